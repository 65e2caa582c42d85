import { documentOutline, type PlacedEntry } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import type { Finding, Rule } from '../rule';

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
  check: document => ('segments' in document ? misplaced(document) : [])
};

// No generator: it goes through all entries with every keystroke.
function misplaced(document: MarkdownDocument): Finding[] {
  const findings: Finding[] = [];
  let above: PlacedEntry | undefined;
  for (const entry of documentOutline(document).entries) {
    const { date, text, start, end } = entry;
    if (date === null) continue;
    if (above !== undefined && date > (above.date ?? date)) {
      findings.push({
        range: { start, end },
        message: `“${text}” is newer than “${above.text}” above it: entries stand newest first.`,
        related: [
          { path: document.path, range: { start: above.start, end: above.end }, message: 'The older entry above it.' }
        ]
      });
    }
    above = entry;
  }
  return findings;
}
