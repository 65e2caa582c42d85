import assert from 'node:assert/strict';
import { settingsOf } from '../../src/workspace/settings';
import { createWorkspace, putText } from '../../src/workspace/workspace';

describe('settings', () => {
  it('say by globs what kind of document a file is', () => {
    const { kindOf } = settingsOf();
    for (const [path, kind] of [
      ['journals/topics/a.md', 'topic'],
      ['journals/topics/config/a.yaml', 'config'],
      ['journals/topics/config/a.yml', 'config'],
      ['journals/briefs/2026-06-26-a.md', 'brief'],
      ['journals/analyses/a.md', 'analysis'],
      ['.topic-journal.yaml', 'settings'],
      ['journals/topics/.a.md', 'topic'],
      ['journals/topics/x/a.md', undefined],
      ['journals/topics/a.txt', undefined],
      ['README.md', undefined],
      ['x/.topic-journal.yaml', undefined],
      ['x/journals/topics/a.md', undefined]
    ] as const)
      assert.equal(kindOf(path), kind, path);
  });

  it('can put documents elsewhere, in text or lists, with exceptions', () => {
    const { kindOf, folderOf, globs } = settingsOf({
      topics: ['notes/**/*.md', '!notes/x/**'],
      briefs: 'news/*.md',
      configs: []
    });
    assert.deepEqual(['notes/a/b.md', 'notes/x/b.md', 'news/c.md', 'journals/topics/a.md'].map(kindOf), [
      'topic',
      undefined,
      'brief',
      undefined
    ]);
    assert.deepEqual([folderOf('brief'), folderOf('topic'), folderOf('config')], ['news', undefined, '']);
    assert.ok(globs.includes('notes/**/*.md') && globs.includes('journals/analyses/*.md'));
  });

  it('of the file win over those of the editor', () => {
    const { rules, vocabulary, kindOf } = settingsOf(
      {
        topics: 'a/*.md',
        rules: { x: 'off', z: { severity: 'hint', most: 3 } },
        vocabulary: { headings: { index: 'Inhalt' } }
      },
      {
        topics: 'b/*.md',
        briefs: 'c/*.md',
        rules: { x: 'error', y: 'error' },
        vocabulary: { entry_kinds: ['Sammlung'] }
      }
    );
    assert.deepEqual([kindOf('a/x.md'), kindOf('b/x.md'), kindOf('c/x.md')], ['topic', undefined, 'brief']);
    assert.deepEqual(Object.fromEntries(rules), {
      x: { severity: 'off', options: {} },
      y: { severity: 'error', options: {} },
      z: { severity: 'hint', options: { most: 3 } }
    });
    assert.deepEqual([vocabulary.headings.get('index'), vocabulary.entryKinds], ['Inhalt', ['Sammlung']]);
  });

  it('count as far as they are right', () => {
    const { settings } = createWorkspace('topics: [1, "a/*.md"]\nrules: {x: of, y: off}\nfoo: bar\n');
    assert.equal(settings.kindOf('a/b.md'), 'topic');
    assert.deepEqual([...settings.rules.keys()], ['y']);
    assert.equal(createWorkspace('topics: [').settings.kindOf('journals/topics/a.md'), 'topic');
  });

  it('are taken whatever a glob says', () => {
    for (const glob of ['', '!', '[', '**/((', '/a/*.md', '../*.md', '\\', 'a'.repeat(70_000)])
      assert.equal(createWorkspace(JSON.stringify({ topics: [glob, 'a/*.md'] })).settings.kindOf('a/b.md'), 'topic');
  });

  it('rename what documents are read by', () => {
    const workspace = createWorkspace(
      'vocabulary:\n  headings: {cross-links: Querverweise}\n  labels: {Gap: Lücke}\n  entry_kinds: [Sammlung]\n'
    );
    putText(
      workspace,
      'journals/topics/a.md',
      '# A\n\n## Tag 26 — Sammlung\n\n### Querverweise\n\n- [b] warum\n\n### Meta-observations\n\n- Lücke: nichts\n'
    );
    const document = workspace.index.documents.get('journals/topics/a.md');
    assert.ok(document !== undefined && 'segments' in document);
    const facts = document.segments.map(segment => segment.facts);
    assert.deepEqual(
      facts.flatMap(({ crossLinks }) => crossLinks.map(({ inSection }) => inSection)),
      [true]
    );
    assert.deepEqual(
      facts.flatMap(({ observations }) => observations.map(({ labelId }) => labelId)),
      ['gap']
    );
    assert.deepEqual(
      facts.flatMap(({ entries }) => entries.map(({ kind }) => kind)),
      ['Sammlung']
    );
  });
});
