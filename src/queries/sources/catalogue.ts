// Every cited source of a workspace, once. What is remembered between calls hangs on the index, and is brought up to date
// by the documents that are others than before, and of these by the segments that are.

import { canonicalUrl, domainOf } from '../../journal/canonical-url';
import type { Kept, MarkdownDocument } from '../../journal/model';
import { runToEnd, type Steps } from '../../journal/steps';
import type { JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, usualSpelling } from '../../workspace/publishers';
import {
  type CitedItem,
  type CitingDocument,
  citesSources,
  citingDocument,
  isSameCiting,
  readCitations
} from './read-citations';

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

/** The segments of a document that were taken in. */
interface Known {
  document: MarkdownDocument | undefined;
  citing: CitingDocument;
  readonly pieces: Map<Kept, readonly Citing[]>;
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
  readonly documents: Map<string, Known>;
}

/** By the table of documents, which stays when an index gets other settings. */
const states = new WeakMap<JournalIndex['documents'], State>();

/** Every source that a document of `index` cites. The very same object at each call, brought up to date. */
export const sourceCatalogue = (index: JournalIndex): SourceCatalogue => runToEnd(catalogueInSteps(index));

/** {@link sourceCatalogue} in steps of a segment each. Documents may change between them: the next call sees to it. */
export function* catalogueInSteps(index: JournalIndex): Steps<SourceCatalogue> {
  let state = states.get(index.documents);
  if (state === undefined) {
    state = { index, citations: new Map(), documents: new Map(), changed: new Set() };
    states.set(index.documents, state);
  }
  state.index = index;
  for (const path of [...state.documents.keys()]) {
    const document = index.documents.get(path);
    if (document === undefined || !citesSources(document)) removeDocument(state, path);
  }
  for (const document of [...index.documents.values()]) {
    const { path } = document;
    if (!citesSources(document) || index.documents.get(path) !== document) continue;
    if (state.documents.get(path)?.document !== document) yield* takeIn(state, document);
  }
  return state;
}

/** Takes in what is new of a document, and takes out what it says no more. */
function* takeIn(state: State, document: MarkdownDocument): Steps<void> {
  const { path, segments } = document;
  const citing = citingDocument(document);
  let known = state.documents.get(path);
  if (known !== undefined && !isSameCiting(known.citing, citing)) {
    removeDocument(state, path);
    known = undefined;
  }
  if (known === undefined) {
    known = { document: undefined, citing, pieces: new Map() };
    state.documents.set(path, known);
  }
  const present = new Set<Kept>();
  for (const { kept } of segments) {
    present.add(kept);
    if (known.pieces.has(kept)) continue;
    const piece = readCitations(kept).map(item => ({ item, document: citing }));
    known.pieces.set(kept, piece);
    for (const each of piece) addCitation(state, each);
    if (piece.length > 0) yield;
    // Somebody else may have gone on while others had their turn.
    if (state.documents.get(path) !== known || state.index.documents.get(path) !== document) return;
  }
  for (const [kept, piece] of known.pieces) {
    if (present.has(kept)) continue;
    known.pieces.delete(kept);
    for (const each of piece) removeCitation(state, each);
  }
  known.document = document;
}

function removeDocument(state: State, path: string): void {
  for (const piece of state.documents.get(path)?.pieces.values() ?? [])
    for (const each of piece) removeCitation(state, each);
  state.documents.delete(path);
}

function addCitation(state: State, citing: Citing): void {
  const { key } = citing.item;
  const list = state.citations.get(key);
  if (list === undefined) state.citations.set(key, [citing]);
  else list.push(citing);
  state.changed.add(key);
}

function removeCitation(state: State, citing: Citing): void {
  const { key } = citing.item;
  const left = (state.citations.get(key) ?? []).filter(each => each !== citing);
  if (left.length === 0) state.citations.delete(key);
  else state.citations.set(key, left);
  state.changed.add(key);
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
  compare(dayOf(b), dayOf(a)) || compare(a.document.path, b.document.path) || compare(a.item.title, b.item.title);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
