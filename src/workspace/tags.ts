import { isDay } from '../format/dates';
import type { CrossLink, Kept, SegmentFacts } from '../journal/model';
import { copyString } from '../text/copy';
import type { JournalIndex } from './journal-index';

/** A cross-link, as far as it matters to the topic that it names. */
export interface Tag {
  /** The segment that it stands in. */
  readonly kept: Kept;
  /** In `[soil-carbon#2026-06-11] why`, the offsets of the brackets in the segment. */
  readonly start: number;
  readonly end: number;
  /** The day of the entry that it stands in; null where that is none. */
  readonly date: string | null;
  /** The day that it names, `2026-06-11`; null for none. */
  readonly to: string | null;
  /** Whether it starts a bullet of a Cross-links section. */
  readonly inSection: boolean;
}

const tagOf = (kept: Kept, { entries }: SegmentFacts, { range, entry, date, inSection }: CrossLink): Tag => ({
  kept,
  start: range.start,
  end: range.end,
  date: entries[entry]?.date ?? null,
  to: date !== null && isDay(date) ? date : null,
  inSection
});

/** Puts a cross-link of the document at `path` into the table of tags; what goes, goes with all tags of its segment. */
export function changeTag(
  { tags }: JournalIndex,
  path: string,
  kept: Kept,
  facts: SegmentFacts,
  link: CrossLink,
  by: 1 | -1
): void {
  const { topic } = link;
  const byPath = tags.get(topic) ?? new Map<string, Tag[]>();
  const here = byPath.get(path) ?? [];
  if (by > 0) here.push(tagOf(kept, facts, link));
  else {
    // Those of one segment came together, and segments mostly go in the order in which they came.
    const start = here.findIndex(each => each.kept === kept);
    let end = Math.max(0, start);
    while (here[end]?.kept === kept) end++;
    if (start !== -1) here.splice(start, end - start);
  }
  if (here.length === 0) byPath.delete(path);
  else byPath.set(path, here);
  if (byPath.size === 0) tags.delete(topic);
  // The key may have been cut from a text.
  else if (!tags.has(topic)) tags.set(copyString(topic), byPath);
}

/** The tags of the document at `path` that name topic `id`, in no certain order. */
export const tagsIn = ({ tags }: JournalIndex, id: string, path: string): readonly Tag[] => [
  ...(tags.get(id)?.get(path) ?? [])
];

/** The paths of the documents whose tags name topic `id`, each with those. */
export function* tagsNaming(index: JournalIndex, id: string): Generator<readonly [path: string, tags: readonly Tag[]]> {
  for (const path of index.tags.get(id)?.keys() ?? []) yield [path, tagsIn(index, id, path)];
}
