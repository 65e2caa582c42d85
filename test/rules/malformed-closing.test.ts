import assert from 'node:assert/strict';
import { outcomes } from '../../src/format/outcomes';
import { malformedClosing } from '../../src/rules/open-items/malformed-closing';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';

const items = {
  gap: (task: string) => ({
    'journals/topics/soil.md': `# S\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- ${task.replace('TEXT', '**Gap:** why')}\n`
  }),
  suggestion: (task: string) => ({
    'journals/topics/soil.md': `# S\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n- ${task.replace('TEXT', '**Author to watch:** Ada — why')}\n`,
    'journals/topics/config/soil.yaml': 'watch_authors: [Bob]\n'
  }),
  watchlist: (task: string) => ({
    'journals/briefs/1.md': `# B\n\n## Watchlist\n\n- ${task.replace('TEXT', 'A claim')}\n`
  }),
  unknown: (task: string) => ({
    'journals/briefs/1.md': `# B\n\n## Unknowns\n\n- ${task.replace('TEXT', 'A question?')}\n`
  })
} as const;
type Kind = keyof typeof items;
const kinds = Object.keys(items) as Kind[];

describe('malformed-closing', () => {
  for (const kind of kinds) {
    describe(`of kind ${kind}`, () => {
      for (const { name, closes } of outcomes) {
        it(`${closes.includes(kind) ? 'takes' : 'does not take'} “${name}”`, () => {
          const outcome = closes.includes(kind) ? name : `«${name}»`;
          const files = items[kind](`[x] TEXT — ${outcome} 2026-06-26: because`);
          assert.deepEqual(marked(malformedClosing, files), files);
        });
      }

      const faulty: readonly string[] = [
        '«[x]» TEXT',
        '«[X]» TEXT',
        '«[x]» TEXT — and more',
        '«[x]» TEXT (dropped 2026-06-26)',
        '[x] TEXT — «solved» 2026-06-26',
        '[x] TEXT — dropped «2026-06-31»: because',
        '[x] TEXT — dropped «2026-06»',
        '[x] TEXT — dropped «last» week',
        '[x] TEXT — «dropped»',
        '[x] TEXT — «dropped»: because',
        '[x] TEXT — «solved» «2026-02-30»: because'
      ];
      for (const task of faulty) {
        it(`reports “${task}”`, () => assert.deepEqual(marked(malformedClosing, items[kind](task)), items[kind](task)));
      }

      const right: readonly string[] = [
        'TEXT',
        '[ ] TEXT',
        '[ ] TEXT — solved never',
        '[x] TEXT — dropped 2026-06-26',
        '[X] TEXT — Dropped 2026-06-26: because — solved yesterday',
        '[x] TEXT – dropped 2026-06-26',
        '[x] TEXT -- dropped 2026-06-26: because',
        '[x] TEXT — as was said — dropped 2026-06-26'
      ];
      for (const task of right) {
        it(`says nothing of “${task}”`, () => assert.deepEqual(problemsIn(malformedClosing, items[kind](task)), []));
      }

      it('offers the outcomes that fit, none of them unasked', () => {
        const files = items[kind]('[x] TEXT — solved 2026-06-26: because');
        const fitting = outcomes.filter(({ closes }) => closes.includes(kind)).map(({ name }) => name);
        assert.deepEqual(
          fixTitles(malformedClosing, files),
          fitting.map(name => `Change to “${name}”`)
        );
        for (const name of fitting) {
          const after = fixed(malformedClosing, files, ({ title }) => title.includes(name));
          assert.deepEqual(after, items[kind](`[x] TEXT — ${name} 2026-06-26: because`));
          assert.deepEqual(problemsIn(malformedClosing, after), []);
        }
      });

      it('offers to open again what was ticked without a word', () => {
        const files = items[kind]('[X] TEXT');
        assert.deepEqual(fixTitles(malformedClosing, files), ['Open it again']);
        assert.deepEqual(fixed(malformedClosing, files), items[kind]('[ ] TEXT'));
      });
    });
  }

  it('says which outcomes fit', () => {
    const { message } = firstProblem(malformedClosing, items.gap('[x] TEXT — confirmed 2026-06-26'));
    assert.equal(message, '“confirmed” does not close a gap; one of these does: answered, dropped.');
  });

  it('needs no closing of a suggestion that the config holds', () => {
    const config = { 'journals/topics/config/soil.yaml': 'watch_authors: [ada]\n' };
    const files = { ...items.suggestion('[x] TEXT'), ...config };
    assert.deepEqual(problemsIn(malformedClosing, files), []);
    const closed = { ...items.suggestion('[x] TEXT — «solved» 2026-06-26'), ...config };
    assert.deepEqual(marked(malformedClosing, closed), closed);
  });

  it('says nothing of tasks that are no open items', () => {
    const files = {
      'journals/topics/soil.md':
        '# S\n\n- [x] A task\n\n## 2026-06-26 — Gather\n\n- [x] [A](https://a.example) (B)\n\n### Meta-observations\n\n- [x] **Quality signal:** good\n- [x] **Author to watch:** No new individual to flag, but one of the old ones again\n- [x] no label\n',
      'journals/briefs/1.md': '# B\n\n## Key takeaways\n\n- [x] A claim\n\n## Watchlist\n\n```\n- [x] code\n```\n',
      'journals/analyses/1.md': '# A\n\n## Unknowns\n\n- [x] Why?\n'
    };
    assert.deepEqual(problemsIn(malformedClosing, files), []);
  });
});
