import assert from 'node:assert/strict';
import { briefField } from '../../src/rules/briefs/brief-field';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';

const BRIEF = 'journals/briefs/1.md';
const ANALYSIS = 'journals/analyses/1.md';

const fields: Readonly<Record<string, string>> = {
  kind: 'brief',
  issue: '65',
  edition: '2026-03-06',
  category: 'General',
  confidence: 'Medium',
  updated: '2026-03-08 21:25',
  sources: '1',
  topics: '[soil]'
};

/** A brief with these fields, some of them changed, or left out where undefined. */
function brief(changes: Readonly<Record<string, string | undefined>>, fence = '---'): Record<string, string> {
  const lines = Object.entries({ ...fields, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [value === '' ? `${key}:` : `${key}: ${value}`]
  );
  return { [BRIEF]: `${fence}\n${lines.join('\n')}\n---\n\n# T\n` };
}

describe('brief-field', () => {
  it('says nothing of a brief or analysis that is as it should be', () => {
    assert.deepEqual(problemsIn(briefField, brief({})), []);
    assert.deepEqual(problemsIn(briefField, brief({ category: undefined, updated: undefined, more: 'x' })), []);
    const analysis = '---\nkind: analysis\nlast_reviewed: 2026-06-25\ntopics: []\n---\n# A\n';
    assert.deepEqual(problemsIn(briefField, { [ANALYSIS]: analysis }), []);
    assert.deepEqual(
      problemsIn(briefField, { 'notes/1.md': '# N\n', 'journals/topics/a.md': '---\nissue: x\n---\n# A\n' }),
      []
    );
  });

  for (const key of ['kind', 'issue', 'edition', 'confidence', 'sources', 'topics']) {
    it(`reports at the first line that “${key}” is missing`, () => {
      const files = brief({ [key]: undefined }, '«---»');
      assert.deepEqual(marked(briefField, files), files);
      assert.equal(firstProblem(briefField, files).message, `“${key}” is missing.`);
    });
  }

  const wrong: readonly [string, string][] = [
    ['kind', '«briefs»'],
    ['issue', '«sixty-five»'],
    ['issue', '«0»'],
    ['issue', '«1.5»'],
    ['issue', '«"65"»'],
    ['edition', '«2026-02-30»'],
    ['edition', '«2026-03»'],
    ['edition', '«20260306»'],
    ['edition', '«06/03/2026»'],
    ['category', '«5»'],
    ['confidence', '«Some»'],
    ['confidence', '«~»'],
    ['updated', '«2026-03-08 25:00»'],
    ['updated', '«yesterday»'],
    ['sources', '«-1»'],
    ['sources', '«one»'],
    ['topics', '«soil»'],
    ['topics', '[«1», 2]']
  ];
  for (const [key, value] of wrong) {
    it(`reports “${key}: ${value}”`, () =>
      assert.deepEqual(marked(briefField, brief({ [key]: value })), brief({ [key]: value })));
  }

  for (const [key, value] of [
    ['updated', '2026-03-08'],
    ['updated', '2026-03-08T21:25:10'],
    ['edition', '"2026-03-06"'],
    ['sources', '0']
  ] as const) {
    it(`takes “${key}: ${value}”`, () => assert.deepEqual(problemsIn(briefField, brief({ [key]: value })), []));
  }

  it('reports a field that is empty at its key', () => {
    const text = '---\nkind: brief\n«issue»:\n«edition»:\nconfidence: Low\nsources: 1\n«topics»: # none\n---\n';
    assert.deepEqual(marked(briefField, { [BRIEF]: text }), { [BRIEF]: text });
  });

  const whole: Readonly<Record<string, string>> = {
    'front matter that is missing, once': '«»# T\n',
    'front matter that is missing behind a byte order mark': '\uFEFF«»# T\n',
    'front matter that never ends': '«»---\nkind: brief\n',
    'front matter that cannot be read, once': '---\nkind: brief\ntopics: [a\n«i»ssue: 5\nedition: [b\n---\n# T\n',
    'front matter that is no mapping': '---\n«-» kind: brief\n---\n# T\n'
  };
  for (const [name, text] of Object.entries(whole)) {
    it(`reports ${name}`, () => assert.deepEqual(marked(briefField, { [BRIEF]: text }), { [BRIEF]: text }));
  }

  it('asks of an analysis what an analysis needs', () => {
    const files = { [ANALYSIS]: '«---»\nlast_reviewed: «soon»\ntopics: [a]\n---\n# A\n' };
    assert.deepEqual(marked(briefField, files), files);
    assert.equal(
      firstProblem(briefField, { [ANALYSIS]: '# A\n' }).message,
      'This analysis has no front matter: “kind”, “last_reviewed”, “topics” are missing.'
    );
  });

  const certain: readonly [string, string, string][] = [
    ['edition', '2026/3/6', '2026-03-06'],
    ['edition', '6 March 2026', '2026-03-06'],
    ['edition', '"Mar 6, 2026"', '2026-03-06'],
    ['confidence', 'medium', 'Medium'],
    ['confidence', "'HIGH'", 'High'],
    ['issue', '"65"', '65'],
    ['sources', "'12'", '12'],
    ['topics', 'soil-carbon', '[soil-carbon]'],
    ['topics', '"2026"', '["2026"]']
  ];
  for (const [key, value, meant] of certain) {
    it(`writes “${key}: ${value}” as ${meant}, and nothing else`, () => {
      const files = brief({ [key]: `${value} # why` });
      assert.deepEqual(fixTitles(briefField, files), [`Change to “${meant}”!`]);
      assert.deepEqual(fixed(briefField, files), brief({ [key]: `${meant} # why` }));
      assert.deepEqual(problemsIn(briefField, fixed(briefField, files)), []);
    });
  }

  for (const [key, value] of [
    ['edition', '06/03/2026'],
    ['confidence', 'Middling'],
    ['issue', '"0"'],
    ['topics', '"a, b"'],
    ['edition', '|\n  2026/03/06']
  ] as const) {
    it(`does not guess what “${key}: ${JSON.stringify(value)}” means`, () => {
      const files = brief({ [key]: value });
      assert.equal(problemsIn(briefField, files).length, 1);
      assert.deepEqual(fixTitles(briefField, files), []);
    });
  }

  describe('adds the kind that the folder gives', () => {
    it('as a line with the document’s own ending', () => {
      const after = brief({})[BRIEF]?.replaceAll('\n', '\r\n') ?? '';
      const files = { [BRIEF]: after.replace('kind: brief\r\n', '') };
      assert.deepEqual(fixTitles(briefField, files), ['Add “kind: brief”!']);
      assert.deepEqual(fixed(briefField, files), { [BRIEF]: after });
    });

    it('to front matter with nothing in it', () => {
      const after = fixed(briefField, { [ANALYSIS]: '---\n---\n# A\n' });
      assert.deepEqual(after, { [ANALYSIS]: '---\nkind: analysis\n---\n# A\n' });
    });

    for (const yaml of ['{ issue: 5 }', '  issue: 5', '{}', '# remark\nissue: 5']) {
      it(`but not before ${JSON.stringify(yaml)}, where it might not fit`, () => {
        assert.deepEqual(fixTitles(briefField, { [BRIEF]: `---\n${yaml}\n---\n# T\n` }), []);
      });
    }
  });
});
