import type { MarkdownDocument } from '../../journal/model';
import { type AnchoredEntry, type AnchorTable, anchoredEntries, anchorsOf } from '../../workspace/anchors';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import type { EntryName } from './name';

/** Which of all headings of `document` the heading at `place` of its segment `number` is. */
export function headingPlace({ segments }: MarkdownDocument, number: number, place: number): number {
  let before = 0;
  for (const { kept } of segments.slice(0, number)) before += kept.countOf('headings');
  return before + place;
}

/** The anchor of a heading that is there. */
export const anchorAt = ({ anchorOf }: AnchorTable, place: number): string => anchorOf(place) ?? '';

/** The entries of a journal of the index with their anchors, in the order of the document. */
export const entriesIn = (index: JournalIndex, document: MarkdownDocument): AnchoredEntry[] =>
  document.kind === 'topic' ? anchoredEntries(document, anchorsOf(index, document)) : [];

/** The entry of `document` that the anchor `anchor`, decoded, leads to; undefined where it leads to something else. */
export function entryWithAnchor(
  index: JournalIndex,
  document: MarkdownDocument,
  anchor: string
): EntryName | undefined {
  const folded = anchor.toLowerCase();
  const found = entriesIn(index, document).find(each => each.anchor === folded);
  if (found === undefined) return undefined;
  const { entry } = found;
  return {
    kind: 'entry',
    topic: topicOf(document),
    date: entry.date,
    heading: { path: document.path, anchor: found.anchor }
  };
}

/** The journals of topic `id`, in the order of their paths. */
export const journalsOf = (index: JournalIndex, id: string): MarkdownDocument[] =>
  [...(index.journals.get(id) ?? [])]
    .sort()
    .map(path => index.documents.get(path))
    .filter(document => document !== undefined && 'segments' in document) as MarkdownDocument[];

/** What `name` names: an entry with the journal that has it. */
export function entriesNamed(
  index: JournalIndex,
  { topic, date, heading }: EntryName
): { readonly document: MarkdownDocument; readonly entry: AnchoredEntry }[] {
  const documents = journalsOf(index, topic).filter(({ path }) => heading === null || path === heading.path);
  return documents.flatMap(document =>
    entriesIn(index, document)
      .filter(each => (heading === null ? each.entry.date === date : each.anchor === heading.anchor))
      .map(entry => ({ document, entry }))
  );
}
