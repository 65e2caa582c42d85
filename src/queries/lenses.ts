import { foldName } from '../format/names';
import { documentOutline } from '../journal/document-outline';
import type { MarkdownDocument, SegmentFacts } from '../journal/model';
import type { Steps } from '../journal/steps';
import { inDocument, titleOf } from '../journal/views';
import { plural } from '../text/plural';
import { type Range, shiftRange } from '../text/range';
import { entryDates, isKnownTopic, type JournalIndex, journalOf, topicOf } from '../workspace/journal-index';
import { stemOf } from '../workspace/paths';
import { tagsIn, tagsNaming } from '../workspace/tags';
import { answeredUntil, asksForAnswer, daysPointing } from '../workspace/unanswered';
import { whenWas } from './hover/date-words';
import { citedElsewhere, type OtherCitation, placeOfCitation } from './links/same-sources';
import { countOpenGaps } from './open-gaps';
import { catalogueInSteps, type SourceCatalogue } from './sources/catalogue';
import { kindNamed } from './write/new-entry';

/** What a line of facts can stand above. */
export type LensKind = 'topic' | 'entry' | 'source';

/** A place of a document above which there is something to say. */
export type Lens =
  | { readonly kind: 'topic'; readonly range: Range }
  | EntryLens
  | { readonly kind: 'source'; readonly range: Range; readonly canonical: string };

interface EntryLens {
  readonly kind: 'entry';
  readonly range: Range;
  /** The day of the entry; null for none. */
  readonly date: string | null;
  /** The known topics that its cross-links name, but for its own. */
  readonly topics: readonly string[];
}

/** Another place that a line of facts leads to. */
export interface LensTarget {
  readonly path: string;
  readonly range: Range;
}

/** So many documents are named that cite a source too. */
const MOST = 3;

/**
 * Where `document` has something of the `kinds` to be said: above the title of a topic, above entries that link topics, and
 * above sources that other documents cite. What it is, {@link lensTitle} says. In steps of a segment each.
 */
export function* lensesIn(
  index: JournalIndex,
  document: MarkdownDocument,
  kinds: ReadonlySet<LensKind>
): Steps<Lens[]> {
  const lenses: Lens[] = [];
  const isTopic = document.kind === 'topic';
  const title = isTopic && kinds.has('topic') ? titleOf(document) : undefined;
  if (title !== undefined) lenses.push({ kind: 'topic', range: inDocument(title.segment, title.fact.range) });
  const catalogue = kinds.has('source') ? yield* catalogueInSteps(index) : undefined;
  const known = new Map<string, boolean>();
  const isElsewhere = (catalogue: SourceCatalogue, canonical: string) => {
    const is = known.get(canonical) ?? citedElsewhere(catalogue, canonical, document.path).length > 0;
    known.set(canonical, is);
    return is;
  };
  for (const { kept, start } of document.segments) {
    if (kept.countOf('sources') + kept.countOf('crossLinks') === 0) continue;
    const { facts } = kept;
    if (isTopic && kinds.has('entry')) lenses.push(...entryLenses(index, facts, start, topicOf(document)));
    for (const { canonical, range } of catalogue === undefined ? [] : facts.sources) {
      if (catalogue === undefined || canonical === null) continue;
      if (isElsewhere(catalogue, canonical))
        lenses.push({ kind: 'source', range: shiftRange(range, start), canonical });
    }
    yield;
  }
  return lenses;
}

function entryLenses(index: JournalIndex, facts: SegmentFacts, start: number, own: string): EntryLens[] {
  return facts.entries.flatMap(({ range, date }, at) => {
    const topics = new Set<string>();
    for (const { entry, topic } of facts.crossLinks)
      if (entry === at && topic !== own && isKnownTopic(index, topic)) topics.add(topic);
    return topics.size === 0 ? [] : [{ kind: 'entry', range: shiftRange(range, start), date, topics: [...topics] }];
  });
}

/**
 * What is said at `lens` on the day `today`: `12 in · 54 out · 3 open gaps · last gather 9 days ago`, `3 topics linked · 2 not
 * answered`, `also in soil-carbon, 2026-06-11 brief`. In steps of a segment each.
 */
export function* lensTitle(index: JournalIndex, document: MarkdownDocument, lens: Lens, today: string): Steps<string> {
  switch (lens.kind) {
    case 'topic':
      return yield* topicWords(index, document, today);
    case 'entry':
      return entryWords(index, document, lens);
    case 'source': {
      const others = citedElsewhere(yield* catalogueInSteps(index), lens.canonical, document.path);
      const named = others.slice(0, MOST).map(other => citingName(index, other));
      const more = others.length - named.length;
      return `also in ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`;
    }
  }
}

function* topicWords(index: JournalIndex, document: MarkdownDocument, today: string): Steps<string> {
  const own = topicOf(document);
  let inbound = 0;
  for (const [path, tags] of tagsNaming(index, own)) {
    const other = index.documents.get(path);
    if (other?.kind === 'topic' && topicOf(other) !== own) inbound += tags.length;
  }
  let outbound = 0;
  for (const { kept } of document.segments) {
    if (kept.countOf('crossLinks') === 0) continue;
    for (const { topic, inSection } of kept.facts.crossLinks)
      if (topic !== own && (inSection || isKnownTopic(index, topic))) outbound++;
    yield;
  }
  const gaps = yield* countOpenGaps(document);
  return [`${inbound} in`, `${outbound} out`, plural(gaps, 'open gap'), lastGather(index, document, today)].join(' · ');
}

/** When the last entry was begun that is no update, in words. */
function lastGather({ settings: { vocabulary } }: JournalIndex, document: MarkdownDocument, today: string): string {
  const update = foldName(kindNamed(vocabulary, 'update') ?? '');
  const gather = foldName(kindNamed(vocabulary, 'gather') ?? '');
  let last = '';
  for (const { date, entry } of documentOutline(document).entries)
    if (date !== null && date > last && foldName(entry.kind) !== update) last = date;
  return last === '' ? `no ${gather} yet` : `last ${gather} ${whenWas(last, today)}`;
}

function entryWords(index: JournalIndex, document: MarkdownDocument, { date, topics }: EntryLens): string {
  const own = topicOf(document);
  const waits = (topic: string) => {
    if (date === null || answeredUntil(index, topic, own) >= date) return false;
    // Who has written nothing since had no entry in which to answer.
    if (![...entryDates(index, topic)].some(day => day >= date)) return false;
    const days = daysPointing(index, topic, own);
    return tagsIn(index, topic, document.path).some(tag => tag.date === date && asksForAnswer(tag, days));
  };
  const waiting = topics.filter(waits).length;
  return `${plural(topics.length, 'topic')} linked${waiting === 0 ? '' : ` · ${waiting} not answered`}`;
}

/** A document that cites a source, briefly: `soil-carbon`, `2026-06-11 brief`. */
function citingName(index: JournalIndex, { path, date }: OtherCitation): string {
  const kind = index.documents.get(path)?.kind;
  return kind === 'brief' && date !== null ? `${date} brief` : stemOf(path);
}

/** Where `lens` leads: the other citations of a source, or what an entry’s cross-links name. In steps of a segment each. */
export function* lensTargets(index: JournalIndex, document: MarkdownDocument, lens: Lens): Steps<LensTarget[]> {
  if (lens.kind === 'topic') return [];
  const targets: LensTarget[] = [];
  if (lens.kind === 'source') {
    for (const other of citedElsewhere(yield* catalogueInSteps(index), lens.canonical, document.path)) {
      const range = placeOfCitation(index, other, lens.canonical);
      if (range !== undefined) targets.push({ path: other.path, range });
      yield;
    }
    return targets;
  }
  for (const topic of lens.topics) {
    const journal = journalOf(index, topic);
    if (journal === undefined) continue;
    const tags = tagsIn(index, topic, document.path).filter(({ date }) => date === lens.date);
    const days = new Set(tags.map(each => each.to));
    for (const range of yield* placesIn(journal, days)) targets.push({ path: journal.path, range });
  }
  return targets;
}

/** For each of `days` the heading of the first entry of that day in a journal; its title for those that have none. */
function* placesIn(journal: MarkdownDocument, days: ReadonlySet<string | null>): Steps<Range[]> {
  const title = titleOf(journal);
  const start = title === undefined ? { start: 0, end: 0 } : inDocument(title.segment, title.fact.textRange);
  const places = new Map<string, Range>();
  const dated = [...days].filter(day => day !== null);
  for (const segment of journal.segments) {
    if (places.size === dated.length) break;
    const found = segment.kept.countOf('entries') === 0 ? [] : segment.kept.outline.entries;
    for (const { entry } of found) {
      const { date, range } = entry;
      if (date !== null && days.has(date) && !places.has(date)) places.set(date, inDocument(segment, range));
    }
    yield;
  }
  return [...days].map(day => places.get(day ?? '') ?? start);
}
