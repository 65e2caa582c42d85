import type { Citation, JournalIndex } from '../../src/workspace/journal-index';

const compare = (a: unknown, b: unknown): number => {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].map(([key, each]) => [key, plain(each)]).sort(compare);
  if (value instanceof Set) return [...value].map(plain).sort(compare);
  return value;
};

const cited = ({ path, source, date }: Citation) => ({ path, source, date });

/** What the tables of an index hold, whatever the order in which it came there. Which files are known to exist is left out. */
export function tablesOf({ settings, files, citations, ...tables }: JournalIndex): Record<string, unknown> {
  return {
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, plain(table)])),
    citations: [...citations].map(([url, set]) => [url, [...set].map(cited).sort(compare)]).sort(compare)
  };
}
