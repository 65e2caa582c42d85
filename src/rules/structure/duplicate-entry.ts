import { foldName } from '../../format/names';
import { each, inDocument } from '../../journal/views';
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
  *check(document) {
    if (!('segments' in document)) return;
    const first = new Map<string, Range>();
    for (const { fact, segment } of each(document, 'entries')) {
      if (fact.date === null) continue;
      const range = inDocument(segment, fact.range);
      const key = `${fact.date} ${foldName(fact.kind)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, range);
      else {
        const kind = fact.kind === '' ? 'with no kind' : `of kind “${fact.kind}”`;
        yield {
          range,
          message: `There is an entry of ${fact.date} ${kind} above already.`,
          related: [{ path: document.path, range: other, message: 'The first entry of this date and kind.' }]
        };
      }
    }
  }
};
