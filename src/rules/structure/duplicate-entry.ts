import { documentOutline, type PlacedEntry } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import type { Finding, Rule } from '../rule';

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
  check: document => ('segments' in document ? repeated(document) : [])
};

// No generator: it goes through all entries with every keystroke.
function repeated(document: MarkdownDocument): Finding[] {
  const findings: Finding[] = [];
  const first = new Map<string, PlacedEntry>();
  for (const entry of documentOutline(document).entries) {
    const { date, key, start, end } = entry;
    if (date === null) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, entry);
    else {
      const { kind } = entry.entry;
      findings.push({
        range: { start, end },
        message: `There is an entry of ${date} ${kind === '' ? 'with no kind' : `of kind “${kind}”`} above already.`,
        related: [
          {
            path: document.path,
            range: { start: other.start, end: other.end },
            message: 'The first entry of this date and kind.'
          }
        ]
      });
    }
  }
  return findings;
}
