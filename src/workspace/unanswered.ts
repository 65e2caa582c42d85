import type { MarkdownDocument } from '../journal/model';
import { segmentsOf } from '../journal/views';
import { compareTexts } from '../text/compare';
import { type JournalIndex, topicOf } from './journal-index';
import { type Tag, tagsIn, tagsNaming } from './tags';

/** A cross-link of another topic's entry that a journal has not answered. */
export interface Unanswered {
  /** The journal that it stands in, and its topic. */
  readonly path: string;
  readonly topic: string;
  readonly tag: Tag;
  /** The day of its entry. */
  readonly date: string;
}

/**
 * The cross-links to the topic of `document` that wait for an answer, the newest first. A cross-link of another topic's entry
 * of a day is answered by any mention of that topic in an entry of that day or later, and by one that names that entry or a
 * newer one, wherever it stands: `[ice#2026-06-11]`. What names the entry that it answers asks for no answer itself. Mentions
 * in prose ask for none either.
 */
export function unanswered(index: JournalIndex, document: MarkdownDocument): Unanswered[] {
  if (document.kind !== 'topic') return [];
  const own = topicOf(document);
  const found: Unanswered[] = [];
  for (const [path, tags] of tagsNaming(index, own)) {
    const other = index.documents.get(path);
    if (other?.kind !== 'topic' || topicOf(other) === own) continue;
    const topic = topicOf(other);
    const answered = answeredUntil(index, own, topic);
    const days = daysPointing(index, own, topic);
    for (const tag of tags) {
      const { date } = tag;
      if (date !== null && date > answered && asksForAnswer(tag, days)) found.push({ path, topic, tag, date });
    }
  }
  // Two entries of one day are two segments.
  const startOf = ({ path, tag }: Unanswered) => startOfTag(index, path, tag) ?? 0;
  return found.sort(
    (a, b) =>
      compareTexts(b.date, a.date) ||
      compareTexts(a.path, b.path) ||
      (a.tag.kept === b.tag.kept ? a.tag.start - b.tag.start : startOf(a) - startOf(b))
  );
}

/** The last day whose cross-links from topic `other` the journals of topic `own` have answered; empty for none. */
export function answeredUntil(index: JournalIndex, own: string, other: string): string {
  let last = '';
  for (const path of index.journals.get(own) ?? []) {
    for (const { date, to } of tagsIn(index, other, path)) {
      if (date !== null && date > last) last = date;
      if (to !== null && to > last) last = to;
    }
  }
  return last;
}

/** The days of the entries of topic `own` whose Cross-links name topic `other`. */
export function daysPointing(index: JournalIndex, own: string, other: string): ReadonlySet<string | null> {
  const tags = [...(index.journals.get(own) ?? [])].flatMap(path => tagsIn(index, other, path));
  return new Set(tags.filter(({ inSection }) => inSection).map(({ date }) => date));
}

/** Whether `tag` asks the topic that it names for an answer; `days` are those on which that pointed to the topic of `tag`. */
export const asksForAnswer = ({ inSection, to }: Tag, days: ReadonlySet<string | null>): boolean =>
  inSection && (to === null || !days.has(to));

/** Where in its document the segment of `tag` starts; undefined where it has gone. */
export const startOfTag = (index: JournalIndex, path: string, { kept }: Tag): number | undefined =>
  segmentsOf(index.documents.get(path)).find(segment => segment.kept === kept)?.start;
