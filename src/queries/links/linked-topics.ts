import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import type { JournalIndex } from '../../workspace/journal-index';
import { unanswered } from '../../workspace/unanswered';
import type { LinkRow } from './link-row';
import { linksHere } from './links-here';
import { type LinksOut, linksOut } from './links-out';
import { type SameSources, sameSources } from './same-sources';

/** What a document has to do with others. */
export interface LinkedTopics {
  readonly here: readonly LinkRow[];
  readonly out: readonly LinksOut[];
  /** The cross-links to it that wait for an answer, the newest first; null for what is no topic’s journal. */
  readonly unanswered: readonly UnansweredRow[] | null;
  readonly sources: readonly SameSources[];
}

/** A cross-link that waits for an answer, with the topic of its journal. */
export interface UnansweredRow extends LinkRow {
  readonly topic: string;
}

/** {@link LinkedTopics} of a topic’s journal, a brief or an analysis, in steps of a segment each. */
export function* linkedTopics(index: JournalIndex, document: MarkdownDocument): Steps<LinkedTopics> {
  return {
    here: yield* linksHere(index, document),
    out: yield* linksOut(index, document),
    unanswered: document.kind === 'topic' ? unansweredRows(index, document) : null,
    sources: yield* sameSources(index, document)
  };
}

const unansweredRows = (index: JournalIndex, document: MarkdownDocument): UnansweredRow[] =>
  unanswered(index, document).map(({ path, topic, date, tag: { kept, start, end, inSection } }) => ({
    path,
    topic,
    kept,
    range: { start, end },
    date,
    inSection
  }));
