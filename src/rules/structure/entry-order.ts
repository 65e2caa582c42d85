import { inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import type { Rule } from '../rule';

const journal = 'journals/topics/soil.md';

export const entryOrder: Rule = {
  code: 'entry-order',
  group: 'structure',
  summary: 'An entry is newer than the entry above it.',
  reason:
    'Entries stand newest first, so that a reader who opens the journal sees what is new; an entry further down is taken to be old.',
  severity: 'warning',
  examples: [
    {
      bad: {
        [journal]:
          '# Soil\n\n## 2026-06-26 — Gather\n\n## 2026-06-11 — Gather\n\n## «2026-06-19 — Gather»\n\n## 2026-06-04 — Gather\n'
      },
      good: {
        [journal]:
          '# Soil\n\n## 2026-06-26 — Gather\n\n## 2026-06-19 — Gather\n\n## 2026-06-11 — Gather\n\n## 2026-06-04 — Gather\n'
      }
    },
    {
      bad: { [journal]: '# Soil\n\n## 2026-06-11 — Gather\n\n## 2026-06-31 — Gather\n\n## «2026-06-19 — Gather»\n' },
      good: {
        [journal]:
          '# Soil\n\n## 2026-06-11 — Update\n\n### 2026-06-26: a theme\n\n## 2026-06-11 — Gather\n\n```\n## 2026-06-26 — Gather\n```\n'
      }
    }
  ],
  byOutline: true,
  *check(document) {
    if (!('segments' in document)) return;
    let above: { readonly date: string; readonly name: string; readonly range: Range } | undefined;
    for (const segment of document.segments) {
      for (const { entry, heading } of segment.kept.outline.entries) {
        const { date } = entry;
        if (date === null) continue;
        const name = heading.text;
        const range = inDocument(segment, entry.range);
        if (above !== undefined && date > above.date) {
          yield {
            range,
            message: `“${name}” is newer than “${above.name}” above it: entries stand newest first.`,
            related: [{ path: document.path, range: above.range, message: 'The older entry above it.' }]
          };
        }
        above = { date, name, range };
      }
    }
  }
};
