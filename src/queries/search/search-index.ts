import type { JournalDocument } from '../../journal/model';
import { runToEnd, type Steps } from '../../journal/steps';
import { segmentsOf } from '../../journal/views';
import { configOf, type JournalIndex, journalOf, topicIds, topicOf } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { type Following, followInSteps, following } from '../follow-segments';
import { sortInSteps } from '../sources/dictionary';
import { citingDocument } from '../sources/read-citations';
import { titleIn, topicTitle } from '../topic-title';
import { createLexicon, type Lexicon } from './lexicon';
import {
  countWords,
  dayNumber,
  nextItem,
  type PackedItems,
  type Piece,
  packPieces,
  readPiece,
  wordNumbers,
  wordsIn
} from './piece';

/** A document that can be searched, or the config of a topic that has no journal. */
export interface SearchedDocument extends PackedItems {
  readonly document: JournalDocument;
  /** What the document is called: its topic’s title, its own, or the name of its file. */
  readonly title: string;
  /** All by which it is found. */
  readonly text: string;
  /** The numbers of the words of `text`. */
  readonly words: readonly number[];
  /** Those of all its items, each once: most documents have not all that is looked for. */
  readonly itemWords: Uint32Array;
  readonly topics: readonly string[];
  /** The day of a brief's edition or an analysis's last review; 0 for none. */
  readonly day: number;
  /** The day of its newest entry; 0 for none. */
  readonly newest: number;
}

/** All that a search goes through. */
export interface SearchIndex {
  readonly lexicon: Lexicon;
  readonly segments: Following<Piece>;
  readonly documents: Map<string, SearchedDocument>;
  /** The paths that stand for topics, by their ids. */
  topics: ReadonlyMap<string, string>;
}

/** By the table of documents, which stays when an index gets other settings. */
const indexes = new WeakMap<JournalIndex['documents'], SearchIndex>();

/** What is searched of `index`, brought up to date. */
export const searchIndex = (index: JournalIndex): SearchIndex => runToEnd(searchIndexInSteps(index));

/**
 * {@link searchIndex} in steps of a segment each. The first time takes a second or two for 50 MB of journals, later ones next to
 * nothing.
 */
export function* searchIndexInSteps(index: JournalIndex): Steps<SearchIndex> {
  const state = indexes.get(index.documents) ?? createSearchIndex();
  indexes.set(index.documents, state);
  const { lexicon } = state;
  yield* followInSteps(state.segments, index);
  yield* updateDocuments(state, index);
  if (yield* sortInSteps(lexicon.words)) lexicon.meanings.clear();
  return state;
}

/** How many of the documents of `index` are ready to be searched, or nearly. */
export const readyDocuments = (index: JournalIndex): number =>
  indexes.get(index.documents)?.segments.documents.size ?? 0;

function createSearchIndex(): SearchIndex {
  const lexicon = createLexicon();
  const segments = following<Piece>({
    basisOf: () => '',
    read: ({ facts }, { kind }) => readPiece(lexicon, facts, kind),
    add: piece => countWords(lexicon, piece, 1),
    remove: piece => countWords(lexicon, piece, -1)
  });
  return { lexicon, segments, documents: new Map(), topics: new Map() };
}

/** Puts together what each document has, in steps of a document each. */
function* updateDocuments(state: SearchIndex, index: JournalIndex): Steps<void> {
  const { documents, segments, lexicon } = state;
  const topics = new Map<string, string>();
  for (const id of topicIds(index)) {
    const path = (journalOf(index, id) ?? configOf(index, id))?.path;
    if (path !== undefined) topics.set(id, path);
  }
  state.topics = topics;
  const paths = new Set(topics.values());
  for (const [path, document] of index.documents) if ('segments' in document) paths.add(path);
  for (const path of paths) {
    const document = index.documents.get(path);
    // Documents may have changed between two steps: the next call sees to it.
    if (document === undefined || ('segments' in document && segments.documents.get(path)?.document !== document))
      continue;
    const known = documents.get(path);
    const isSame = known?.document === document;
    // What a topic is called may stand in its config.
    if (isSame && document.kind !== 'topic') continue;
    const named = nameDocument(index, document);
    if (isSame && known.text === named.text) continue;
    const words = known?.text === named.text ? known.words : wordNumbers(lexicon, named.text);
    for (const word of words) (lexicon.uses[word] as number) += 1;
    for (const word of known?.words ?? []) (lexicon.uses[word] as number) -= 1;
    const pieces = segments.documents.get(path)?.pieces;
    const packed = isSame ? known : packPieces(segmentsOf(document).map(({ kept }) => pieces?.get(kept)));
    const { items, starts } = packed;
    const itemWords = isSame ? known.itemWords : wordsIn(items, lexicon.numbers.size);
    documents.set(path, { document, ...named, words, items, itemWords, starts, newest: newestDay(items) });
    yield;
  }
  for (const [path, { words }] of documents) {
    if (paths.has(path)) continue;
    documents.delete(path);
    for (const word of words) (lexicon.uses[word] as number) -= 1;
  }
}

function newestDay(items: Uint32Array): number {
  let newest = 0;
  for (let at = 0; at < items.length; at = nextItem(items, at)) newest = Math.max(newest, items[at + 1] as number);
  return newest;
}

function nameDocument(
  index: JournalIndex,
  document: JournalDocument
): Pick<SearchedDocument, 'title' | 'text' | 'topics' | 'day'> {
  const name = stemOf(document.path);
  if (!('segments' in document) || document.kind === 'topic') {
    const id = topicOf(document);
    const title = topicTitle(index, id) ?? id;
    return { title, text: `${title} ${id}`, topics: [id], day: 0 };
  }
  const title = titleIn(document) || name;
  const { date, topics } = citingDocument(document);
  return { title, text: `${title} ${name}`, topics, day: dayNumber(date) };
}
