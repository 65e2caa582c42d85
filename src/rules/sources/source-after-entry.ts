import { isAfter } from '../../format/dates';
import { inDocument } from '../../journal/views';
import type { Rule } from '../rule';

export const sourceAfterEntry: Rule = {
  code: 'source-after-entry',
  group: 'sources',
  summary: 'A source is dated later than the entry that cites it.',
  reason:
    'An entry cannot cite what did not exist yet: either date is wrong, or the source belongs into a later entry.',
  severity: 'warning',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-10 — Gather\n\n### Frost\n\n- [Storm](https://soil.example/storm) (Soil Letter, «2026-06-20»)\n- [Rain](https://soil.example/rain) (Soil Letter, «Jul 2026»)\n- [Snow](https://soil.example/snow) («2027»)\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-10 — Gather\n\n### Frost\n\n- [Storm](https://soil.example/storm) (Soil Letter, 2026-06-10)\n- [Rain](https://soil.example/rain) (Soil Letter, Jun 2026)\n- [Snow](https://soil.example/snow) (2026)\n- [Undated](https://soil.example/undated)\n\n## 2026-02-30 — Gather\n\n- [No such day above](https://soil.example/day) (2027)\n'
      }
    }
  ],
  bySegment: {
    of: ['entries'],
    uses: [],
    *check(segment) {
      const { sources, entries } = segment.facts;
      for (const { date, dateRange, entry } of sources) {
        const day = entries[entry]?.date ?? null;
        if (date === null || dateRange === null || day === null || !isAfter(date, day)) continue;
        yield {
          range: inDocument(segment, dateRange),
          message: `This source is dated ${date}, after the entry that cites it, which is of ${day}.`
        };
      }
    }
  }
};
