import type { JournalDocument, MarkdownDocument, Segment } from '../journal/model';
import { type Outline, sameAnchors, sameOutline } from '../journal/outline';
import { segmentsOf } from '../journal/views';
import type { JournalIndex } from './journal-index';

/** What a change is about: two states of a document, and the segments that only the one or the other has. */
export interface Difference {
  readonly before: MarkdownDocument | undefined;
  readonly after: MarkdownDocument | undefined;
  readonly gone: readonly Segment[];
  readonly come: readonly Segment[];
}

/** What becomes another where `after` takes the place of `before`. */
export function differenceOf(before: JournalDocument | undefined, after: JournalDocument | undefined): Difference {
  const old = segmentsOf(before);
  const fresh = segmentsOf(after);
  const documents = { before: markdown(before), after: markdown(after) };
  // Of which segment a fact is depends on what the document is.
  if (before?.kind !== after?.kind) return { ...documents, gone: old, come: fresh };
  const most = Math.min(old.length, fresh.length);
  let first = 0;
  while (first < most && old[first]?.kept === fresh[first]?.kept) first++;
  let last = 0;
  while (last < most - first && old[old.length - 1 - last]?.kept === fresh[fresh.length - 1 - last]?.kept) last++;
  return { ...documents, gone: old.slice(first, old.length - last), come: fresh.slice(first, fresh.length - last) };
}

const markdown = (document: JournalDocument | undefined): MarkdownDocument | undefined =>
  document !== undefined && 'segments' in document ? document : undefined;

/**
 * Whether a document has the anchors that it had. What was made of its outline before is that of the new state too, where
 * the outline says the same.
 */
export function keepOutline({ anchors, quiet }: JournalIndex, { before, after, gone, come }: Difference): boolean {
  if (before === undefined || after === undefined || gone.length !== come.length) return false;
  const isSame = (same: (a: Outline, b: Outline) => boolean) =>
    gone.every(({ kept }, place) => same(kept.outline, (come[place] as Segment).kept.outline));
  if (!isSame(sameAnchors)) return false;
  const table = anchors.get(before);
  if (table !== undefined) anchors.set(after, table);
  const rules = quiet.get(before);
  if (rules !== undefined && before.kind === after.kind && isSame(sameOutline)) quiet.set(after, rules);
  return true;
}
