import { foldName } from '../../format/names';
import type { Kept, MarkdownDocument } from '../../journal/model';
import { copyString } from '../../text/copy';
import { frontMatterTopics, topicOf } from '../../workspace/journal-index';
import { foldPublisher } from '../../workspace/publishers';

/** One citation as its segment has it. */
export interface CitedItem {
  /** What all citations of the source have in common. */
  readonly key: string;
  /** Whether that is a canonical URL. */
  readonly isWeb: boolean;
  readonly title: string;
  readonly url: string | null;
  /** As written. */
  readonly publisher: string | null;
  /** When the source was published: ISO, as precise as written. */
  readonly published: string | null;
  /** The day of the entry; null outside of entries. */
  readonly entry: string | null;
}

/** What the citations of a document have in common. */
export interface CitingDocument {
  readonly path: string;
  /** The day of a brief's edition, or of an analysis's last review; null for a journal and where it is not said. */
  readonly date: string | null;
  readonly topics: readonly string[];
}

/** The citations of a segment, in their order. Unpacks its facts. */
export function readCitations(kept: Kept): CitedItem[] {
  if (kept.countOf('sources') === 0) return [];
  const { sources, entries } = kept.facts;
  return sources.map(source => {
    const { canonical, url, publisher, date } = source;
    // Copies, as what facts have of a text may keep all of it.
    const key = copyString(canonical ?? keyOf(source));
    return {
      key,
      isWeb: canonical !== null,
      title: copyString(source.title.replace(/\s+/g, ' ')),
      url: url === null ? null : url === key ? key : copyString(url),
      publisher: publisher === null ? null : copyString(publisher.replace(/\s+/g, ' ')),
      published: date,
      entry: entries[source.entry]?.date ?? null
    };
  });
}

/** What tells a source without a web address from others. */
const keyOf = ({ title, publisher }: { readonly title: string; readonly publisher: string | null }): string =>
  `${foldName(title)}\n${foldPublisher(publisher ?? '')}`;

/** What the citations of `document` have in common. */
export function citingDocument(document: MarkdownDocument): CitingDocument {
  const { path, kind } = document;
  if (kind === 'topic') return { path, date: null, topics: [topicOf(document)] };
  const topics = frontMatterTopics(document).map(({ value }) => value);
  return { path, date: dayOf(document, kind === 'brief' ? 'edition' : 'last_reviewed'), topics };
}

function dayOf({ frontMatter }: MarkdownDocument, key: string): string | null {
  const value = frontMatter?.fields.find(field => field.key === key)?.value;
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}
