import assert from 'node:assert/strict';
import { openItems } from '../../src/workspace/open-items';
import { sameQuestion } from '../../src/workspace/same-question';
import { workspaceOf } from '../support/fixture';

const brief = (edition: string, body: string) =>
  `---\nkind: brief\nissue: 1\nedition: ${edition}\nconfidence: Low\nsources: 0\ntopics: [soil, peat]\n---\n# B\n\n${body}`;

const gather = (date: string, observations: string) =>
  `## ${date} — Gather\n\n### Meta-observations\n\n${observations}\n\n`;

/** Kind, state, outcome, topic, dates and sightings of each item. */
const items = (files: Readonly<Record<string, string>>) =>
  openItems(workspaceOf(files).index).map(({ kind, state, outcome, topic, opened, closed, sightings }) =>
    [kind, state, outcome, topic, opened, closed, sightings.length, sightings[0]?.text].join(' ')
  );

const inSoil = (...entries: readonly string[]) => ({ 'journals/topics/soil.md': `# Soil\n\n${entries.join('')}` });

describe('open items', () => {
  it('are claims of briefs, gaps, and suggestions that the config does not hold', () => {
    assert.deepEqual(
      items({
        'journals/briefs/b.md': brief('2026-06-20', '## Watchlist\n\n- It rains.\n\n## Unknowns\n\n- [ ] Does it?\n'),
        ...inSoil(
          gather(
            '2026-06-26',
            '- **Gap:** no data\n- **Emerging theme:** x\n- **Keyword suggestion:** "Peat  Bog" — why\n- Author to watch: Ada'
          )
        ),
        'journals/topics/config/soil.yaml': 'id: soil\nkeywords: [peat bog]\n'
      }),
      [
        'watchlist open  soil 2026-06-20  1 It rains.',
        'unknown open  soil 2026-06-20  1 Does it?',
        'gap open  soil 2026-06-26  1 no data',
        'suggestion open  soil 2026-06-26  1 Ada'
      ]
    );
  });

  it('are closed in place', () => {
    assert.deepEqual(
      items({
        'journals/briefs/b.md': brief(
          '2026-06-20',
          '## Watchlist\n\n- [x] It rains. — killed 2026-06-24: no\n- [x] It snows.\n\n## Unknowns\n\n- [x] Does it? — answered soon\n'
        ),
        ...inSoil(gather('2026-06-26', '- [x] **Source to watch:** X (x.example) — dismissed 2026-06-27')),
        'journals/topics/config/soil.yaml': 'preferred_sources: [x.example]\n'
      }),
      [
        'watchlist closed killed soil 2026-06-20 2026-06-24 1 It rains.',
        'watchlist closed  soil 2026-06-20  1 It snows.',
        'unknown closed answered soil 2026-06-20  1 Does it?',
        'suggestion closed dismissed soil 2026-06-26 2026-06-27 1 X (x.example)'
      ]
    );
  });

  it('are one where a gap is raised again, and open until it is closed as late as it was raised last', () => {
    const text = 'No data on peat in the north';
    const first = gather('2026-06-12', `- Gap: ${text}`);
    const again = gather('2026-06-26', '- **Gap:** still no data on peat in the far north');
    const closed = (date: string) => gather('2026-06-12', `- [x] Gap: ${text} — answered ${date}`);
    assert.deepEqual(items(inSoil(again, first)), [`gap open  soil 2026-06-12  2 ${text}`]);
    assert.deepEqual(items(inSoil(again, closed('2026-06-20'))), [`gap open  soil 2026-06-12  2 ${text}`]);
    assert.deepEqual(items(inSoil(again, closed('2026-06-26'))), [
      `gap closed answered soil 2026-06-12 2026-06-26 2 ${text}`
    ]);
    assert.deepEqual(items({ ...inSoil(again), 'journals/topics/ice.md': `# Ice\n\n${first}` }), [
      `gap open  ice 2026-06-12  1 ${text}`,
      'gap open  soil 2026-06-26  1 still no data on peat in the far north'
    ]);
  });

  it('are the same question in the same words, or near enough', () => {
    for (const [a, b] of [
      ['No data on peat', 'no  data on PEAT!'],
      ['Mistral continues to be missing from all of this', 'Mistral continues to be unheard of'],
      ['whether the water of the north is salt', 'Is water in the north still salt?']
    ] as const)
      assert.ok(sameQuestion(a, b) && sameQuestion(b, a), a);
    for (const [a, b] of [
      ['No data on peat', 'No data on ice'],
      ['There is no word on what it costs', 'There is no word on who pays'],
      ['', ''],
      ['?', '!'],
      ['of the', 'of the']
    ] as const)
      assert.ok(!sameQuestion(a, b), a);
  });
});
