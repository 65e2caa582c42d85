import assert from 'node:assert/strict';
import type { ExampleFiles } from '../../src/rules/rule';
import { missingSection } from '../../src/rules/structure/missing-section';
import { fixed, fixTitles, marked, problemsIn } from '../support/checking';

const TOPIC = 'journals/topics/soil.md';
const BRIEF = 'journals/briefs/frost.md';
const TABLE = '| Date | Change | Reason |\n| --- | --- | --- |';

/** Every missing section of a document added, the first that is offered first. */
function complete(path: string, text: string): string | undefined {
  let files: ExampleFiles = { [path]: text };
  while (problemsIn(missingSection, files).length > 0) files = fixed(missingSection, files);
  return files[path];
}

const added: Readonly<Record<string, [path: string, before: string, after: string]>> = {
  'everything to an empty journal': [
    TOPIC,
    '',
    `## What We’re Tracking\n\n## Index\n\n## Strategy Changelog\n\n${TABLE}\n`
  ],
  'before the first entry, and at the end': [
    TOPIC,
    '# Soil\n\n## What We’re Tracking\n\nFrost.\n\n## 2026-06-26 — Gather\n\n- Words\n\n\n',
    `# Soil\n\n## What We’re Tracking\n\nFrost.\n\n## Index\n\n## 2026-06-26 — Gather\n\n- Words\n\n## Strategy Changelog\n\n${TABLE}\n\n\n`
  ],
  'before the Index': [
    TOPIC,
    `# Soil\n## Index\n\n## Strategy Changelog`,
    '# Soil\n## What We’re Tracking\n\n## Index\n\n## Strategy Changelog'
  ],
  'to a text without a last line ending': [
    TOPIC,
    '## What We’re Tracking\n\n## Index',
    `## What We’re Tracking\n\n## Index\n\n## Strategy Changelog\n\n${TABLE}`
  ],
  'in the order of the format': [
    BRIEF,
    '---\nkind: brief\n---\n\n# Frost\n\n## Sections\n\n### Sources\n\n## Watchlist\n\n## Investor overlay\n',
    '---\nkind: brief\n---\n\n# Frost\n\n## Key takeaways\n\n## Sections\n\n### Sources\n\n## Watchlist\n\n## Unknowns\n\n## Investor overlay\n\n## Sources\n'
  ],
  'behind front matter with nothing below it': [
    'journals/analyses/a.md',
    '---\nkind: analysis\n---',
    '---\nkind: analysis\n---\n\n## Sources'
  ]
};

describe('missing-section', () => {
  for (const [name, [path, before, after]] of Object.entries(added)) {
    it(`adds ${name}`, () => {
      assert.equal(complete(path, before), after);
      if (!before.includes('\n')) return;
      const spell = (text: string) => text.replaceAll('\n', '\r\n');
      assert.equal(complete(path, spell(before)), spell(after));
    });
  }

  it('says which section is missing, and never adds one unasked', () => {
    const files = { [BRIEF]: '# F\n\n## Key takeaways\n\n## Sections\n\n## Watchlist\n\n## Sources\n' };
    assert.deepEqual(
      problemsIn(missingSection, files).map(({ message }) => message),
      ['This brief has no section “Unknowns”: Open questions, until they are answered or dropped.']
    );
    assert.deepEqual(fixTitles(missingSection, files), ['Add the section “Unknowns”']);
  });

  it('reports at the title, or at the first line of the text where there is none', () => {
    const at = (text: string) => marked(missingSection, { 'journals/analyses/a.md': text })['journals/analyses/a.md'];
    assert.equal(at('Words.\n\n# A *title* #\n'), 'Words.\n\n# «A *title*» #\n');
    assert.equal(at('Words.\n\n## No title\n'), '«»Words.\n\n## No title\n');
    assert.equal(at('---\nkind: analysis\n---\nWords.\n'), '---\nkind: analysis\n---\n«»Words.\n');
    assert.equal(at('\uFEFFWords.\n'), '\uFEFF«»Words.\n');
    assert.equal(at(''), '«»');
  });

  it('takes a heading for the section that it names alone', () => {
    const of = (text: string) =>
      problemsIn(missingSection, { 'journals/analyses/a.md': `# A\n\n${text}\n` }).length === 0;
    for (const text of ['## Sources', '## sources', 'Sources\n---', '### Sources', '## Sources ##'])
      assert.ok(of(text), text);
    for (const text of [
      'Sources',
      '# Sources',
      '```\n## Sources\n```',
      '<!--\n## Sources\n-->',
      '> ## Sources',
      '## Sources used'
    ])
      assert.ok(!of(text), text);
  });

  it('asks for the sections that the workspace chose, by the names that it gave them', () => {
    const settings = (rule: string) => ({
      '.topic-journal.yaml': `rules: {missing-section: ${rule}}\nvocabulary: {headings: {overlay: Positions}}\n`
    });
    const brief = { [BRIEF]: '# F\n\n## Watchlist\n\n## Sources\n' };
    assert.deepEqual(
      fixTitles(missingSection, { ...settings('{sections: [overlay, tracking, cross-links]}'), ...brief }),
      ['Add the section “Positions”']
    );
    assert.deepEqual(problemsIn(missingSection, { ...settings('{sections: []}'), ...brief }), []);
    assert.equal(problemsIn(missingSection, { ...settings('{sections: overlay}'), ...brief }).length, 3);
    assert.deepEqual(problemsIn(missingSection, { ...settings('off'), ...brief }), []);
  });
});
