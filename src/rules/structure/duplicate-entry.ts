import { inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import type { Rule } from '../rule';

const journal = 'journals/topics/soil.md';

export const duplicateEntry: Rule = {
  code: 'duplicate-entry',
  group: 'structure',
  summary: 'A journal has an entry of the same date and kind already.',
  reason:
    'A link to the date cannot say which of the two it means, and the anchor of the second changes with the order of the two.',
  severity: 'warning',
  examples: [
    {
      bad: {
        [journal]:
          '# Soil\n\n## 2026-06-11 — Gather\n\n## «2026-06-11 — Gather»\n\n## «2026/06/11 - gather»\n\n## 2026-06-04 — Gather\n'
      },
      good: {
        [journal]:
          '# Soil\n\n## 2026-06-11 — Update\n\n## 2026-06-11 — Gather\n\n### 2026-06-11 — Gather\n\n## 2026-06-04 — Gather\n'
      }
    }
  ],
  byOutline: true,
  *check(document) {
    if (!('segments' in document)) return;
    const first = new Map<string, Range>();
    for (const segment of document.segments) {
      for (const { entry, key } of segment.kept.outline.entries) {
        const { date, kind } = entry;
        if (date === null) continue;
        const range = inDocument(segment, entry.range);
        const other = first.get(key);
        if (other === undefined) first.set(key, range);
        else
          yield {
            range,
            message: `There is an entry of ${date} ${kind === '' ? 'with no kind' : `of kind “${kind}”`} above already.`,
            related: [{ path: document.path, range: other, message: 'The first entry of this date and kind.' }]
          };
      }
    }
  }
};
