// What `topic-journal list` answers: everything of one kind that the workspace holds. Topics come by id, all else by file
// and place.

import { labelName } from '../format/vocabulary';
import type { MarkdownDocument, Segment } from '../journal/model';
import { each, entryOf, inDocument, titleOf } from '../journal/views';
import { compareTexts } from '../text/compare';
import { type Range, sliceRange } from '../text/range';
import { configOf, crossLinksOf, type JournalIndex, journalOf, topicIds, topicOf } from '../workspace/journal-index';
import { openItems } from '../workspace/open-items';
import { stemOf } from '../workspace/paths';
import { isApplied } from '../workspace/suggestions';
import type { CrossLinkItem, EntryItem, ObservationItem, OpenItemItem, SourceItem, TopicItem } from './list-items';

/** Gives the text of the document at a path, as it was read into the index. */
export type TextOf = (path: string) => string;

/** Every known topic, whether it has a journal, a config or both. */
export function listTopics(index: JournalIndex): TopicItem[] {
  const counts = countCrossLinks(index);
  return topicIds(index).map(id => {
    const journal = journalOf(index, id);
    const config = configOf(index, id);
    const configTitle = config?.fields.find(({ key }) => key === 'title');
    const title = journal === undefined ? undefined : titleOf(journal);
    const dates = journal === undefined ? [] : [...each(journal, 'entries')].map(({ fact }) => fact.date);
    return {
      file: journal?.path ?? config?.path ?? '',
      range: title ? inDocument(title.segment, title.fact.textRange) : headOf(journal ? undefined : configTitle),
      id,
      title: title?.fact.text ?? (typeof configTitle?.value === 'string' ? configTitle.value : null),
      config: config?.path ?? null,
      entries: dates.length,
      lastEntry: dates.reduce((last, date) => ((date ?? '') > (last ?? '') ? date : last), null),
      inbound: counts.inbound.get(id) ?? 0,
      outbound: counts.outbound.get(id) ?? 0
    };
  });
}

/** Where a document without a title is shown: at its title field, or its start. */
const headOf = (field: { readonly valueRange: Range } | undefined): Range => field?.valueRange ?? { start: 0, end: 0 };

function countCrossLinks(index: JournalIndex) {
  const inbound = new Map<string, number>();
  const outbound = new Map<string, number>();
  for (const journal of topicJournals(index)) {
    const from = topicOf(journal);
    for (const { fact } of crossLinksOf(index, journal)) {
      if (fact.topic === from) continue;
      outbound.set(from, (outbound.get(from) ?? 0) + 1);
      inbound.set(fact.topic, (inbound.get(fact.topic) ?? 0) + 1);
    }
  }
  return { inbound, outbound };
}

/** Every entry of every topic journal. */
export function listEntries(index: JournalIndex): EntryItem[] {
  return topicJournals(index).flatMap(journal =>
    [...each(journal, 'entries')].map(({ fact, segment }) => ({
      file: journal.path,
      range: inDocument(segment, fact.range),
      topic: topicOf(journal),
      date: fact.date,
      kind: fact.kind || null
    }))
  );
}

/** Every cited source: of topic journals, briefs and analyses. */
export function listSources(index: JournalIndex, textOf: TextOf): SourceItem[] {
  return markdownDocuments(index).flatMap(document =>
    [...each(document, 'sources')].map(located => {
      const { fact, segment } = located;
      const isTopic = document.kind === 'topic';
      return {
        file: document.path,
        range: inDocument(segment, fact.range),
        topic: isTopic ? topicOf(document) : null,
        entry: entryOf(located)?.date ?? null,
        title: oneLine(fact.title),
        url: fact.url,
        publisher: fact.publisher === null ? null : oneLine(fact.publisher),
        date: fact.date,
        note: written(textOf, document, segment, fact.noteRange),
        document: isTopic ? null : stemOf(document.path)
      };
    })
  );
}

/** Every cross-link that counts: those of Cross-links sections, and mentions of known topics. */
export function listCrossLinks(index: JournalIndex, textOf: TextOf): CrossLinkItem[] {
  return markdownDocuments(index).flatMap(document =>
    [...crossLinksOf(index, document)].map(located => {
      const { fact, segment } = located;
      return {
        file: document.path,
        range: inDocument(segment, fact.range),
        from: stemOf(document.path),
        entry: entryOf(located)?.date ?? null,
        to: fact.topic,
        toEntry: fact.date,
        text: written(textOf, document, segment, fact.textRange)
      };
    })
  );
}

/** Every labelled observation of every topic journal. */
export function listObservations(index: JournalIndex): ObservationItem[] {
  return topicJournals(index).flatMap(journal =>
    [...each(journal, 'observations')].map(located => {
      const { fact, segment } = located;
      const topic = topicOf(journal);
      return {
        file: journal.path,
        range: inDocument(segment, fact.range),
        topic,
        entry: entryOf(located)?.date ?? null,
        label: fact.labelId === null ? oneLine(fact.label) : labelName(index.settings.vocabulary, fact.labelId),
        text: oneLine(fact.text),
        payload: fact.payload,
        applied: isApplied(index, topic, fact)
      };
    })
  );
}

/** Every open and closed item, at the place where it was raised last. */
export function listOpenItems(index: JournalIndex): OpenItemItem[] {
  const items = openItems(index).flatMap(({ kind, state, outcome, topic, opened, closed, sightings }) => {
    const newest = sightings.at(-1);
    if (newest === undefined) return [];
    const isTopic = index.documents.get(newest.path)?.kind === 'topic';
    return {
      file: newest.path,
      range: newest.range,
      kind,
      state,
      outcome,
      text: oneLine(newest.text),
      topic,
      document: isTopic ? null : stemOf(newest.path),
      opened,
      closed,
      seen: sightings.length
    };
  });
  return items.sort((a, b) => compareTexts(a.file, b.file) || a.range.start - b.range.start);
}

/** The lists by their names on the command line. */
export const lists = {
  topics: listTopics,
  entries: listEntries,
  sources: listSources,
  'cross-links': listCrossLinks,
  observations: listObservations,
  'open-items': listOpenItems
} as const;

export type ListName = keyof typeof lists;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The text at a range of a segment, on one line; null where there is none. */
function written(textOf: TextOf, { path }: MarkdownDocument, segment: Segment, range: Range | null): string | null {
  return (range && oneLine(sliceRange(textOf(path), inDocument(segment, range)))) || null;
}

function markdownDocuments(index: JournalIndex): MarkdownDocument[] {
  const documents = [...index.documents.values()].filter(document => 'segments' in document);
  return documents.sort((a, b) => compareTexts(a.path, b.path));
}

const topicJournals = (index: JournalIndex): MarkdownDocument[] =>
  markdownDocuments(index).filter(({ kind }) => kind === 'topic');
