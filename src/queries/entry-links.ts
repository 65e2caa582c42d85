import { kindName } from '../format/documents';
import type { MarkdownDocument } from '../journal/model';
import { inDocument } from '../journal/views';
import { type AnchoredEntry, anchoredEntries, anchorsOf } from '../workspace/anchors';
import { type JournalIndex, topicOf } from '../workspace/journal-index';
import { joinPath } from '../workspace/paths';
import { placeAt } from './place';
import { relativeUrl } from './tag-target';

/** How an entry can be linked from elsewhere. */
export interface EntryLink {
  readonly kind: 'tag' | 'link';
  /** `[soil-carbon#2026-06-26]`, or `[2026-06-26](../topics/soil-carbon.md#2026-06-26--gather)`. */
  readonly text: string;
  /** Where it is for: `tag for Cross-links`, `link from a brief or an analysis`. */
  readonly use: string;
  /** Whether it leads to another entry of the same day, which stands above. */
  readonly isAmbiguous: boolean;
}

/**
 * The links to the entry of a topic journal in which `offset` is: its tag first, then the Markdown links for documents of
 * other folders, each once. Undefined where there is no entry, or one whose date is no day.
 */
export function entryLinks(index: JournalIndex, document: MarkdownDocument, offset: number): EntryLink[] | undefined {
  const entry = entryAt(index, document, offset);
  const date = entry?.entry.date;
  if (entry === undefined || date === null || date === undefined) return undefined;
  const first = entriesOf(index, document).find(each => each.entry.date === date);
  const isAmbiguous = first?.anchor !== entry.anchor;
  const links: EntryLink[] = [
    { kind: 'tag', text: `[${topicOf(document)}#${date}]`, use: 'tag for Cross-links', isAmbiguous }
  ];
  const sources = new Map<string, string[]>();
  for (const kind of ['brief', 'analysis', 'topic'] as const) {
    const folder = index.settings.folderOf(kind);
    if (folder === undefined) continue;
    const url = relativeUrl(joinPath(folder, 'a.md'), document.path, entry.anchor);
    sources.set(url, [...(sources.get(url) ?? []), kindName(kind)]);
  }
  for (const [url, names] of sources) {
    const use = `link from ${names.map(withArticle).join(' or ')}`;
    links.push({ kind: 'link', text: `[${date}](${url})`, use, isAmbiguous: false });
  }
  return links;
}

const withArticle = (name: string): string => `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;

const entriesOf = (index: JournalIndex, document: MarkdownDocument): AnchoredEntry[] =>
  document.kind === 'topic' ? anchoredEntries(document, anchorsOf(index, document)) : [];

function entryAt(index: JournalIndex, document: MarkdownDocument, offset: number): AnchoredEntry | undefined {
  const { segment, entry } = placeAt(document, offset);
  if (segment === undefined || entry === undefined) return undefined;
  const { start } = inDocument(segment, entry.range);
  return entriesOf(index, document).find(({ range }) => range.start === start);
}
