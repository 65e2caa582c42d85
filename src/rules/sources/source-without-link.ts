import { inDocument } from '../../journal/views';
import type { Rule } from '../rule';

export const sourceWithoutLink: Rule = {
  code: 'source-without-link',
  group: 'sources',
  summary: 'A source item has no link.',
  reason: 'Nobody can read what the note rests on, and the same source cannot be recognized when it is cited again.',
  severity: 'warning',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Frost\n\n- «Counts of the county» (County Records, 2026-06-02) — On paper.\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Frost\n\n- [Counts of the county](https://records.example/1) (County Records, 2026-06-02) — On paper.\n- A remark about the counts (of the county) — no source.\n'
      }
    },
    {
      bad: { 'journals/analyses/soil.md': '# Soil\n\n## Sources\n\n- [«Counts»]() (County Records, 2026-06-02)\n' },
      good: {
        'journals/analyses/soil.md': '# Soil\n\n## Sources\n\n- [Counts](counts.pdf) (County Records, 2026-06-02)\n'
      }
    }
  ],
  bySegment: {
    of: ['sources'],
    uses: [],
    *check(segment) {
      for (const { url, titleRange } of segment.facts.sources) {
        if (url === null || url === '')
          yield {
            range: inDocument(segment, titleRange),
            message: 'This source has no link: write it as “[title](address)”.'
          };
      }
    }
  }
};
