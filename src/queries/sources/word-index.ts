import { runToEnd, type Steps } from '../../journal/steps';
import { copyString } from '../../text/copy';
import { type CitedSource, citedSource, type SourceCatalogue } from './catalogue';
import { addWord, createDictionary, type Dictionary, sortInSteps } from './dictionary';
import type { KnownWords } from './other-readings';
import { wordsOf } from './words';

/** What is searched of a source, by its words. */
export interface SourceWords {
  readonly key: string;
  readonly title: readonly string[];
  readonly publisher: readonly string[];
  readonly domain: readonly string[];
  /** What decides where the words do not: the newest first, then by title and key. */
  readonly lastCited: string;
  readonly titleText: string;
}

/** The fields of a source that are searched. */
export const fields = ['title', 'publisher', 'domain'] as const;
export type Field = (typeof fields)[number];

/** The numbers of the sources that have a word, by field. */
interface Postings extends Record<Field, number[]> {
  /** The one string that stands for the word wherever it is. */
  readonly word: string;
}

/** What most words have of most fields. */
const NONE: number[] = [];

/** Which sources have which word in which field. A source has a number, which is not used again when it changes. */
export interface WordIndex {
  /** By number; undefined for one that is gone. */
  readonly sources: (SourceWords | undefined)[];
  readonly numbers: Map<string, number>;
  /** The numbers of the sources with a word, by field; those that are gone are still among them. */
  readonly postings: Map<string, Postings>;
  readonly words: Dictionary;
  /** What typed words may mean, as long as there are no new ones: the first of a query stay while the last is typed. */
  readonly meanings: Map<string, ReadonlyMap<string, number>>;
}

const indexes = new WeakMap<SourceCatalogue, WordIndex>();

/** Sources that are gone leave their numbers behind; with as many of them as there are others, all is made anew. */
const FEW_GONE = 1000;
const SOURCES_PER_STEP = 50;

/** The words of `catalogue`, brought up to date. */
export const wordIndex = (catalogue: SourceCatalogue): WordIndex => runToEnd(wordIndexInSteps(catalogue));

/** {@link wordIndex} in steps of a millisecond or two. */
export function* wordIndexInSteps(catalogue: SourceCatalogue): Steps<WordIndex> {
  let index = indexes.get(catalogue);
  if (index === undefined || index.sources.length > 2 * index.numbers.size + FEW_GONE) {
    if (index !== undefined) for (const key of catalogue.citations.keys()) catalogue.changed.add(key);
    index = { sources: [], numbers: new Map(), postings: new Map(), words: createDictionary(), meanings: new Map() };
    indexes.set(catalogue, index);
  }
  let done = 0;
  for (const key of catalogue.changed) {
    catalogue.changed.delete(key);
    replace(index, key, citedSource(catalogue, key));
    if (++done % SOURCES_PER_STEP !== 0) continue;
    yield;
    // Somebody else may have made all anew while others had their turn.
    if (indexes.get(catalogue) !== index) return yield* wordIndexInSteps(catalogue);
  }
  if (yield* sortInSteps(index.words)) index.meanings.clear();
  return index;
}

function replace(index: WordIndex, key: string, source: CitedSource | undefined): void {
  const known = index.numbers.get(key);
  const words = source === undefined ? undefined : sourceWords(source);
  if (known !== undefined) {
    // The words are the same more often than not: another citation of it came or went.
    const before = index.sources[known];
    if (before !== undefined && words !== undefined && hasSameWords(before, words)) {
      index.sources[known] = { ...before, lastCited: words.lastCited, titleText: words.titleText };
      return;
    }
    index.sources[known] = undefined;
    index.numbers.delete(key);
  }
  if (words === undefined) return;
  const number = index.sources.length;
  const take = (field: Field) => words[field].map(word => addPosting(index, field, word, number));
  index.sources.push({ ...words, title: take('title'), publisher: take('publisher'), domain: take('domain') });
  index.numbers.set(key, number);
}

/** Notes that a source has a word. Gives the string that stands for it. */
function addPosting(index: WordIndex, field: Field, word: string, number: number): string {
  let postings = index.postings.get(word);
  if (postings === undefined) {
    postings = { word: copyString(word), title: NONE, publisher: NONE, domain: NONE };
    index.postings.set(postings.word, postings);
    addWord(index.words, postings.word);
  }
  if (postings[field] === NONE) postings[field] = [number];
  else postings[field].push(number);
  return postings.word;
}

/** The words of `index` that a source has. */
export const knownWords = ({ words, postings, sources }: WordIndex): KnownWords => ({
  words,
  isInUse(word) {
    const found = postings.get(word);
    return found !== undefined && fields.some(field => found[field].some(number => sources[number] !== undefined));
  }
});

/** What is searched of `source`. */
export const sourceWords = ({ key, title, publisher, domain, lastCited }: CitedSource): SourceWords => ({
  key,
  title: wordsOf(title),
  publisher: wordsOf(publisher ?? ''),
  domain: wordsOf(domain ?? ''),
  lastCited,
  titleText: title
});

const hasSameWords = (a: SourceWords, b: SourceWords): boolean =>
  fields.every(field => a[field].join(' ') === b[field].join(' '));
