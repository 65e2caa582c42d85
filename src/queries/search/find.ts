import type { JournalIndex } from '../../workspace/journal-index';
import type { BestOf } from '../best-of';
import { admitsDay, admitsKind, type Conditions } from './conditions';
import { type FoundKind, foundKinds, isSuggestionKind, placeKinds } from './kinds';
import { beginsWith, Matcher, NO_MATCH } from './matcher';
import type { Phrase } from './parse-query';
import { CLOSED, HEAD, KIND, nextItem, WORDS } from './piece';
import type { SearchedDocument, SearchIndex } from './search-index';

/** Something that was found, with all that its place among others depends on. */
export interface Found {
  readonly index: JournalIndex;
  readonly path: string;
  /** Where it is among the items of its document; -1 for a topic, which is none of them. */
  readonly at: number;
  readonly kind: FoundKind;
  /** The place of its kind among others that are as like. */
  readonly rank: number;
  /** Of its entry or document; 0 for none. Of a topic, that of its newest entry. */
  readonly day: number;
  /** How unlike it is to what was typed. */
  readonly cost: number;
}

/** What is looked for: words in any order, phrases, and what must be true besides. */
export interface Wanted {
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly conditions: Conditions;
  /** Asked of few: whether a suggestion is still one. */
  readonly isOpenSuggestion: (found: Found) => boolean;
}

/** A document of one of the journals. */
export interface FoundPlace {
  readonly index: JournalIndex;
  readonly path: string;
}

/** The order of what was found: the likest first, of those what is in `first`, then topics, parts of documents, the newest. */
export const compareFound =
  (first?: FoundPlace) =>
  (a: Found, b: Found): number =>
    a.cost - b.cost ||
    (first === undefined ? 0 : Number(isIn(b, first)) - Number(isIn(a, first))) ||
    a.rank - b.rank ||
    b.day - a.day ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

const isIn = (found: FoundPlace, { index, path }: FoundPlace): boolean => found.path === path && found.index === index;

const ranks = foundKinds.map(kind => (kind === 'topic' ? 0 : placeKinds.has(kind) ? 1 : 2));
const isPlaceKind = foundKinds.map(kind => placeKinds.has(kind));

/** What is looked for, in one journal. */
interface Search extends Wanted {
  readonly index: JournalIndex;
  readonly matcher: Matcher;
  /** By the numbers of the kinds: whether one can be among what is found. */
  readonly kinds: readonly boolean[];
  readonly isOfPublisher: ((words: Uint32Array, start: number, end: number) => boolean) | undefined;
  readonly best: BestOf<Found>;
}

/** Puts into `best` what answers to `wanted` in `index`, of which `searched` is what is searched. */
export function findIn(index: JournalIndex, searched: SearchIndex, wanted: Wanted, best: BestOf<Found>): void {
  const { lexicon, documents, topics } = searched;
  const { conditions, words, phrases } = wanted;
  const matcher = new Matcher(lexicon, words, phrases);
  if (matcher.isHopeless) return;
  const kinds = foundKinds.map(kind => admitsKind(conditions, kind));
  const isOfPublisher = conditions.publisher && beginsWith(lexicon, conditions.publisher);
  const search = { ...wanted, index, matcher, kinds, isOfPublisher, best };
  for (const [path, document] of documents)
    if (admitsTopics(conditions, document)) findInDocument(search, path, document);
  if (!kinds[foundKinds.indexOf('topic')]) return;
  for (const path of topics.values()) {
    const topic = documents.get(path);
    if (topic === undefined || !admitsTopics(conditions, topic) || !admitsDay(conditions, topic.newest)) continue;
    const cost = matcher.costOf(topic.words);
    if (cost < NO_MATCH) best.add({ index, path, at: -1, kind: 'topic', rank: 0, day: topic.newest, cost });
  }
}

function findInDocument(search: Search, path: string, document: SearchedDocument): void {
  const { index, matcher, kinds, isOfPublisher, conditions, best } = search;
  const { leavesOutClosed } = conditions;
  const { items } = document;
  if (!matcher.enter(document.words, document.itemWords)) return;
  // One object for all that are not good enough, which are many.
  const candidate = { index, path, at: 0, kind: foundKinds[0] as FoundKind, rank: 0, day: 0, cost: 0 };
  for (let at = 0, next = 0; at < items.length; at = next) {
    const head = items[at] as number;
    const start = at + HEAD;
    const middle = start + ((items[at + 2] as number) & WORDS);
    next = nextItem(items, at);
    const kindNumber = head & KIND;
    if (!kinds[kindNumber]) continue;
    const cost = matcher.costOfItem(items, start, middle, next, isPlaceKind[kindNumber] as boolean);
    if (cost >= NO_MATCH) continue;
    const day = (items[at + 1] as number) || document.day;
    if (!admitsDay(conditions, day)) continue;
    const isClosed = (head & CLOSED) !== 0;
    if (isClosed ? leavesOutClosed : conditions.isClosed === true) continue;
    if (isOfPublisher !== undefined && !isOfPublisher(items, middle, next)) continue;
    candidate.at = at;
    candidate.kind = foundKinds[kindNumber] as FoundKind;
    candidate.rank = ranks[kindNumber] as number;
    candidate.day = day;
    candidate.cost = cost;
    if (!best.wouldKeep(candidate)) continue;
    if (leavesOutClosed && isSuggestionKind(candidate.kind) && !search.isOpenSuggestion(candidate)) continue;
    best.add({ ...candidate });
  }
}

const admitsTopics = ({ topics }: Conditions, document: SearchedDocument): boolean =>
  topics === undefined || document.topics.some(topic => topics.has(topic));
