import { documentOutline } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import type { JournalIndex } from '../../workspace/journal-index';
import { unanswered } from '../../workspace/unanswered';
import { addCrossLink, type CrossLinkAnswer } from '../write/add-cross-link';

/** A topic that pointed to a journal and waits for an answer. */
export interface WaitingTopic {
  readonly topic: string;
  /** The day of its last entry that did. */
  readonly date: string;
  /** How many of its cross-links wait. */
  readonly count: number;
}

/** The topics that wait for an answer of the journal `document`, that which pointed here last first. */
export function waitingTopics(index: JournalIndex, document: MarkdownDocument): WaitingTopic[] {
  const byTopic = new Map<string, WaitingTopic>();
  for (const { topic, date } of unanswered(index, document)) {
    const known = byTopic.get(topic);
    byTopic.set(topic, { topic, date: known?.date ?? date, count: (known?.count ?? 0) + 1 });
  }
  return [...byTopic.values()];
}

/** What is to be answered: the journal by its present text, and the other topic with the day of the entry that pointed here. */
export interface AnswerQuestion {
  readonly index: JournalIndex;
  readonly reading: DocumentReading;
  readonly topic: string;
  readonly date: string;
}

/** The edits that add `- [topic#date] ` to the Cross-links of the newest entry, as {@link addCrossLink} has them. */
export function answerCrossLink({ index, reading, topic, date }: AnswerQuestion): CrossLinkAnswer {
  const { document } = reading;
  const offset = 'segments' in document ? newestEntry(document) : undefined;
  return offset === undefined
    ? { outcome: 'refused', reason: 'This journal has no entry with a date that an answer could stand in.' }
    : addCrossLink({ index, reading, offset, topic, date });
}

/** Where the entry of the last day starts, the first of those where there are several. */
function newestEntry(document: MarkdownDocument): number | undefined {
  let newest: { readonly date: string; readonly start: number } | undefined;
  for (const { date, start } of documentOutline(document).entries)
    if (date !== null && date > (newest?.date ?? '')) newest = { date, start };
  return newest?.start;
}
