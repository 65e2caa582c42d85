import { foldName } from '../../format/names';
import { recordFields } from '../../format/release-record';
import { labelNamed } from '../../format/vocabulary';
import type { Observation, Segment } from '../../journal/model';
import { inDocument } from '../../journal/views';
import { nearMisses } from '../near-miss';
import type { Finding, Rule } from '../rule';

export const unknownLabel: Rule = {
  code: 'unknown-label',
  group: 'observations',
  summary: 'An observation, or a bullet of a release record, has a label that the format does not know.',
  reason:
    'Gaps and suggestions are found by their labels: under a misspelled one they are lost. A label of your own can be added to `.topic-journal.yaml`, under `vocabulary: labels:`. A near miss of a known label is a warning.',
  severity: 'hint',
  fix: 'Changes a near miss to the label that was meant; without asking where only one is near.',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- **«Keyword sugestion»:** "soil frost" — why\n- **«Gaps»**: none\n- «Reading list»: three books\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- **keyword suggestion:** "soil frost" — why\n- **Gap**: none\n- Three lists make no gap: three books say so\n- Note\n'
      }
    },
    {
      bad: {
        'journals/analyses/soil.md': '# Soil\n\n## Release record\n\n- **«Licence»:** MIT\n- **«Colour»:** blue\n'
      },
      good: {
        'journals/analyses/soil.md':
          '# Soil\n\n## Release record\n\n- **License:** MIT\n\n## Colour\n\n- **Colour:** blue\n'
      }
    },
    {
      bad: {
        '.topic-journal.yaml': 'vocabulary: { labels: { gap: Lücke, reading-list: Reading list } }\n',
        'journals/topics/soil.md': '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- **«Lücken»:** none\n'
      },
      good: {
        '.topic-journal.yaml': 'vocabulary: { labels: { gap: Lücke, reading-list: Reading list } }\n',
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- **Lücke:** none\n- **Reading list:** three books\n'
      }
    }
  ],
  bySegment: {
    of: ['observations', 'records'],
    uses: [],
    *check(segment, { path }, { index }) {
      const { vocabulary } = index.settings;
      for (const fact of segment.facts.observations) {
        if (fact.labelId !== null || labelNamed(vocabulary, fact.label) !== undefined) continue;
        const near = nearMisses(foldName(fact.label), [...vocabulary.labels.keys()]);
        const names = near.map(name => labelNamed(vocabulary, name)?.name ?? name);
        yield finding(path, segment, fact, [...new Set(names)], 'a label of observations');
      }
      for (const fact of segment.facts.records) {
        if (recordNames.some(name => foldName(name) === foldName(fact.label))) continue;
        yield finding(path, segment, fact, nearMisses(fact.label, recordNames), 'a field of release records');
      }
    }
  }
};

const recordNames = recordFields.map(({ name }) => name);

function finding(
  path: string,
  segment: Segment,
  { label, labelRange }: Observation,
  near: readonly string[],
  what: string
): Finding {
  const range = inDocument(segment, labelRange);
  const message = `“${label}” is not ${what}`;
  if (near.length === 0) return { range, message: `${message}.` };
  return {
    range,
    message: `${message}: did you mean ${near.map(name => `“${name}”`).join(' or ')}?`,
    severity: 'warning',
    fixes: near.map(name => ({
      title: `Change to “${name}”`,
      edit: [{ path, edits: [{ range, text: name }] }],
      safe: near.length === 1
    }))
  };
}
