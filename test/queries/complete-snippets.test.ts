import assert from 'node:assert/strict';
import { completeIn, textWith } from '../support/completing';

const JOURNAL = 'journals/topics/river-ice.md';
const at = (text: string) => completeIn(JOURNAL, text);
const entry = (lines: string) => `# River Ice\n\n## 2026-06-24 — Gather\n\n### Ice\n\n${lines}\n\n### Cross-links\n`;

describe('completion of snippets behind a slash', () => {
  it('offers those that fit, by prefix and name', () => {
    assert.ok(at(entry('/<|>')).labels.includes('theme'));
    assert.ok(!at(entry('/<|>')).labels.includes('watchlist'));
    assert.equal(at(entry('/the<|>')).labels[0], 'theme');
    assert.equal(at(`${entry('')}\n/obs<|>`).labels[0], 'observations');
    assert.equal(at(entry('- /sou<|>')).labels[0], 'source');
  });

  it('puts them in the place of the slash, with the blank lines that they need', () => {
    const text = textWith(at(entry('- [T](https://a.example) (P, 2026) — n\n\n\n/theme<|>')), 'theme');
    assert.match(text, /— n\n\n### \$\{1:[^}]+\}\n\n- \[/);
    assert.doesNotMatch(text, /\/theme|\n\n\n/);
  });

  it('doubles no bullet', () => {
    const text = textWith(at(entry('- /sou<|>')), 'source');
    assert.match(text, /\n\n- \[\$\{1:Title\}\]/);
    assert.doesNotMatch(text, /- - |\/sou/);
  });

  it('closes a ticked item', () => {
    const text = '---\nkind: brief\n---\n\n# B\n\n## Unknowns\n\n- [x] Why? /ans<|>\n';
    const found = completeIn('journals/briefs/b.md', text);
    assert.deepEqual(found.labels, ['answered']);
    assert.match(textWith(found, 'answered'), /- \[x\] Why\? — answered \$\{1:\$CURRENT_YEAR/);
  });

  const negatives: readonly [string, string][] = [
    ['within a sentence', entry('this and /or<|>')],
    ['in a bullet within another, which would be left empty', entry('- a\n  - /sou<|>')],
    ['in a numbered bullet', entry('1. /sou<|>')],
    ['in an address', entry('- [T](https:/<|>')],
    ['in code', entry('```\n/sou<|>\n```')],
    ['in a comment', entry('<!--\n/sou<|>\n-->')],
    ['before text', entry('/<|> more')]
  ];
  for (const [where, text] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(text).labels, []));
});
