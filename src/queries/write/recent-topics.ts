import type { MarkdownDocument } from '../../journal/model';
import { titleOf } from '../../journal/views';
import { configOf, type JournalIndex, journalOf, topicIds } from '../../workspace/journal-index';

/** So many of a journal’s newest entries say which topics were used lately: to look at all would take as long as to read them. */
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
    const days = journal === undefined ? [] : entryDays(journal);
    if (days[0] !== undefined) use(id, days[0]);
    if (journal !== undefined) for (const [topic, date] of linkedLately(journal, days)) use(topic, date);
    return { id, title: topicTitle(index, id), lastEntry: days[0] };
  });
  const compare = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
  return choices.sort((a, b) => compare(used.get(a.id) ?? '', used.get(b.id) ?? ''));
}

/** What a topic is called: in its journal, else in its config. */
export function topicTitle(index: JournalIndex, id: string): string | undefined {
  const journal = journalOf(index, id);
  const title = journal && titleOf(journal)?.fact.text;
  if (title) return title;
  const value = configOf(index, id)?.fields.find(({ key }) => key === 'title')?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The days of a journal’s entries, the newest first. */
const entryDays = (journal: MarkdownDocument): string[] =>
  journal.segments
    .flatMap(({ kept }) => kept.outline.entries.flatMap(({ entry }) => entry.date ?? []))
    .sort()
    .reverse();

/** The topics that the newest entries of a journal link, with the day of the entry. */
function* linkedLately(journal: MarkdownDocument, days: readonly string[]): Generator<[topic: string, date: string]> {
  const since = days[Math.min(LATELY, days.length) - 1] ?? '';
  for (const segment of journal.segments) {
    if (!segment.kept.outline.entries.some(({ entry }) => (entry.date ?? '') >= since && entry.date !== null)) continue;
    for (const { topic, inSection, entry } of segment.facts.crossLinks) {
      const date = segment.facts.entries[entry]?.date;
      if (inSection && date) yield [topic, date];
    }
  }
}
