import assert from 'node:assert/strict';
import { complete } from '../../src/queries/complete/complete';
import { putText } from '../../src/workspace/workspace';
import { completeIn, lineWith, TODAY } from '../support/completing';
import { assertRatio, fastest } from '../support/ratio';

const JOURNAL = 'journals/topics/river-ice.md';
const files = {
  'journals/topics/config/river-ice.yaml': 'id: river-ice\npreferred_sources: [Ice Bulletin, floe.example]\n',
  'journals/topics/moth-traps.md':
    '# Moths\n\n## 2026-06-01 — Gather\n\n### Lamps\n\n- [Lamps](https://a.example/1) (Night Post, 2026-05-01) — a\n- [Lures](https://a.example/2) (Night Post, 2026-05-02) — b\n- [Nets](https://a.example/3) (CSET, Georgetown, 2026-05-02) — c\n- [More](https://a.example/4) (Ice Bulletin, 2026-05) — d\n'
};
const old = '\n## 2026-06-02 — Gather\n\n### Ice\n\n- [Thaw](https://b.example/1) (River Watch, 2026-05-30) — e\n';
const theme = (bullets: string, heading = '### Ice') =>
  `# River Ice\n\n## 2026-06-24 — Gather\n\n${heading}\n\n- [Floes](https://b.example/2) (Floe Desk, 2026-06-01) — f\n${bullets}\n${old}`;
const at = (bullets: string, heading?: string) => completeIn(JOURNAL, theme(bullets, heading), files);

const item = '- [Break-up (early)](https://b.example/a_(b)) ';

describe('completion of a source’s attribution', () => {
  it('offers publishers: of the entry, of the topic, preferred, and all others', () => {
    const found = at(`${item}(<|>`);
    assert.deepEqual(
      found.items.map(({ label, note }) => `${label}: ${note}`),
      [
        'Floe Desk: in this entry',
        'River Watch: in this topic',
        'Ice Bulletin: preferred',
        'Night Post: cited 2 times',
        'CSET, Georgetown: cited once'
      ]
    );
  });

  it('offers the day, the day before, the entry’s and the month behind the publisher', () => {
    const found = at(`${item}(Night Post, <|>`);
    assert.deepEqual(
      found.items.map(({ label, note }) => `${label}: ${note}`),
      ['2026-06-26: today', '2026-06-25: yesterday', '2026-06-24: the entry’s date', '2026-06: this month']
    );
  });

  it('takes words for days', () => {
    assert.deepEqual(at(`${item}(Night Post, yest<|>`).labels, ['2026-06-25']);
    assert.deepEqual(at(`${item}(Night Post, 2026-06-2<|>`).labels, ['2026-06-26', '2026-06-25', '2026-06-24']);
  });

  const accepted: readonly [string, string, string, string][] = [
    ['goes on to the date', '(nig<|>', 'Night Post', '(Night Post, <|>'],
    ['keeps a bracket that the editor closed', '(nig<|>)', 'Night Post', '(Night Post, <|>)'],
    ['doubles no comma', '(nig<|>, 2026-05-01) — n', 'Night Post', '(Night Post<|>, 2026-05-01) — n'],
    [
      'replaces the rest of a name in its middle',
      '(Nig<|>hty Post, 2026) — n',
      'Night Post',
      '(Night Post<|>, 2026) — n'
    ],
    ['does not eat a note', '(Nig<|> — note', 'Night Post', '(Night Post, <|> — note'],
    ['finds a publisher with a slip', '(Nihgt P<|>)', 'Night Post', '(Night Post, <|>)'],
    ['knows a publisher with a comma', '(CSET, Geo<|>)', 'CSET, Georgetown', '(CSET, Georgetown, <|>)'],
    ['closes the bracket behind a date', '(Night Post, <|>', '2026-06-26', '(Night Post, 2026-06-26) — <|>'],
    ['steps over a closed bracket', '(Night Post, 2026<|>)', '2026-06-26', '(Night Post, 2026-06-26) — <|>'],
    ['goes on to an empty note', '(Night Post, <|>) — ', '2026-06-26', '(Night Post, 2026-06-26) — <|>'],
    ['keeps what follows a date', '(Night Post, <|>2026-06) — n', '2026-06-26', '(Night Post, 2026-06-26<|>) — n'],
    ['does not eat a date without a publisher', '(<|>2026-05-01) — n', 'Night Post', '(Night Post, <|>2026-05-01) — n'],
    [
      'does not eat the rest of a name',
      '(CSET, <|>Geo, 2026) — n',
      'CSET, Georgetown',
      '(CSET, Georgetown<|>, 2026) — n'
    ],
    ['changes a date of words', '(Night Post, <|>Apr 2026) — n', '2026-06-26', '(Night Post, 2026-06-26<|>) — n'],
    ['passes over a bracket of the title’s', '(PR wire) (Nig<|>)', 'Night Post', '(PR wire) (Night Post, <|>)']
  ];
  for (const [what, attribution, label, line] of accepted)
    it(what, () => assert.equal(lineWith(at(item + attribution), label), item + line));

  it('offers them in the Sources of a brief', () => {
    const text = '---\nkind: brief\n---\n\n# B\n\n## Sources\n\n- [T](https://a.example/x) (Nig<|>';
    assert.deepEqual(completeIn('journals/briefs/b.md', text, files).labels, ['Night Post']);
  });

  const negatives: readonly [string, string][] = [
    ['in the note', `${item}(Night Post, 2026-05-01) — as (Nig<|>`],
    ['in a bracket of prose', '- Ice is thin (Nig<|>'],
    ['behind a link within prose', '- As [T](https://a.example) says (Nig<|>'],
    ['in the link’s address', '- [T](Nig<|>'],
    ['behind a footnote', '- [^1] (Nig<|>'],
    ['in code', `\`${item}(Nig<|>\``],
    ['behind a date', `${item}(Night Post, 2026-05-01, zzz<|>)`]
  ];
  for (const [where, bullet] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(bullet).labels, []));

  it('is silent in Meta-observations', () => {
    assert.deepEqual(at(`${item}(Nig<|>`, '### Meta-observations').labels, []);
  });
});

describe('completion of sources that were cited before', () => {
  const lamps = '[Lamps](https://a.example/1) (Night Post, 2026-05-01) — ';

  it('offers all of them at an empty bullet, those cited last first and the entry’s own last', () => {
    const { items } = at('- <|>');
    assert.deepEqual(
      items.map(({ label, note }) => `${label}: ${note}`),
      [
        'Thaw: cited 2026-06-02',
        'Lamps: cited 2026-06-01',
        'Lures: cited 2026-06-01',
        'More: cited 2026-06-01',
        'Nets: cited 2026-06-01',
        'Floes: cited 2026-06-24'
      ]
    );
    assert.equal(
      items[1]?.details?.(),
      'Night Post, 2026-05-01 · cited once, last in moth-traps on 2026-06-01 · https://a.example/1'
    );
  });

  const accepted: readonly [string, string, string, string][] = [
    ['by title', '- lam<|>', 'Lamps', `- ${lamps}<|>`],
    ['with a slip', '- lanps<|>', 'Lamps', `- ${lamps}<|>`],
    ['by publisher and title', '- night post lam<|>', 'Lamps', `- ${lamps}<|>`],
    ['by domain', '- b.example thaw<|>', 'Thaw', '- [Thaw](https://b.example/1) (River Watch, 2026-05-30) — <|>'],
    ['in the brackets of a link', '- [lam<|>', 'Lamps', `- ${lamps}<|>`],
    ['in brackets that the editor closed', '- [lam<|>]', 'Lamps', `- ${lamps}<|>`],
    ['in an item that Enter has begun', '- [lam<|>]() () — ', 'Lamps', `- ${lamps}<|>`],
    ['in a task', '- [ ] lam<|>', 'Lamps', `- [ ] ${lamps}<|>`]
  ];
  for (const [how, bullet, label, line] of accepted)
    it(`finds them ${how}`, () => assert.equal(lineWith(at(bullet), label), line));

  it('shows the start of a long title, so that there is room for the date', () => {
    const long = `- [A title that goes on and on, ${'word '.repeat(10)}](https://l.example) (P, 2026) — n`;
    const [item] = at(`${long}\n- goes on<|>`).items;
    assert.ok((item?.label.length ?? 99) <= 48 && item?.label.endsWith('…'), item?.label);
    assert.match(item?.details?.() ?? '', /^A title that goes on and on, word .* · P, 2026/);
  });

  it('does not know what was typed a moment ago and is gone', () => {
    const { workspace } = at('- [Gone](https://gone.example) (P, 2026) — n\n- <|>');
    putText(workspace, JOURNAL, theme('- '), true);
    const reading = workspace.open.get(JOURNAL);
    assert.ok(reading !== undefined);
    const offset = theme('- ').indexOf('\n- \n') + 3;
    const labels = complete(workspace.index, reading, offset, TODAY)?.items.map(({ label }) => label);
    assert.ok(labels?.includes('Lamps') && !labels.includes('Gone'), String(labels));
  });

  it('does not offer the item that is being typed', () => {
    assert.deepEqual(at('- [Somewhere new<|>]() () — ').labels, []);
    assert.deepEqual(at('- [Lamp<|>]() () — ').labels, ['Lamps']);
  });

  it('does not read a long list again for an address in angle brackets', () => {
    const time = (count: number) => {
      const list = '- [Lamps](<https://a.example/(1)>) (Night Post, 2026-05-01) — a\n'.repeat(count);
      const { workspace, text, cursor } = at(`${list}- lam<|>`);
      const reading = workspace.open.get(JOURNAL);
      assert.ok(reading !== undefined && text !== '');
      return fastest(3, () => complete(workspace.index, reading, cursor, TODAY));
    };
    assertRatio(4, () => time(800) / time(100));
  });

  const negatives: readonly [string, string][] = [
    ['in the middle of a bullet', '- lam<|> and more'],
    ['in a paragraph', 'lam<|>'],
    ['behind a link', '- [T](https://a.example) lam<|>'],
    ['in a link’s address', '- [T](lam<|>)'],
    ['in bold text', '- **lam<|>'],
    ['in a footnote', '- [^lam<|>'],
    ['in code', '- `lam<|>'],
    ['in a comment', '<!--\n- lam<|>'],
    ['in a comment in a list', '- <!--\n\n  - lam<|>'],
    ['in a fence in a list', '1. ~~~\n\n   - lam<|>']
  ];
  for (const [where, bullet] of negatives) it(`is silent ${where}`, () => assert.deepEqual(at(bullet).labels, []));
  it('is silent in Key takeaways', () => {
    const text = '---\nkind: brief\n---\n\n# B\n\n## Key takeaways\n\n- lam<|>';
    assert.deepEqual(completeIn('journals/briefs/b.md', text, files).labels, []);
  });
});
