/** How often each document says one thing. */
export type Counts = Map<string, number>;

/** Adds `by` (perhaps negative) to what `table` counts for `key` in the document `path`; nothing is kept at zero. */
export function addCount<Key>(table: Map<Key, Counts>, key: Key, path: string, by: number): void {
  const counts = table.get(key) ?? new Map<string, number>();
  const count = (counts.get(path) ?? 0) + by;
  if (count === 0) counts.delete(path);
  else counts.set(path, count);
  if (counts.size === 0) table.delete(key);
  else table.set(key, counts);
}

/** The documents that `counts` has. */
export const pathsOf = (counts: Counts | undefined): string[] => [...(counts?.keys() ?? [])];

/** The sum over all documents. */
export const totalOf = (counts: Counts): number => {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
};

/** Puts `member` into the set of `key`, or takes it out; an empty set is not kept. */
export function setMember<Key, Member>(table: Map<Key, Set<Member>>, key: Key, member: Member, present: boolean): void {
  const members = table.get(key) ?? new Set<Member>();
  if (present) members.add(member);
  else members.delete(member);
  if (members.size === 0) table.delete(key);
  else table.set(key, members);
}
