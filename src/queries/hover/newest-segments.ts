import type { Kept, SegmentFacts } from '../../journal/model';
import { segmentsOf } from '../../journal/views';
import type { JournalIndex } from '../../workspace/journal-index';

/** What a hover looks into at most: in a larger journal it looks into the newest only. */
const MOST = 400;

/** A segment of a topic's journal. */
export interface PlacedKept {
  readonly path: string;
  readonly kept: Kept;
  /** The day of its entry, as far as citations tell it; empty where they do not. */
  readonly date: string;
}

/**
 * The segments of topic journals that have facts of one kind, the newest first. Facts of closed documents are unpacked by who
 * asks for them, so there is a bound to how many are given.
 */
export function newestSegments(index: JournalIndex, list: keyof SegmentFacts): PlacedKept[] {
  const dates = new Map<Kept, string>();
  for (const citations of index.citations.values()) {
    for (const { kept, date } of 'kept' in citations ? [citations] : citations)
      if (date > (dates.get(kept) ?? '')) dates.set(kept, date);
  }
  const all: PlacedKept[] = [];
  for (const document of index.documents.values()) {
    if (document.kind !== 'topic') continue;
    for (const { kept } of segmentsOf(document)) all.push({ path: document.path, kept, date: dates.get(kept) ?? '' });
  }
  all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const found: PlacedKept[] = [];
  for (const each of all) {
    if (found.length === MOST) break;
    if (each.kept.countOf(list) > 0) found.push(each);
  }
  return found;
}
