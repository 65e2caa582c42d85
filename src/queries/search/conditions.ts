import { lettersOf } from '../../format/names';
import type { JournalIndex } from '../../workspace/journal-index';
import { matching } from '../complete/matching';
import { allWordsOf } from '../sources/words';
import { type FoundKind, kindNames, kindsNamed, openKinds } from './kinds';
import { type FilterName, filterNames, type ParsedQuery, type Phrase } from './parse-query';
import { dayNumber } from './piece';
import type { SearchIndex } from './search-index';

/** What must be true of all that is found. Undefined asks for nothing. */
export interface Conditions {
  readonly topics: ReadonlySet<string> | undefined;
  readonly kinds: ReadonlySet<FoundKind> | undefined;
  /** From this day on, see {@link dayNumber}. */
  readonly from: number | undefined;
  /** Before this day. */
  readonly until: number | undefined;
  readonly isClosed: boolean | undefined;
  /** Whether what can be closed is left out once it is. */
  readonly leavesOutClosed: boolean;
  /** How the publisher of a source begins. */
  readonly publisher: Phrase | undefined;
}

/** The filters of `query` in a workspace, and what has to be told about those that are not as they should be. */
export function conditionsOf(
  query: ParsedQuery,
  index: JournalIndex,
  searched: SearchIndex
): { readonly conditions: Conditions; readonly notes: string[] } {
  const { vocabulary } = index.settings;
  const notes = query.unknown.map(
    name => `There is no filter “${name}:”. There are ${inWords(filterNames.map(each => `${each}:`))}.`
  );
  /** What each value of a filter means, with a note for those that mean nothing. */
  const read = <Meaning>(name: FilterName, meaningOf: (value: string) => Meaning | undefined, note: string) =>
    query.filters.flatMap(filter => {
      if (filter.name !== name) return [];
      const meaning = meaningOf(filter.value);
      if (meaning === undefined) notes.push(`“${name}:${filter.value}”: ${note}`);
      return meaning === undefined ? [] : [meaning];
    });
  const isNamed = (name: FilterName) => query.filters.some(filter => filter.name === name);
  const topics = read('topic', value => topicsNamed(searched, value), 'no topic is called so.');
  const kinds = read('kind', value => kindsNamed(vocabulary, value), `there are ${inWords(kindNames)}.`);
  const days = 'a date is written as 2026, 2026-05 or 2026-05-14.';
  const states = read('is', stateNamed, 'there are open and closed.');
  const publisher = query.filters.findLast(({ name }) => name === 'publisher');
  return {
    conditions: {
      topics: isNamed('topic') ? union(topics) : undefined,
      kinds: kinds.length > 0 ? union(kinds) : undefined,
      from: read('after', dayNamed, days).at(-1),
      until: read('before', dayNamed, days).at(-1),
      isClosed: states.at(-1),
      leavesOutClosed: states.at(-1) === false,
      publisher: publisher && { words: allWordsOf(publisher.value), isOpen: true }
    },
    notes
  };
}

/** Whether things of `kind` can be among what is found. */
export const admitsKind = ({ kinds, isClosed, publisher }: Conditions, kind: FoundKind): boolean =>
  (kinds?.has(kind) ?? true) &&
  (isClosed === undefined || openKinds.has(kind)) &&
  (publisher === undefined || kind === 'source');

/** Whether what has the day `day` can be among what is found. */
export const admitsDay = ({ from, until }: Conditions, day: number): boolean =>
  (from === undefined || day >= from) && (until === undefined || (day !== 0 && day < until));

const stateNamed = (value: string): boolean | undefined =>
  'open'.startsWith(value.toLowerCase()) ? false : 'closed'.startsWith(value.toLowerCase()) ? true : undefined;

function dayNamed(value: string): number | undefined {
  const match = /^(\d{4})(?:-(?:(0[1-9]?|1[0-2]?)(?:-(?:([0-3]\d?))?)?)?)?$/.exec(value);
  if (match === null) return undefined;
  // While a date is being typed, it is as precise as it can be read.
  return dayNumber([match[1], match[2], match[3]].filter(part => part?.length !== 1 && part !== undefined).join('-'));
}

/** The topics that `value` names: by its id, a part of id or title, or nearly so. */
function topicsNamed({ topics, documents }: SearchIndex, value: string): ReadonlySet<string> | undefined {
  if (topics.has(value)) return new Set([value]);
  const wanted = lettersOf(value);
  if (wanted === '') return undefined;
  const named = [...topics].map(([id, path]) => ({ id, title: documents.get(path)?.title ?? '' }));
  const within = named.filter(({ id, title }) => lettersOf(id).includes(wanted) || lettersOf(title).includes(wanted));
  const found = within.length > 0 ? within : matching(named, value, ({ id, title }) => `${title} ${id}`).slice(0, 1);
  return found.length === 0 ? undefined : new Set(found.map(({ id }) => id));
}

const union = <Item>(sets: readonly ReadonlySet<Item>[]): ReadonlySet<Item> => new Set(sets.flatMap(set => [...set]));

const inWords = (words: readonly string[]): string => `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
