import type { Rule } from '../rule';

export const briefSourceCount: Rule = {
  code: 'brief-source-count',
  group: 'briefs and analyses',
  summary: 'A brief’s `sources` is not the number of items in its Sources section.',
  reason: 'Readers judge a brief by how many sources it rests on. A brief with no such section is reported as that.',
  severity: 'warning',
  fix: 'Writes the number.',
  examples: [
    {
      bad: {
        'journals/briefs/1.md':
          '---\nkind: brief\nsources: «3» # so far\n---\n# Frost\n\n## Sources\n\n- [Frost](https://a.example/1) (Soil Letter)\n- On paper (Soil Letter, 2026)\n'
      },
      good: {
        'journals/briefs/1.md':
          '---\nkind: brief\nsources: 1\n---\n# Frost\n\n## Sections\n\n- [Snow](https://a.example/2)\n\n## Sources\n\n- [Frost](https://a.example/1) (Soil Letter)\n',
        'journals/briefs/2.md': '---\nkind: brief\nsources: 4\n---\n# No section\n',
        'journals/briefs/3.md': '---\nkind: brief\nsources: many\n---\n# No number\n\n## Sources\n'
      }
    }
  ],
  *check(document) {
    if (document.kind !== 'brief') return;
    const { path, frontMatter } = document;
    const field = frontMatter?.fields.find(({ key }) => key === 'sources');
    if (field === undefined || !Number.isInteger(field.value)) return;
    if (!document.segments.some(({ kept }) => kept.outline.sections.includes('sources'))) return;
    const count = document.segments.reduce((sum, { kept }) => sum + kept.countOf('sources'), 0);
    if (field.value === count) return;
    const edit = [{ path, edits: [{ range: field.valueRange, text: String(count) }] }];
    yield {
      range: field.valueRange,
      message: `The Sources section has ${count === 1 ? '1 item' : `${count} items`}, not ${field.value}.`,
      fixes: [{ title: `Change to ${count}`, edit, safe: true }]
    };
  }
};
