import { copyString } from '../text/copy';

/** How often each document says one thing, and all together. */
export interface Counts {
  readonly byPath: Map<string, number>;
  total: number;
}

/** Adds `by` (perhaps negative) to what `table` counts for `key` in the document `path`; nothing is kept at zero. */
export function addCount(table: Map<string, Counts>, key: string, path: string, by: number): void {
  const known = table.get(key);
  const counts = known ?? { byPath: new Map(), total: 0 };
  const count = (counts.byPath.get(path) ?? 0) + by;
  if (count === 0) counts.byPath.delete(path);
  else counts.byPath.set(path, count);
  counts.total += by;
  if (counts.byPath.size === 0) table.delete(key);
  // The key may have been cut from a text.
  else if (known === undefined) table.set(copyString(key), counts);
}

/** The documents that `counts` has. */
export const pathsOf = (counts: Counts | undefined): string[] => [...(counts?.byPath.keys() ?? [])];

/** Puts `member` into the set of `key`, or takes it out; an empty set is not kept. */
export function setMember<Key, Member>(table: Map<Key, Set<Member>>, key: Key, member: Member, present: boolean): void {
  const members = table.get(key) ?? new Set<Member>();
  if (present) members.add(member);
  else members.delete(member);
  if (members.size === 0) table.delete(key);
  else table.set(key, members);
}
