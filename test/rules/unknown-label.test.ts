import assert from 'node:assert/strict';
import { unknownLabel } from '../../src/rules/observations/unknown-label';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';

const SOIL = 'journals/topics/soil.md';

const observing = (...bullets: string[]): Record<string, string> => ({
  [SOIL]: `# Soil\n\n## 2026-06-26 — Gather\n\n### Meta-observations\n\n${bullets.map(each => `- ${each}\n`).join('')}`
});

describe('unknown-label', () => {
  for (const label of [
    'Emerging themes',
    'Emergin theme',
    'Qualtiy signal',
    'keyword-suggestion',
    'Noise patern',
    'Gaps'
  ]) {
    it(`warns of “${label}”, and changes it`, () => {
      const files = observing('**Gap:** none', `**«${label}»:** *what* was seen  `);
      assert.deepEqual(marked(unknownLabel, files), files);
      const problem = firstProblem(unknownLabel, files);
      assert.equal(problem.severity, 'warning');
      assert.equal(problem.fixes?.length, 1);
      const after = fixed(unknownLabel, files, ({ safe }) => safe);
      assert.deepEqual(problemsIn(unknownLabel, after), []);
      const [before = '', behind = ''] = (files[SOIL] ?? '').split(`«${label}»`);
      assert.ok(after[SOIL]?.startsWith(before) && after[SOIL].endsWith(behind), 'every other character is kept');
    });
  }

  for (const label of ['Reading list', 'Map', 'Theme', 'Pattern of gaps', 'Source']) {
    it(`gives a hint about “${label}”, and no fix`, () => {
      const files = observing(`«${label}»: what was seen`);
      assert.deepEqual(marked(unknownLabel, files), files);
      assert.equal(firstProblem(unknownLabel, files).severity, 'hint');
      assert.deepEqual(fixTitles(unknownLabel, files), []);
    });
  }

  for (const bullet of [
    '**GAP:** none',
    'Gap: none',
    'No label at all',
    '**bold** only',
    '`Gaps:` code',
    '[x]: y',
    'at 10:30'
  ]) {
    it(`says nothing of “${bullet}”`, () => {
      assert.deepEqual(problemsIn(unknownLabel, observing(bullet)), []);
    });
  }

  it('says nothing of bullets elsewhere', () => {
    const text = '# Soil\n\n- **Gaps:** x\n\n## 2026-06-26 — Gather\n\n- **Gaps:** x\n\n### Gaps\n\n- **Gaps:** x\n';
    assert.deepEqual(problemsIn(unknownLabel, { [SOIL]: text }), []);
  });

  it('asks where two labels are as near', () => {
    const files = {
      '.topic-journal.yaml': 'vocabulary: { labels: { a: Field notes, b: Field votes } }\n',
      ...observing('**«Field otes»:** x')
    };
    assert.deepEqual(marked(unknownLabel, files), files);
    assert.equal(firstProblem(unknownLabel, files).severity, 'warning');
    assert.deepEqual(fixTitles(unknownLabel, files), ['Change to “Field notes”', 'Change to “Field votes”']);
  });

  it('writes a label as the workspace does, whichever of its names was meant', () => {
    const files = {
      '.topic-journal.yaml': 'vocabulary: { labels: { gap: [Open question, Unanswered] } }\n',
      ...observing('**«Unanswred»:** x', '**Unanswered:** x', '**Gap:** x')
    };
    assert.deepEqual(marked(unknownLabel, files), files);
    assert.deepEqual(fixTitles(unknownLabel, files), ['Change to “Open question”!']);
  });

  it('knows the fields of a release record', () => {
    const files = {
      'journals/analyses/a.md':
        '# A\n\n## Release record: X\n\n- **Model:** X\n- **«Licence»:** MIT\n- **«Gap»:** none\n- **released parts:** weights\n\n## Prose\n\n- **Licence:** MIT\n'
    };
    assert.deepEqual(marked(unknownLabel, files), files);
    assert.deepEqual(fixTitles(unknownLabel, files), ['Change to “License”!']);
  });
});
