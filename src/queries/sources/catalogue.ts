// Every cited source of a workspace, once. What is remembered between calls hangs on the index, and is brought up to date
// by the segments that are others than before.

import { canonicalUrl, domainOf } from '../../journal/canonical-url';
import { runToEnd, type Steps } from '../../journal/steps';
import { compareTexts } from '../../text/compare';
import type { JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, usualSpelling } from '../../workspace/publishers';
import { type Following, followInSteps, following } from '../follow-segments';
import { type CitedItem, type CitingDocument, citingDocument, readCitations } from './read-citations';

/** A source with all that the workspace knows of it. Title, address, publisher and date are those of its newest citation. */
export interface CitedSource {
  /** What tells it from others: its canonical URL, or its folded title and publisher. */
  readonly key: string;
  readonly title: string;
  readonly url: string | null;
  /** As it is usually spelled here. */
  readonly publisher: string | null;
  /** The host of its address, without `www.`. */
  readonly domain: string | null;
  /** When it was published: ISO, as precise as written. */
  readonly published: string | null;
  readonly citations: number;
  /** The day of the newest citation: of its entry, brief or analysis; empty where none has one. */
  readonly lastCited: string;
  /** The document of that citation. */
  readonly lastPath: string;
  /** The topics of the documents that cite it, the newest citation's first. */
  readonly topics: readonly string[];
}

interface Citing {
  readonly item: CitedItem;
  readonly document: CitingDocument;
}

/** Every cited source of a workspace. */
export interface SourceCatalogue {
  readonly index: JournalIndex;
  /** The citations by the key of their source. */
  readonly citations: ReadonlyMap<string, readonly Citing[]>;
  /** The keys of the sources that are others since who asks for them took them out last. */
  readonly changed: Set<string>;
}

interface State extends SourceCatalogue {
  index: JournalIndex;
  readonly citations: Map<string, Citing[]>;
  readonly segments: Following<readonly Citing[]>;
}

/** By the table of documents, which stays when an index gets other settings. */
const states = new WeakMap<JournalIndex['documents'], State>();

/** Every source that a document of `index` cites. The very same object at each call, brought up to date. */
export const sourceCatalogue = (index: JournalIndex): SourceCatalogue => runToEnd(catalogueInSteps(index));

/** {@link sourceCatalogue} in steps of a segment each. Documents may change between them: the next call sees to it. */
export function* catalogueInSteps(index: JournalIndex): Steps<SourceCatalogue> {
  const state = states.get(index.documents) ?? createState(index);
  states.set(index.documents, state);
  state.index = index;
  yield* followInSteps(state.segments, index);
  return state;
}

function createState(index: JournalIndex): State {
  const citations: State['citations'] = new Map();
  const changed: State['changed'] = new Set();
  const segments = following<readonly Citing[]>({
    basisOf: document => {
      const { date, topics } = citingDocument(document);
      return [date, ...topics].join('\n');
    },
    read({ kept }, document) {
      const items = readCitations(kept);
      if (items.length === 0) return undefined;
      const citing = citingDocument(document);
      return items.map(item => ({ item, document: citing }));
    },
    add(piece) {
      for (const citing of piece) addCitation(citations, changed, citing);
    },
    remove(piece) {
      for (const citing of piece) removeCitation(citations, changed, citing);
    }
  });
  return { index, citations, segments, changed };
}

function addCitation(citations: State['citations'], changed: Set<string>, citing: Citing): void {
  const { key } = citing.item;
  const list = citations.get(key);
  if (list === undefined) citations.set(key, [citing]);
  else list.push(citing);
  changed.add(key);
}

function removeCitation(citations: State['citations'], changed: Set<string>, citing: Citing): void {
  const { key } = citing.item;
  const left = (citations.get(key) ?? []).filter(each => each !== citing);
  if (left.length === 0) citations.delete(key);
  else citations.set(key, left);
  changed.add(key);
}

/** The source with the key `key`; undefined where nothing cites it. */
export function citedSource({ index, citations }: SourceCatalogue, key: string): CitedSource | undefined {
  const list = citations.get(key);
  if (list === undefined) return undefined;
  const sorted = list.length === 1 ? list : [...list].sort(newestFirst);
  const newest = sorted[0] as Citing;
  const { title, url } = newest.item;
  const publisher = firstKnown(sorted, 'publisher');
  return {
    key,
    title,
    url,
    publisher: publisher === null ? null : (usualSpelling(index, foldedPublisher(index, publisher)) ?? publisher),
    domain: newest.item.isWeb ? domainOf(key) : null,
    published: firstKnown(sorted, 'published'),
    citations: list.length,
    lastCited: dayOf(newest),
    lastPath: newest.document.path,
    topics: [...new Set(sorted.flatMap(({ document }) => document.topics))]
  };
}

/** Every source of the catalogue, in no certain order. */
export const allSources = (catalogue: SourceCatalogue): CitedSource[] =>
  [...catalogue.citations.keys()].map(key => citedSource(catalogue, key) as CitedSource);

/** The cited source with the address `url`, however that is spelled; undefined where nothing cites it. */
export function findByUrl(catalogue: SourceCatalogue, url: string): CitedSource | undefined {
  const canonical = canonicalUrl(url);
  return canonical === null ? undefined : citedSource(catalogue, canonical);
}

const dayOf = ({ item, document }: Citing): string => item.entry ?? document.date ?? '';

const firstKnown = (sorted: readonly Citing[], what: 'publisher' | 'published'): string | null =>
  sorted.find(({ item }) => item[what] !== null)?.item[what] ?? null;

/** The order of the citations of one source: those of one day by their documents, and by what they say. */
const newestFirst = (a: Citing, b: Citing): number =>
  compareTexts(dayOf(b), dayOf(a)) ||
  compareTexts(a.document.path, b.document.path) ||
  compareTexts(a.item.title, b.item.title);
