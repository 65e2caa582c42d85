import assert from 'node:assert/strict';
import { gitIgnored } from '../../src/workspace/git-ignore';

const PATHS = [
  'journals/topics/soil.md',
  'journals/topics/draft.md',
  'journals/topics/config/soil.yaml',
  'journals/briefs/a.md',
  'private/journals/topics/x.md',
  'a b/#c.md'
];

/** The `.gitignore` files by folder, and the paths that `git ls-files --others --exclude-standard` (2.39) leaves out. */
const CASES: readonly { name: string; files: Readonly<Record<string, string>>; ignored: readonly string[] }[] = [
  { name: 'a file anywhere', files: { '': 'draft.md\n' }, ignored: ['journals/topics/draft.md'] },
  {
    name: 'a folder, whatever is said below it',
    files: { '': 'private/\n', private: '!journals\n' },
    ignored: ['private/journals/topics/x.md']
  },
  { name: 'from its own folder down', files: { journals: '/topics/dra*\n' }, ignored: ['journals/topics/draft.md'] },
  {
    name: 'with an exception',
    files: { '': 'journals/topics/*.md\n!soil.md\n' },
    ignored: ['journals/topics/draft.md']
  },
  {
    name: 'with an exception further down',
    files: { '': '*.md\n', 'journals/topics': '!draft.md\n' },
    ignored: ['journals/topics/soil.md', 'journals/briefs/a.md', 'private/journals/topics/x.md', 'a b/#c.md']
  },
  {
    name: 'with comments, spaces and signs',
    files: { '': '# no\n\n\\#c.md\na\\ b/\r\nbriefs/**\n' },
    ignored: ['a b/#c.md']
  },
  {
    name: 'everything but',
    files: { '': '/*\n!/journals\n' },
    ignored: ['private/journals/topics/x.md', 'a b/#c.md']
  }
];

describe('what Git ignores', () => {
  for (const { name, files, ignored } of CASES) {
    it(`is what Git itself leaves out: ${name}`, () => {
      assert.deepEqual(PATHS.filter(gitIgnored(new Map(Object.entries(files)), '')), ignored);
    });
  }

  it('counts from the repository’s root, above the workspace', () => {
    const files = new Map([['', 'notes/journals/topics/draft.md\n']]);
    assert.equal(gitIgnored(files, 'notes')('journals/topics/draft.md'), true);
    assert.equal(gitIgnored(files, 'notes')('journals/topics/soil.md'), false);
  });

  it('leaves a workspace that is ignored as a whole its own rules', () => {
    const files = new Map([
      ['', 'out/\n'],
      ['out/notes', 'draft.md\n']
    ]);
    assert.deepEqual(PATHS.filter(gitIgnored(files, 'out/notes')), ['journals/topics/draft.md']);
  });
});
