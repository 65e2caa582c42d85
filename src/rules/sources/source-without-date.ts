import { inDocument } from '../../journal/views';
import type { Rule } from '../rule';

export const sourceWithoutDate: Rule = {
  code: 'source-without-date',
  group: 'sources',
  summary: 'A source item does not say when the source was published.',
  reason: 'Without a date nobody can tell news from something old that was found late.',
  severity: 'hint',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Frost\n\n- [Late frost](https://soil.example/frost) «(Soil Letter)» — In May.\n- [«Later frost»](https://soil.example/later) — In June.\n- [Number](https://soil.example/number) «(Soil Letter, 2604.17413)»\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Frost\n\n- [Late frost](https://soil.example/frost) (Soil Letter, 2026-05) — In May.\n- [Later frost](https://soil.example/later) (2026) — In June.\n- [Number](https://soil.example/number) (Soil Letter, 2604.17413, 7 Apr 2026)\n'
      }
    }
  ],
  bySegment: {
    of: ['sources'],
    uses: [],
    *check(segment) {
      for (const { date, attributionRange, titleRange } of segment.facts.sources) {
        if (date !== null) continue;
        yield {
          range: inDocument(segment, attributionRange ?? titleRange),
          message:
            attributionRange === null
              ? 'This source has no date: write it behind the link, as in “(Publisher, 2026-06-09)”.'
              : 'No part of this is a date: write it last, as in “(Publisher, 2026-06-09)”.'
        };
      }
    }
  }
};
