import { isDay } from '../../format/dates';
import { isTopicId } from '../../format/names';
import { inDocument } from '../../journal/views';
import { entryDates, hasEntryOf, isKnownTopic } from '../../workspace/journal-index';
import type { Rule } from '../rule';

/** At most this many dates are offered. */
const MOST = 3;

const soil = (bullet: string) => ({
  'journals/topics/soil.md': `# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- ${bullet} Melt water.\n`
});
const ice = { 'journals/topics/ice.md': '# Ice\n\n## 2026-06-11 — Gather\n\n## 2026-05-02 — Gather\n' };

export const unknownEntry: Rule = {
  code: 'unknown-entry',
  group: 'cross-links',
  summary: 'A cross-link names a date of which the topic has no entry.',
  reason: 'The link leads nowhere: the entry was never written, or its date has changed since.',
  severity: 'error',
  fix: 'Changes the date to one of the nearest entries.',
  examples: [
    { bad: { ...soil('[ice#«2026-06-12»]'), ...ice }, good: { ...soil('[ice#2026-06-11]'), ...ice } },
    { bad: { ...soil('[ice#«2026-06-31»]'), ...ice }, good: { ...soil('[ice] [ice#2026-05-02]'), ...ice } },
    {
      bad: { ...soil('As [ice#«2026-04-01»] says:'), ...ice },
      good: { ...soil('`[ice#2026-04-01]` [a](x.md#2026-04-01) [other#2026-04-01]'), ...ice }
    },
    {
      bad: { ...soil('[sea#«11 June»]'), 'journals/topics/config/sea.yaml': 'id: sea\n' },
      good: { ...soil('[sea#2026-06-11]'), 'journals/topics/config/sea.yaml': 'id: sea\n' }
    }
  ],
  bySegment: {
    of: ['crossLinks'],
    uses: ['topics', 'entries'],
    *check(segment, document, { index }) {
      for (const { inSection, topic, date, dateRange } of segment.facts.crossLinks) {
        if (date === null || dateRange === null || !isKnownTopic(index, topic)) continue;
        if (!inSection && !isTopicId(topic)) continue;
        // Of a topic that has only a config nobody can say which entries it will have.
        if (hasEntryOf(index, topic, date) || (isDay(date) && !index.journals.has(topic))) continue;
        const range = inDocument(segment, dateRange);
        yield {
          range,
          message: isDay(date)
            ? `The topic “${topic}” has no entry of ${date}.`
            : `What follows the “#” is no day of the calendar in ISO form, as in 2026-06-26.`,
          fixes: nearestDates(date, entryDates(index, topic)).map(near => ({
            title: `Change to “${near}”`,
            edit: [{ path: document.path, edits: [{ range, text: near }] }],
            safe: false
          }))
        };
      }
    }
  }
};

/** The `dates` that are nearest to `wanted`, which is perhaps no day; none where it has no year, month and day at all. */
function nearestDates(wanted: string, dates: Iterable<string>): string[] {
  const day = dayNumber(wanted);
  if (day === undefined) return [];
  const distance = (date: string) => Math.abs((dayNumber(date) ?? 0) - day);
  return [...dates].sort((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1)).slice(0, MOST);
}

/** Counts days, well enough to compare: `2026-06-31` is one more than `2026-06-30`. */
function dayNumber(date: string): number | undefined {
  const [year, month, day, ...rest] = date.split(/\D/).map(Number);
  if (!year || !month || !day || rest.length > 0) return undefined;
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
