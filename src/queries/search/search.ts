import type { Segment, SegmentFacts } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { isApplied } from '../../workspace/suggestions';
import { BestOf } from '../best-of';
import { oneLine } from '../outline-items';
import { otherReadings } from '../sources/other-readings';
import { titleRange } from '../topic-title';
import { type Conditions, conditionsOf } from './conditions';
import { compareFound, type Found, findIn } from './find';
import { itemAt, type SearchItem } from './items';
import { type FoundKind, kindInWords, placeKinds } from './kinds';
import { parseQuery } from './parse-query';
import { nextItem } from './piece';
import { type SearchedDocument, type SearchIndex, searchIndex } from './search-index';
import { nameAlone } from './symbol-name';

/** Something that was found, as it is shown. */
export interface SearchHit {
  /** The journal that it stands in. */
  readonly index: JournalIndex;
  readonly path: string;
  /** Where one goes, in the document. */
  readonly range: Range;
  readonly kind: FoundKind;
  /** `Theme`, `Gap`: the workspace’s own word. */
  readonly kindName: string;
  /** One line, never empty: `Licensing Landscape`. */
  readonly name: string;
  /** The same as it can stand by itself: `Licensing Landscape · 2026-06-26 · Open vs Closed AI Ecosystems`. */
  readonly alone: string;
  /** Of a source, its publisher and date; of what was closed, how; else empty. */
  readonly detail: string;
  /** What it stands in, the outermost first; empty for a topic or document. */
  readonly within: readonly string[];
  readonly isClosed: boolean;
}

/** What a search found. */
export interface SearchAnswer {
  /** The best first. */
  readonly hits: readonly SearchHit[];
  /** What is wrong with the query, in sentences. */
  readonly notes: readonly string[];
}

/** What a search is asked for besides its query. */
export interface SearchOptions {
  readonly limit: number;
  /** Nothing else is found. */
  readonly kinds?: ReadonlySet<FoundKind>;
  /** Whether gaps, unknowns, claims to watch and suggestions are left out once they are closed. */
  readonly leavesOutClosed?: boolean;
  /** What stands in this document comes first. */
  readonly first?: { readonly index: JournalIndex; readonly path: string };
}

/** Each may go through everything, and a person waits. */
const MOST_READINGS = 4;

/** Whether all of `words` are no more than letters, with which nearly everything answers: then places are enough to show. */
const areLetters = (words: readonly string[]): boolean => words.length > 0 && words.every(word => /^[a-z]$/.test(word));

/** A journal in which something is looked for. */
interface Run {
  readonly index: JournalIndex;
  readonly searched: SearchIndex;
  readonly conditions: Conditions;
  readonly notes: readonly string[];
}

/**
 * What answers to `query` in any of the journals: each of its words begins one of what is found, a slip or two forgiven;
 * `parse-query.ts` says what else it may have. What is like the query comes first, of equals topics, then entries and
 * headings, then the newest. Where nothing is found, the words are read otherwise: two joined, or one split.
 */
export function search(indexes: readonly JournalIndex[], query: string, options: SearchOptions): SearchAnswer {
  const { words, phrases, ...parsed } = parseQuery(query);
  const { limit, first, kinds: only } = options;
  const runs: Run[] = indexes.map(index => {
    const searched = searchIndex(index);
    const { conditions, notes } = conditionsOf({ words, phrases, ...parsed }, index, searched);
    const { kinds = only ?? (areLetters(words) && phrases.length === 0 ? placeKinds : undefined) } = conditions;
    const both = only && kinds && new Set([...kinds].filter(kind => only.has(kind)));
    const leavesOutClosed = options.leavesOutClosed || conditions.leavesOutClosed;
    return { index, searched, notes, conditions: { ...conditions, kinds: both ?? kinds, leavesOutClosed } };
  });
  const known = new Map<Segment, SegmentFacts>();
  const order = compareFound(first);
  const find = (read: readonly string[], within: readonly Run[]): Found[] => {
    const best = new BestOf<Found>(limit, order);
    for (const run of within) {
      const isOpenSuggestion = (found: Found) => isStillOpen(found, run, known);
      findIn(run.index, run.searched, { words: read, phrases, conditions: run.conditions, isOpenSuggestion }, best);
    }
    return best.items();
  };
  let found = find(words, runs);
  if (found.length === 0) found = runs.flatMap(run => findOtherwise(words, run, read => find(read, [run]))).sort(order);
  // What is wrong in one journal may be right in another.
  const notes = (runs[0]?.notes ?? []).filter(note => runs.every(run => run.notes.includes(note)));
  const runOf = new Map(runs.map(run => [run.index, run]));
  return { hits: found.slice(0, limit).map(each => hitOf(each, runOf.get(each.index) as Run, known)), notes };
}

function findOtherwise(words: readonly string[], run: Run, find: (read: readonly string[]) => Found[]): Found[] {
  let count = 0;
  for (const reading of otherReadings(run.searched.lexicon, words)) {
    const found = find(reading);
    if (found.length > 0 || ++count === MOST_READINGS) return found;
  }
  return [];
}

/** An item with the segment that it stands in. */
interface PlacedItem {
  readonly segment: Segment;
  readonly facts: SegmentFacts;
  readonly item: SearchItem;
}

/** What was found, as its segment has it; undefined for a topic. `known` are the facts of segments that were unpacked. */
function itemOf({ path, at }: Found, { searched }: Run, known: Map<Segment, SegmentFacts>): PlacedItem | undefined {
  const found = searched.documents.get(path);
  if (found === undefined || at < 0 || !('segments' in found.document)) return undefined;
  const { document, items, starts } = found;
  const place = lastUpTo(starts, at);
  const segment = document.segments[place];
  if (segment === undefined) return undefined;
  const facts = known.get(segment) ?? segment.facts;
  known.set(segment, facts);
  let number = 0;
  for (let before = starts[place] as number; before < at; before = nextItem(items, before)) number++;
  const item = itemAt(facts, document.kind, number);
  return item && { segment, facts, item };
}

/** The last place of `sorted` whose number is at most `most`. */
function lastUpTo(sorted: Uint32Array, most: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a suggestion is none that the topic’s config has by now. */
function isStillOpen(found: Found, run: Run, known: Map<Segment, SegmentFacts>): boolean {
  const observation = itemOf(found, run, known)?.item.observation;
  const topic = run.searched.documents.get(found.path)?.topics[0] ?? '';
  return observation !== undefined && isApplied(run.index, topic, observation) === false;
}

/** What was found in `run`, as it is shown. */
function hitOf(found: Found, run: Run, known: Map<Segment, SegmentFacts>): SearchHit {
  const document = run.searched.documents.get(found.path);
  const read = itemOf(found, run, known);
  if (read === undefined) return topicHit(found, document);
  const { segment, facts, item } = read;
  return { ...itemHit(found, item, facts, document), range: inDocument(segment, item.range) };
}

function topicHit({ index, path, kind }: Found, document: SearchedDocument | undefined): SearchHit {
  const name = oneLine(document?.title ?? '') || path;
  const range = titleRange(index.documents.get(path));
  const kindName = kindInWords(index.settings.vocabulary, kind);
  const [id = ''] = document?.topics ?? [];
  return { index, path, range, kind, kindName, name, alone: name, detail: id, within: [], isClosed: false };
}

function itemHit(
  { index, path, kind }: Found,
  item: SearchItem,
  { headings, entries }: SegmentFacts,
  document: SearchedDocument | undefined
): Omit<SearchHit, 'range'> {
  const { text, heading, entry, isClosed, observation, detail } = item;
  const title = oneLine(document?.title ?? '');
  const kindName =
    observation === undefined ? kindInWords(index.settings.vocabulary, kind) : oneLine(observation.label);
  const name = oneLine(text) || kindName;
  const day = entries[entry]?.date ?? null;
  const headingText = (of: number | undefined) =>
    of === undefined || of === item.heading ? '' : (headings[of]?.text ?? '');
  const isDocument = kind === 'brief' || kind === 'analysis';
  const isHeading = kind === 'entry' || kind === 'theme' || kind === 'heading';
  const around = [
    isDocument ? '' : title,
    headingText(entries[entry]?.heading),
    isHeading || isDocument ? '' : (headings[heading]?.text ?? '')
  ];
  const named = isHeading || isDocument || kind === 'source' ? name : oneLine(`${kindName}: ${name}`);
  const rest = kind === 'source' ? [detail] : [kind === 'entry' ? '' : (day ?? ''), isDocument ? '' : title];
  return {
    index,
    path,
    kind,
    kindName,
    name,
    alone: nameAlone(named, rest),
    detail,
    within: around.filter(part => part !== '').map(oneLine),
    isClosed
  };
}
