import assert from 'node:assert/strict';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { closeText, putText, removeText } from '../../src/workspace/workspace';
import { workspaceOf } from '../support/fixture';

const topic = (name: string): string => `journals/topics/${name}.md`;
const gather = (date: string, body: string): string => `# T\n\n## ${date} — Gather\n\n${body}\n`;

/** The names of the files whose problems may be others when `path` gets the text `changed`; undefined removes it. */
function affected(files: Readonly<Record<string, string>>, path: string, changed: string | undefined): string[] {
  const workspace = workspaceOf(files);
  for (const unknown of unknownFiles(workspace.index)) updateFile(workspace.index, unknown, false);
  const paths = changed === undefined ? removeText(workspace, path) : putText(workspace, path, changed);
  return [...paths].map(each => each.replace(/^.*\//, '')).sort();
}

describe('a change affects', () => {
  it('its own document alone, where it says nothing that others depend on', () => {
    const files = {
      [topic('a')]: gather('2026-06-26', 'text'),
      [topic('b')]: gather('2026-06-26', '[a] and [b](a.md)')
    };
    assert.deepEqual(affected(files, topic('a'), gather('2026-06-26', 'other text')), ['a.md']);
  });

  it('who cites the same source, when its entry gets another day', () => {
    const source = '- [T](https://a.example/x) (P, 2026)';
    const files = {
      [topic('a')]: gather('2026-06-26', source),
      [topic('b')]: gather('2026-06-19', source.replace('https://', 'https://www.')),
      [topic('c')]: gather('2026-06-19', '- [T](https://a.example/y)')
    };
    assert.deepEqual(affected(files, topic('a'), gather('2026-06-12', source)), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('a'), gather('2026-06-26', `${source} — note`)), ['a.md']);
    assert.deepEqual(affected(files, topic('a'), gather('2026-06-26', '')), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('b'), undefined), ['a.md', 'b.md']);
  });

  it('who spells a publisher in another way, when the usual spelling is another', () => {
    const sources = (...publishers: readonly string[]) =>
      gather(
        '2026-06-26',
        publishers.map((publisher, at) => `- [T](https://a.example/${at}) (${publisher})`).join('\n')
      );
    const files = {
      [topic('a')]: sources('Long Table'),
      [topic('b')]: sources('Long-Table'),
      [topic('c')]: sources('Peat')
    };
    assert.deepEqual(affected(files, topic('a'), sources('Long Table', 'Long Table')), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('a'), sources('Long Table', 'Other')), ['a.md']);
  });

  it('who links to a heading, when there are other headings', () => {
    const files = { [topic('a')]: '# A\n\n## B\n', [topic('b')]: '[x](a.md#b)\n', [topic('c')]: '[x](b.md)\n' };
    assert.deepEqual(affected(files, topic('a'), '# A\n\n## C\n'), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('a'), '# A\n\n<a id="b"></a>\n\n## B\n'), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('a'), '# A\n\ntext\n\n## B\n'), ['a.md']);
  });

  it('who names a topic, when it comes, goes, or has other entries', () => {
    const files = {
      [topic('a')]: gather('2026-06-26', ''),
      [topic('b')]: '[a#2026-06-26] [c]\n',
      [topic('d')]: 'text\n'
    };
    assert.deepEqual(affected(files, topic('a'), gather('2026-06-19', '')), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('a'), undefined), ['a.md', 'b.md']);
    assert.deepEqual(affected(files, topic('c'), '# C\n'), ['b.md', 'c.md']);
    assert.deepEqual(affected(files, topic('a'), `---\nkind: brief\n---\n${gather('2026-06-26', '')}`), [
      'a.md',
      'b.md'
    ]);
    assert.deepEqual(affected(files, 'journals/topics/config/c.yaml', 'id: c\n'), ['b.md', 'c.yaml']);
  });

  it('the journal of a config, and who else says it is that topic', () => {
    const files = {
      [topic('a')]: '# A\n',
      'journals/topics/config/a.yaml': 'id: a\n',
      'journals/topics/config/b.yaml': 'id: a\n',
      'journals/topics/config/c.yaml': 'id: c\n'
    };
    assert.deepEqual(affected(files, 'journals/topics/config/a.yaml', 'id: a\nexclude_terms: [x]\n'), [
      'a.md',
      'a.yaml',
      'b.yaml'
    ]);
    assert.deepEqual(affected(files, 'journals/topics/config/b.yaml', 'id: b\n'), ['a.md', 'a.yaml', 'b.yaml']);
  });

  it('the briefs with its number, before and after', () => {
    const brief = (issue: number) => `---\nkind: brief\nissue: ${issue}\n---\n`;
    const path = (name: string) => `journals/briefs/${name}.md`;
    const files = { [path('a')]: brief(1), [path('b')]: brief(1), [path('c')]: brief(2), [path('d')]: brief(3) };
    assert.deepEqual(affected(files, path('a'), brief(2)), ['a.md', 'b.md', 'c.md']);
  });

  it('who links to a file that is no document, when that comes or goes', () => {
    const files = { [topic('a')]: '[x](x.txt)\n', [topic('b')]: '[x](y.txt)\n' };
    assert.deepEqual(affected(files, 'journals/topics/x.txt', ''), ['a.md']);
    assert.deepEqual(affected(files, 'journals/topics/z.txt', ''), []);
    assert.deepEqual(affected(files, 'journals/topics/x.txt', undefined), []);
  });
});

describe('an open document', () => {
  it('is read by its difference, until it is closed', () => {
    const workspace = workspaceOf({});
    const facts = () => {
      const document = workspace.index.documents.get(topic('a'));
      return document !== undefined && 'segments' in document ? document.segments[0]?.facts : undefined;
    };
    putText(workspace, topic('a'), '# A\n\n## B\n\ntext\n', true);
    const before = facts();
    putText(workspace, topic('a'), '# A\n\n## B\n\nother text\n', true);
    assert.equal(facts(), before);
    assert.deepEqual(putText(workspace, topic('a'), '# A\n\n## B\n\nother text\n', true), new Set());
    closeText(workspace, topic('a'));
    putText(workspace, topic('a'), '# A\n\n## B\n\ntext\n', true);
    assert.notEqual(facts(), before);
    assert.deepEqual(facts(), before);
  });
});
