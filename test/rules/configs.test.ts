import assert from 'node:assert/strict';
import { configId } from '../../src/rules/configs/config-id';
import { configShape } from '../../src/rules/configs/config-shape';
import { configSyntax } from '../../src/rules/configs/config-syntax';
import { configUnknownKey } from '../../src/rules/configs/config-unknown-key';
import { rules } from '../../src/rules/registry';
import { putText, removeText } from '../../src/workspace/workspace';
import { firstProblem, fixed, fixTitles, marked, problemsIn, textsFound } from '../support/checking';
import { workspaceOf } from '../support/fixture';

const SOIL = 'journals/topics/config/soil.yaml';
const SETTINGS = '.topic-journal.yaml';

describe('config-syntax', () => {
  const faulty: readonly string[] = [
    'id: soil\nkeywords: [a, b\n«t»itle: Soil\n',
    'title: "Soil\n«»',
    'keywords:\n«\t»- a\n',
    'id: soil\n«id»: ice\n',
    'keywords: «*terms»\n',
    '\uFEFFid: soil\r\n«id»: ice\r\nkeywords: *terms\r\n'
  ];
  for (const text of faulty) {
    it(`reports ${JSON.stringify(text)} once`, () => {
      assert.deepEqual(marked(configSyntax, { [SOIL]: text }), { [SOIL]: text });
      assert.deepEqual(problemsIn(configShape, { [SOIL]: text }), []);
      assert.deepEqual(problemsIn(configUnknownKey, { [SOIL]: text }), []);
    });
  }

  for (const text of [
    '',
    '# only a remark\n',
    '---\nid: soil\n...\n',
    'a: &x [b]\nkeywords: *x\n',
    '- a\n',
    'soil',
    '\uFEFF'
  ]) {
    it(`says nothing of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsIn(configSyntax, { [SOIL]: text }), []);
    });
  }
});

describe('config-shape', () => {
  const faulty: readonly string[] = [
    'id: «5»\n',
    'title: «true»\n',
    '«description»: [a]\n',
    'keywords: «frost»\n',
    'keywords: [frost, «7», ice]\n',
    'preferred_sources:\n  - «null»\n  - a.example\n',
    '«watch_authors»:\n  name: Ada\n',
    'cadence_days: «weekly»\n',
    'cadence_days: «1.5»\n',
    'cadence_days: «-7»\n',
    'cadence_days: «"7"»\n',
    '«[»id, soil]\n',
    '«soil»\n'
  ];
  for (const text of faulty) {
    it(`reports ${JSON.stringify(text)}`, () =>
      assert.deepEqual(marked(configShape, { [SOIL]: text }), { [SOIL]: text }));
  }

  for (const text of ['id:\nkeywords: ~\n', 'keywords: []\n', 'more: [1, { a: b }]\n', 'id: "5"\ncadence_days: 14\n']) {
    it(`says nothing of ${JSON.stringify(text)}`, () =>
      assert.deepEqual(problemsIn(configShape, { [SOIL]: text }), []));
  }

  it('reports what the settings have wrong', () => {
    const files = {
      [SETTINGS]:
        'topics: [a/*.md, «7»]\nrules: { a: «loud», b: { severity: «bad» }, c: { severity: off } }\nvocabulary:\n  labels: «no»\n  entry_kinds: «Gather»\n'
    };
    assert.deepEqual(marked(configShape, files), files);
  });

  const options: readonly [value: string, messages: readonly string[]][] = [
    ['[index, sources]', []],
    ['[]', []],
    ['"x"', ['must be a list of tracking, index, ']],
    ['[index, idx, 7]', ['which “idx” is not.', 'which “7” is not.']],
    ['[index, sources, index, index]', ['has “index” more than once.']]
  ];
  for (const [value, said] of options) {
    it(`${said.length === 0 ? 'takes' : 'reports'} the option \`sections: ${value}\``, () => {
      const files = { [SETTINGS]: `rules:\n  missing-section:\n    sections: ${value}\n` };
      assert.deepEqual(
        textsFound(configShape, files),
        said.map(() => 'missing-section')
      );
      const problems = problemsIn(configShape, files);
      for (const [at, words] of said.entries()) {
        const { message = '', severity } = problems[at] ?? {};
        assert.ok(message.startsWith('“sections” of “missing-section” ') && message.includes(words), message);
        assert.equal(severity, 'error');
      }
    });
  }

  it('warns of globs that match no file, and of brackets in them', () => {
    const files = {
      [SETTINGS]:
        'topics: [notes/*.md, «notes/**/*.txt», "!drafts/**"]\nconfigs: «config/*.yaml»\nbriefs: [«"[a/*.md"», «"{b,(c)/*.md"», "[[]b/*.md"]\n',
      'notes/soil.md': '# Soil\n',
      '[b/frost.md': '# Frost\n'
    };
    assert.deepEqual(marked(configShape, files), files);
    const problems = problemsIn(configShape, files);
    assert.deepEqual(new Set(problems.map(({ severity }) => severity)), new Set(['warning']));
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        '“notes/**/*.txt” matches no file.',
        '“config/*.yaml” matches no file.',
        '“[a/*.md” matches no file: its “[” is not closed.',
        '“{b,(c)/*.md” matches no file: its “{” is not closed.'
      ]
    );
  });

  it('looks again when a document comes or goes', () => {
    const workspace = workspaceOf({ [SETTINGS]: 'topics: notes/*.md\n' });
    assert.ok(putText(workspace, 'notes/soil.md', '# Soil\n').has(SETTINGS));
    assert.ok(!putText(workspace, 'notes/soil.md', '# Soils\n').has(SETTINGS));
    assert.ok(removeText(workspace, 'notes/soil.md').has(SETTINGS));
  });

  it('says what is wanted', () => {
    assert.equal(firstProblem(configShape, { [SOIL]: 'keywords: x' }).message, '“keywords” must be a list of text.');
    assert.equal(
      firstProblem(configShape, { [SETTINGS]: 'vocabulary: { labels: x }' }).message,
      '“vocabulary.labels” must be a mapping of labels to text.'
    );
  });
});

describe('config-unknown-key', () => {
  const keys: readonly [string, string | undefined][] = [
    ['keyword', 'keywords'],
    ['exclude-terms', 'exclude_terms'],
    ['cadence', 'cadence_days'],
    ['authors', 'watch_authors'],
    ['Title', 'title'],
    ['owner', undefined],
    ['lamp_watts', undefined]
  ];
  for (const [key, meant] of keys) {
    it(`of “${key}” suggests ${meant ?? 'nothing'}`, () => {
      const files = { [SOIL]: `# remark\nid: soil\n«${key}»: [frost] # why\n` };
      assert.deepEqual(marked(configUnknownKey, files), files);
      const { message } = firstProblem(configUnknownKey, files);
      const question = meant === undefined ? '.' : `: did you mean “${meant}”?`;
      assert.equal(message, `“${key}” is not a key that is known here${question}`);
      assert.equal(fixTitles(configUnknownKey, files)[0], meant === undefined ? undefined : `Change to “${meant}”`);
      if (meant !== undefined)
        assert.deepEqual(fixed(configUnknownKey, files), { [SOIL]: `# remark\nid: soil\n${meant}: [frost] # why\n` });
    });
  }

  it('suggests no key that is there already', () => {
    assert.deepEqual(fixTitles(configUnknownKey, { [SOIL]: 'keyword: []\nkeywords: []\n' }), []);
  });

  it('suggests in each part of the settings what is known there', () => {
    const files = {
      [SETTINGS]: '«topicz»: a\nvocabulary:\n  «heading»: {}\n  headings:\n    «trackin»: X\n    «cross.links»: X\n'
    };
    assert.deepEqual(marked(configUnknownKey, files), files);
    assert.deepEqual(fixTitles(configUnknownKey, files), [
      'Change to “topics”',
      'Change to “headings”',
      'Change to “tracking”',
      'Change to “cross-links”'
    ]);
  });

  it('knows every rule there is', () => {
    const known = rules.map(({ code }) => code);
    const text = `rules:\n${known.map(code => `  ${code}: hint\n`).join('')}`;
    assert.deepEqual(
      problemsIn(configUnknownKey, { [SETTINGS]: text.replace('  config-unknown-key: hint\n', '') }),
      []
    );
  });

  it('reports a rule that there is not, however it is set, and suggests one that is not set yet', () => {
    const files = { [SETTINGS]: 'rules:\n  «unknown-topics»: off\n  «"no-rule"»: { severity: hint, more: 1 }\n' };
    assert.deepEqual(marked(configUnknownKey, files), files);
    assert.equal(
      firstProblem(configUnknownKey, files).message,
      'There is no rule “unknown-topics”: did you mean “unknown-topic”?'
    );
    const both = { [SETTINGS]: 'rules:\n  «unknown-topics»: off\n  unknown-topic: off\n' };
    assert.ok(!fixTitles(configUnknownKey, both).includes('Change to “unknown-topic”'));
  });

  it('reports options that a rule has not, and guesses which was meant', () => {
    const files = {
      [SETTINGS]:
        'rules:\n  «unknown-topic»: { sverity: off }\n  «««missing-section»»»:\n    foo: 1\n    section: [index]\n    Sections: []\n    severity: hint\n'
    };
    assert.deepEqual(marked(configUnknownKey, files), files);
    assert.deepEqual(
      problemsIn(configUnknownKey, files).map(({ message }) => message),
      [
        '“unknown-topic” has no option “sverity”: did you mean “severity”?',
        '“missing-section” has no option “foo”: it takes severity, sections.',
        '“missing-section” has no option “section”: did you mean “sections”?',
        '“missing-section” has no option “Sections”: did you mean “sections”?'
      ]
    );
  });

  it('says that what stands for a failed rule cannot be set', () => {
    const files = { [SETTINGS]: 'rules:\n  «internal-error»: off\n' };
    assert.deepEqual(marked(configUnknownKey, files), files);
    assert.match(firstProblem(configUnknownKey, files).message, /^“internal-error” cannot be set: /);
  });

  it('takes no `rules` of a topic config for settings', () => {
    assert.deepEqual(textsFound(configUnknownKey, { [SOIL]: 'rules: { no-rule: off }\n' }), ['rules']);
  });
});

describe('config-id', () => {
  const ids: readonly [string, string][] = [
    ['id: «ice» # why\n', 'id: soil # why\n'],
    ['id: «"ice"»\n', 'id: "soil"\n'],
    ["id: «'ice'»\r\ntitle: x\r\n", 'id: "soil"\r\ntitle: x\r\n'],
    ['{ title: x, id: «Soil» }', '{ title: x, id: soil }']
  ];
  for (const [text, after] of ids) {
    it(`reports ${JSON.stringify(text)} and offers the file’s name`, () => {
      assert.deepEqual(marked(configId, { [SOIL]: text }), { [SOIL]: text });
      assert.deepEqual(fixTitles(configId, { [SOIL]: text }), ['Change to “soil”']);
      assert.deepEqual(fixed(configId, { [SOIL]: text }), { [SOIL]: after });
      assert.deepEqual(problemsIn(configId, { [SOIL]: after }), []);
    });
  }

  for (const text of ['id: soil\n', 'id: "soil"\n', 'title: ice\n', 'id:\n', 'id: 5\n', 'id: [ice]\n', '']) {
    it(`says nothing of ${JSON.stringify(text)}`, () => assert.deepEqual(problemsIn(configId, { [SOIL]: text }), []));
  }

  it('writes a name that YAML would read as something else in quotes', () => {
    const file = 'journals/topics/config/2026.yaml';
    assert.deepEqual(fixed(configId, { [file]: 'id: soil\n' }), { [file]: 'id: "2026"\n' });
    assert.deepEqual(problemsIn(configId, { [file]: 'id: "2026"\n' }), []);
  });

  it('offers no fix for a block of lines', () => {
    assert.deepEqual(fixTitles(configId, { [SOIL]: 'id: |\n  ice\ntitle: x\n' }), []);
  });
});
