import assert from 'node:assert/strict';
import { addCrossLink } from '../../src/queries/write/add-cross-link';
import { sliceRange } from '../../src/text/range';
import { drawWriting, soilWorkspace } from '../support/writing';

const others = {
  'journals/topics/config/soil.yaml': 'id: soil\n',
  'journals/topics/ice.md': '# Ice\n\n## 2026-06-11 — Gather\n',
  'journals/topics/config/sea.yaml': 'id: sea\ntitle: The open sea\n'
};

function link(soil: string, topic = 'ice', date?: string): string {
  const { workspace, reading, text, cursor } = soilWorkspace(soil, others);
  const answer = addCrossLink({ index: workspace.index, reading, offset: cursor, topic, date });
  if (answer.outcome === 'new') return drawWriting(text, answer);
  return answer.outcome === 'exists' ? `there: ${sliceRange(text, answer.range)}` : answer.reason;
}

const entry = '# Soil\n\n## 2026-06-26 — Gather\n\n### Peat\n\n- Dig<|>ging\n';
const start = entry.replace('<|>', '');

describe('a cross-link', () => {
  /** What stands in the entry behind its theme, and what becomes of it. */
  const pictures: readonly (readonly [name: string, before: string, after: string])[] = [
    [
      'goes behind the last one',
      '\n### Cross-links\n\n- [sea] Salt.\n',
      '\n### Cross-links\n\n- [sea] Salt.\n- [ice] «»\n'
    ],
    [
      'goes behind all of the last one, with its mark',
      '\n### Cross-links\n\n* [sea] Salt\n  and\nwater.\n\n  - More.\n\nProse.\n',
      '\n### Cross-links\n\n* [sea] Salt\n  and\nwater.\n\n  - More.\n* [ice] «»\n\nProse.\n'
    ],
    [
      'takes the next number',
      '\n### Cross-links\n1) [sea] Salt.\n#### a\n',
      '\n### Cross-links\n1) [sea] Salt.\n2) [ice] «»\n#### a\n'
    ],
    [
      'takes an empty bullet',
      '\n### Cross-links\n\n- \n\n### Meta-observations\n',
      '\n### Cross-links\n\n- [ice] «»\n\n### Meta-observations\n'
    ],
    ['takes a bare bullet', '\n### Cross-links\n-\n', '\n### Cross-links\n- [ice] «»\n'],
    [
      'goes below prose',
      '\n### Cross-links\nNone yet.\n### Sea\n',
      '\n### Cross-links\nNone yet.\n\n- [ice] «»\n\n### Sea\n'
    ],
    ['makes the section at the end', '', '\n### Cross-links\n\n- [ice] «»\n'],
    [
      'makes the section above the next entry',
      '## 2026-06-11 — Gather\n',
      '\n### Cross-links\n\n- [ice] «»\n\n## 2026-06-11 — Gather\n'
    ],
    [
      'makes the section above Meta-observations',
      '### Meta-observations\n\n- **Gap:** so\n',
      '\n### Cross-links\n\n- [ice] «»\n\n### Meta-observations\n\n- **Gap:** so\n'
    ]
  ];
  for (const [name, before, after] of pictures) {
    it(name, () => {
      assert.equal(link(entry + before), start + after);
      const crlf = (text: string) => text.replaceAll('\n', '\r\n');
      assert.equal(link(crlf(entry + before)), crlf(start + after));
    });
  }

  it('can lead to an entry', () => {
    assert.equal(link(entry, 'ice', '2026-06-11'), `${start}\n### Cross-links\n\n- [ice#2026-06-11] «»\n`);
  });

  it('belongs to the entry of the cursor', () => {
    const both =
      '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [ice] Here.\n\n## 2026-06-11 — Gather\n\n<|>\n';
    assert.ok(link(both).endsWith('## 2026-06-11 — Gather\n\n### Cross-links\n\n- [ice] «»\n\n\n'));
  });

  it('that is there is shown', () => {
    const soil = `${entry}\n### Cross-links\n\n- [sea], [ice#2026-06-11] Melt.\n`;
    assert.equal(link(soil), 'there: [ice#2026-06-11]');
    assert.equal(link(soil, 'ice', '2026-06-11'), 'there: [ice#2026-06-11]');
    assert.match(link(soil, 'ice', '2026-06-12'), /\n- \[ice#2026-06-12\] «»\n$/);
  });

  it('is refused where it makes no sense', () => {
    assert.equal(link(entry, 'soil'), '“soil” is the topic of this journal: a cross-link is for another one.');
    assert.equal(link(entry, 'fire'), 'There is no topic “fire”.');
    assert.equal(
      link('# So<|>il\n'),
      'The cursor is in no entry: cross-links stand in the entries of a topic journal.'
    );
    assert.equal(link('---\nkind: brief\n---\n# So<|>il\n'), 'Cross-links stand in the entries of a topic journal.');
    assert.match(link(`${entry}\n\`\`\`\n`), /^The place for the link is within something else/);
  });
});
