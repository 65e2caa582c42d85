import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../src/rules/check';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText, removeText, type Workspace } from '../../src/workspace/workspace';
import { everyRule } from '../support/every-rule';
import { holds } from '../support/property';

const journals = ['journals/topics/a.md', 'journals/topics/A.md', 'journals/topics/b.md'];
const configs = ['journals/topics/config/a.yaml', 'journals/topics/config/a.yml', 'journals/topics/config/b.yaml'];
const briefs = ['journals/briefs/1.md', 'journals/briefs/2.md', 'journals/analyses/c.md'];

const oneOf = (...texts: string[]) => fc.constantFrom(...texts);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(texts => texts.join(''));
const upTo = (maxLength: number, part: fc.Arbitrary<string>) =>
  fc.array(part, { maxLength }).map(texts => texts.join(''));

const source = joined(
  oneOf('- [Spam](', '- [*Spam*](', '- [T]('),
  oneOf('https://a.example/x', 'https://www.a.example/x/', 'https://b.example', '../a.md'),
  oneOf(') (Pub, 2026)\n', ') (pub)\n', ') (P-ub, 2026-06-20)\n', ')\n')
);
const observation = joined(
  oneOf('- [x] ', '- '),
  oneOf('**Gap:** why', '**Gaps:** why', '**Author to watch:** Ada'),
  oneOf('\n', ' — dropped 2026-06-01\n', ' — solved 2026-06-31\n')
);
const entry = joined(
  oneOf('## 2026-06-10 — Gather\n\n', '## 2026-05-05 — Gather\n\n', '## 2026-02-30: Gather\n'),
  upTo(2, source),
  oneOf(
    '\n### Cross-links\n\n',
    '\n### Cross-links\n\n- [a] why\n',
    '\n### Cross-links\n\n- [b#2026-06-10] why\n- why\n'
  ),
  oneOf('\n### Meta-observations\n\n'),
  upTo(2, observation),
  oneOf('\n')
);
const texts = {
  journal: joined(
    oneOf('# T\n\n', '', '---\nkind: brief\n---\n'),
    oneOf('', '[c](config/a.yaml)\n\n', '[b](b.md#2026-06-10--gather)\n\n'),
    upTo(3, entry)
  ),
  config: joined(
    oneOf('id: a\n', 'id: b\n', 'id: A\n', 'id: c\n'),
    oneOf('', 'exclude_terms: [spam]\n', 'exclude_domains: [a.example]\n', 'watch_authors: [ada]\n', 'keywords: [\n')
  ),
  brief: joined(
    oneOf('---\nkind: brief\n', '---\nkind: analysis\n', '---\nkind: topic\n'),
    oneOf('issue: 1\n', 'issue: 2\n'),
    oneOf('edition: 2026-01-01\n', 'edition: 2026-01-02\n', ''),
    oneOf('topics: [a]\n', 'topics: [a, b]\n', ''),
    oneOf('sources: 1\n---\n# B\n\n## Sources\n\n'),
    upTo(2, source)
  )
};

/** A text to be put at a path; undefined takes the file away. */
const change = fc.oneof(
  fc.tuple(oneOf(...journals), fc.option(texts.journal, { nil: undefined, freq: 6 })),
  fc.tuple(oneOf(...configs), fc.option(texts.config, { nil: undefined, freq: 6 })),
  fc.tuple(oneOf(...briefs), fc.option(texts.brief, { nil: undefined, freq: 6 }))
);

const paths = [...journals, ...configs, ...briefs];

/** A workspace in which it is known which of the paths are missing. */
function emptyWorkspace(): Workspace {
  const workspace = createWorkspace(everyRule);
  for (const path of paths) updateFile(workspace.index, path, false);
  return workspace;
}

/** What is said of a document. Fixes, and the places that a problem refers to, are looked up when they are asked for. */
function problemsAt({ index }: Workspace, path: string) {
  const document = index.documents.get(path);
  const problems = document === undefined ? [] : checkDocument(index, document);
  return problems.map(({ code, severity, range, message }) => ({ code, severity, range, message }));
}

describe('a change of one file', () => {
  it('has every document checked again whose problems are others now, and no two orders of reading differ', () => {
    holds(80, [fc.array(change, { minLength: 1, maxLength: 12 })], changes => {
      const workspace = emptyWorkspace();
      const files = new Map<string, string>();
      const shown = new Map<string, unknown>(paths.map(path => [path, []]));
      for (const [path, text] of changes) {
        const affected = text === undefined ? removeText(workspace, path) : putText(workspace, path, text, true);
        if (text === undefined) files.delete(path);
        else files.set(path, text);
        for (const each of affected) shown.set(each, problemsAt(workspace, each));
      }
      const fresh = emptyWorkspace();
      for (const path of [...files.keys()].sort().reverse()) putText(fresh, path, files.get(path) ?? '');
      for (const path of paths) assert.deepEqual(shown.get(path), problemsAt(fresh, path), path);
    });
  });
});
