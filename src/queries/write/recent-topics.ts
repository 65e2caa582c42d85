import type { MarkdownDocument } from '../../journal/model';
import { entryDates, type JournalIndex, journalOf, topicIds } from '../../workspace/journal-index';
import { matching } from '../complete/matching';
import { placeAt } from '../place';
import { topicTitle } from '../topic-title';

/** The entries of so many days say which topics were used lately: to look at all takes long. */
const LATELY = 5;

/** A topic to choose. */
export interface TopicChoice {
  readonly id: string;
  readonly title: string | undefined;
  /** The day of its newest entry. */
  readonly lastEntry: string | undefined;
  /** The day on which it got an entry, or was linked from one of the newest of another topic. */
  readonly used: string | undefined;
}

/** Every known topic, the one that was used last first: that got an entry, or was linked from one. */
export function recentTopics(index: JournalIndex): TopicChoice[] {
  const used = new Map<string, string>();
  const use = (id: string, date: string) => {
    if (date > (used.get(id) ?? '')) used.set(id, date);
  };
  const topics = topicIds(index).map(id => {
    const journal = journalOf(index, id);
    const days = [...entryDates(index, id)].sort().reverse();
    if (days[0] !== undefined) use(id, days[0]);
    if (journal !== undefined)
      for (const [topic, date] of linkedLately(journal, days.slice(0, LATELY))) use(topic, date);
    return { id, title: topicTitle(index, id), lastEntry: days[0] };
  });
  const compare = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  const choices = topics.map(topic => ({ ...topic, used: used.get(topic.id) }));
  return choices.sort((a, b) => compare(a.used ?? '', b.used ?? ''));
}

/** The `topics` whose title or id answers to `typed`, also with a slip in it, the best first; all of them, as they come, to ''. */
export const topicsFor = <Topic extends TopicChoice>(topics: readonly Topic[], typed: string): Topic[] =>
  matching(topics, typed, ({ title, id }) => (title === undefined ? id : `${title} ${id}`));

/** The same `topics`, with those of the ids `linked` behind the others. */
export const linkedLast = <Topic extends TopicChoice>(
  topics: readonly Topic[],
  linked: ReadonlySet<string>
): Topic[] => [...topics.filter(({ id }) => !linked.has(id)), ...topics.filter(({ id }) => linked.has(id))];

/** The ids of the topics that the Cross-links of the entry at `offset` of `document` have, or of an entry of them. */
export function linkedFrom(document: MarkdownDocument, offset: number): Set<string> {
  const { entry, facts } = placeAt(document, offset);
  const links = facts?.crossLinks.filter(link => link.inSection && facts.entries[link.entry] === entry) ?? [];
  return new Set(entry === undefined ? [] : links.map(({ topic }) => topic));
}

/** What the order of the topics goes by, in words, as in `Used last on 2026-06-26 — last entry 2026-06-11`. */
export function useInWords({ used, lastEntry }: TopicChoice): string {
  if (used === undefined) return 'No entry yet';
  if (used === lastEntry) return `Used last on ${used}`;
  return `Used last on ${used} — ${lastEntry === undefined ? 'no entry yet' : `last entry ${lastEntry}`}`;
}

/** The topics that the entries of `days` link, with the day of the entry. */
function* linkedLately(
  { segments }: MarkdownDocument,
  days: readonly string[]
): Generator<[topic: string, date: string]> {
  const left = new Set(days);
  for (const { kept } of segments) {
    // The newest stand first, so that most of a long journal is not looked at.
    if (left.size === 0) return;
    const found = kept.outline.entries.map(({ entry }) => entry.date ?? '').filter(date => days.includes(date));
    if (found.length === 0) continue;
    for (const date of found) left.delete(date);
    const { crossLinks, entries } = kept.facts;
    for (const { topic, inSection, entry } of crossLinks) {
      const date = entries[entry]?.date;
      if (inSection && date) yield [topic, date];
    }
  }
}
