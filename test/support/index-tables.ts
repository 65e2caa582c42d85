import { type Citation, citationsOf, type JournalIndex } from '../../src/workspace/journal-index';
import type { Tag } from '../../src/workspace/tags';

const compare = (a: unknown, b: unknown): number => {
  const [first, second] = [JSON.stringify(a), JSON.stringify(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

const plain = (value: unknown): unknown => {
  if (value instanceof Map) return [...value].map(([key, each]) => [key, plain(each)]).sort(compare);
  if (value instanceof Set) return [...value].map(plain).sort(compare);
  return value;
};

const cited = ({ path, kept, place, date }: Citation) => ({ path, source: kept.facts.sources[place], date });

/** Tags without the segments that they stand in, whose facts say it all. */
const tagged = (byPath: ReadonlyMap<string, readonly Tag[]>) =>
  [...byPath].map(([path, tags]) => [path, tags.map(({ kept, ...rest }) => rest).sort(compare)]).sort(compare);

/** What the tables of an index hold, whatever the order in which it came there. Which files are known to exist is left out. */
export function tablesOf(index: JournalIndex): Record<string, unknown> {
  const { settings, files, citations, revisions, anchors, quiet, dates, documents, tags, ...tables } = index;
  return {
    documents: plain(documents),
    tags: [...tags].map(([topic, byPath]) => [topic, tagged(byPath)]).sort(compare),
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, plain(table)])),
    citations: [...citations.keys()].map(url => [url, citationsOf(index, url).map(cited).sort(compare)]).sort(compare)
  };
}
