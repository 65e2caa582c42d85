import type { Kept, MarkdownDocument, SegmentFacts } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { localAddresses } from '../../journal/views';
import type { Range } from '../../text/range';
import { pathsOf } from '../../workspace/counts';
import { documentsNaming, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';
import { tagsIn } from '../../workspace/tags';
import { citingDocument } from '../sources/read-citations';
import { frontMatterRows, type LinkRow, newestFirst } from './link-row';

/**
 * Every place of other documents that leads to `document`, the newest first: for a topic’s journal the cross-links that name
 * it, in front matter too, and for any document the links to its file. In steps, one for each segment that is read.
 */
export function* linksHere(index: JournalIndex, document: MarkdownDocument): Steps<LinkRow[]> {
  const rows: LinkRow[] = [];
  if (document.kind === 'topic') rows.push(...topicRows(index, topicOf(document)));
  rows.push(...(yield* fileRows(index, document.path)));
  return newestFirst(index, rows);
}

/** Where other documents than its journals name a known topic. */
function* topicRows(index: JournalIndex, topic: string): Generator<LinkRow> {
  for (const path of documentsNaming(index, topic)) {
    const other = index.documents.get(path);
    if (other === undefined || !('segments' in other) || isJournalOf(other, topic)) continue;
    const { date } = citingDocument(other);
    yield* frontMatterRows(other, topic, date);
    for (const { kept, start, end, date: day, inSection } of tagsIn(index, topic, path))
      yield { path, kept, range: { start, end }, date: day ?? date, inSection };
  }
}

const isJournalOf = (document: MarkdownDocument, topic: string): boolean =>
  document.kind === 'topic' && topicOf(document) === topic;

/** A link of a segment to a file. */
interface FileLink {
  readonly target: string;
  readonly range: Range;
  readonly date: string | null;
}

// Which files a segment links to follows from it and from where it is; links to files are few, and segments without any many.
const linksOf = new WeakMap<Kept, { readonly path: string; readonly links: readonly FileLink[] }>();

function* fileRows(index: JournalIndex, path: string): Steps<LinkRow[]> {
  const rows: LinkRow[] = [];
  for (const from of pathsOf(index.linkUses.get(path))) {
    const other = index.documents.get(from);
    if (other === undefined || !('segments' in other) || from === path) continue;
    const { date } = citingDocument(other);
    for (const { kept } of other.segments) {
      let known = linksOf.get(kept);
      if (known?.path !== from) {
        const hasAny = kept.countOf('links') + kept.countOf('sources') > 0;
        known = { path: from, links: hasAny ? fileLinks(from, kept.facts) : [] };
        linksOf.set(kept, known);
        if (hasAny) yield;
      }
      for (const { target, range, date: day } of known.links)
        if (target === path) rows.push({ path: from, kept, range, date: day ?? date, inSection: false });
    }
  }
  return rows;
}

function fileLinks(path: string, facts: SegmentFacts): FileLink[] {
  const links: FileLink[] = [];
  for (const { url, urlRange } of localAddresses(facts)) {
    const target = resolveLink(path, url);
    if (target !== undefined && target.path !== path)
      links.push({ target: target.path, range: urlRange, date: dayAt(facts, urlRange.start) });
  }
  return links;
}

/** The day of the entry in which `offset` of a segment lies. */
function dayAt({ headings, entries }: SegmentFacts, offset: number): string | null {
  const above = headings.findLastIndex(({ level, range }) => level <= 2 && range.start <= offset);
  return entries.find(({ heading }) => heading === above)?.date ?? null;
}
