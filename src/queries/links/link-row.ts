import type { JournalDocument, Kept, MarkdownDocument } from '../../journal/model';
import { segmentsOf } from '../../journal/views';
import { compareTexts } from '../../text/compare';
import { type Range, shiftRange } from '../../text/range';
import { frontMatterTopics, type JournalIndex } from '../../workspace/journal-index';

/** One place at which a document names a topic or links to a file. */
export interface LinkRow {
  /** The document that it stands in. */
  readonly path: string;
  /** The segment that it stands in; null for the front matter. */
  readonly kept: Kept | null;
  /** Of the tag or the address, in the segment; of front matter, in the document. */
  readonly range: Range;
  /** The day of its entry, of a brief’s edition or of an analysis’s last review; null for none. */
  readonly date: string | null;
  /** Whether it starts a bullet of a Cross-links section. */
  readonly inSection: boolean;
}

// Where segments start follows from their document, of which many rows can be.
const starts = new WeakMap<JournalDocument, ReadonlyMap<Kept, number>>();

/** Where the segment `kept` of the document at `path` starts; undefined where it has gone. */
export function startOf(index: JournalIndex, path: string, kept: Kept): number | undefined {
  const document = index.documents.get(path);
  if (document === undefined) return undefined;
  const known = starts.get(document) ?? new Map(segmentsOf(document).map(segment => [segment.kept, segment.start]));
  starts.set(document, known);
  return known.get(kept);
}

/** Where a row stands in its document now; undefined where its segment has gone. */
export function placeOfRow(index: JournalIndex, { path, kept, range }: LinkRow): Range | undefined {
  if (kept === null) return index.documents.has(path) ? range : undefined;
  const start = startOf(index, path, kept);
  return start === undefined ? undefined : shiftRange(range, start);
}

/** `rows`, newest first; those without a date last, and those of one day by their places. */
export function newestFirst(index: JournalIndex, rows: readonly LinkRow[]): LinkRow[] {
  // Two entries of one day are two segments.
  const placeOf = (row: LinkRow) => placeOfRow(index, row)?.start ?? 0;
  return [...rows].sort(
    (a, b) =>
      compareTexts(b.date ?? '', a.date ?? '') ||
      compareTexts(a.path, b.path) ||
      (a.kept === b.kept ? a.range.start - b.range.start : placeOf(a) - placeOf(b))
  );
}

/** The rows of one document that name `topic` in its front matter. */
export const frontMatterRows = (document: MarkdownDocument, topic: string, date: string | null): LinkRow[] =>
  frontMatterTopics(document)
    .filter(({ value }) => value === topic)
    .map(({ range }) => ({ path: document.path, kept: null, range, date, inSection: false }));
