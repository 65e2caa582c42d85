import type { MarkdownDocument } from '../../journal/model';
import { entryDates, type JournalIndex, journalOf, topicIds } from '../../workspace/journal-index';
import { topicTitle } from '../topic-title';

/** The entries of so many days say which topics were used lately: to look at all takes long. */
const LATELY = 5;

/** A topic to choose. */
export interface TopicChoice {
  readonly id: string;
  readonly title: string | undefined;
  /** The day of its newest entry. */
  readonly lastEntry: string | undefined;
}

/** Every known topic, the one that was used last first: that got an entry, or was linked from one. */
export function recentTopics(index: JournalIndex): TopicChoice[] {
  const used = new Map<string, string>();
  const use = (id: string, date: string) => {
    if (date > (used.get(id) ?? '')) used.set(id, date);
  };
  const choices = topicIds(index).map(id => {
    const journal = journalOf(index, id);
    const days = [...entryDates(index, id)].sort().reverse();
    if (days[0] !== undefined) use(id, days[0]);
    if (journal !== undefined)
      for (const [topic, date] of linkedLately(journal, days.slice(0, LATELY))) use(topic, date);
    return { id, title: topicTitle(index, id), lastEntry: days[0] };
  });
  const compare = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  return choices.sort((a, b) => compare(used.get(a.id) ?? '', used.get(b.id) ?? ''));
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
