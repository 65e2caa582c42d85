import assert from 'node:assert/strict';
import { checkDocument } from '../../src/rules/check';
import { brokenLink } from '../../src/rules/structure/broken-link';
import { updateFile } from '../../src/workspace/update-index';
import { putText, removeText } from '../../src/workspace/workspace';
import { fixed, fixTitles, marked, problemsIn } from '../support/checking';
import { workspaceOf } from '../support/fixture';

const PATH = 'journals/topics/soil.md';
const soil = (text: string) => ({ [PATH]: `${text}\n` });

/** What the links below lead to. */
const others = {
  'journals/topics/ice.md': `# Ice

## Index

## 2026-06-11 — Gather

### Cross-links

### Meta-observations

## 2026-06-11 — Gather

### Cross-links

### Cross-links 1

### Cross-links

### What’s *new*: “\`code\`”, 50% & [more](https://a.example) 🌊 in _Zürich_

Setext heading
==============

> ## In a quote

- ## In a list

<h2 id="By-Hand">By hand</h2> <a name='named'></a>
`
};

const there: readonly string[] = [
  '2026-06-11--gather',
  '2026-06-11--gather-1',
  'cross-links',
  'cross-links-1',
  'cross-links-1-1',
  'cross-links-2',
  'whats-new-code-50--more--in-zürich',
  'whats-new-code-50--more--in-z%C3%BCrich',
  'setext-heading',
  'in-a-quote',
  'in-a-list',
  'by-hand',
  'named',
  'Cross-Links',
  'user-content-cross-links',
  'top',
  '',
  'L12',
  'L12-L20',
  ':~:text=Ice'
];

const missing: readonly string[] = [
  '2026-06-11-gather',
  '2026-06-11--gather-2',
  'cross-links-3',
  'whats-new',
  '2026-06-11',
  '%',
  'by hand'.replace(' ', '%20')
];

describe('broken-link', () => {
  it('knows the anchors that GitHub makes', () => {
    for (const anchor of there) {
      assert.deepEqual(marked(brokenLink, { ...soil(`[a](ice.md#${anchor})`), ...others }), {
        ...soil(`[a](ice.md#${anchor})`),
        ...others
      });
    }
  });

  it('reports the anchor alone where the file is there', () => {
    for (const anchor of missing) {
      const files = { ...soil(`[a](ice.md#«${anchor}»)`), ...others };
      assert.deepEqual(marked(brokenLink, files), files);
    }
  });

  it('reads every kind of link, wherever it stands', () => {
    const files = {
      ...soil(
        [
          '# Soil [a](«x.md»)',
          '- [b](<«x y.md»> "title") **![c](«../x.png»)**',
          '> [d]: «x.md#y»',
          '| [e](«x.md») |\n| --- |\n| [f](«/x.md») |',
          '[g](#«soil») [h](«x\\.md») [i](«x&amp;y.md»)',
          '## Index\n\n- [j](«x.md#y»)',
          '[ice](ice.md) [self](soil.md#soil-a) [query](ice.md?plain=1#«x»)'
        ].join('\n\n')
      ),
      ...others
    };
    assert.deepEqual(marked(brokenLink, files), files);
  });

  it('takes no other text for a link', () => {
    const text = [
      '[^1] `[a](x.md)` \\[b](x.md) [sic] [c] (x.md) <!-- [d](x.md) --> [x.md]',
      '[^1]: Ibid.',
      '[^2]: x.md',
      '- [ ] (x.md)\n- [x] x.md',
      '```\n[e](x.md)\n```',
      '    [f](x.md)',
      '<!--\n[g](x.md)\n-->',
      '<https://a.example/#x> <mail@a.example> https://a.example/x.md',
      '[h](https://a.example/x.md#y) [i](mailto:a@a.example) [j](//a.example/x) [k](vscode:x) [l](../../../x.md) [m]()',
      '### Cross-links\n\n- [ice] x.md'
    ].join('\n\n');
    const files = { ...soil(`---\nlink: "[n](x.md)"\n---\n\n${text}`), ...others };
    assert.deepEqual(problemsIn(brokenLink, files), []);
  });

  it('leaves lines of the Index that lead nowhere in the journal to index-out-of-date', () => {
    assert.deepEqual(problemsIn(brokenLink, soil('## Index\n\n- [x](#x)')), []);
  });

  it('offers the anchors and files that are most like it, and changes no more than that part', () => {
    const files = { ...soil('[a](ice.md#2026-06-11-gather "t")'), ...others };
    assert.deepEqual(fixTitles(brokenLink, files).slice(0, 2), [
      'Change to “2026-06-11--gather”',
      'Change to “2026-06-11--gather-1”'
    ]);
    assert.deepEqual(fixed(brokenLink, files), { ...soil('[a](ice.md#2026-06-11--gather "t")'), ...others });
    const moved = { ...soil('[a](../ice.md#top)'), ...others, 'journals/briefs/ice.md': '# Ice\n' };
    assert.deepEqual(fixTitles(brokenLink, moved), ['Change to “../briefs/ice.md”', 'Change to “ice.md”']);
    assert.match(fixed(brokenLink, moved)[PATH] ?? '', /^\[a\]\(\.\.\/briefs\/ice\.md#top\)$/m);
    const slip = { ...soil('[a](/journals/topics/icee.md)'), ...others };
    assert.deepEqual(fixTitles(brokenLink, slip), ['Change to “/journals/topics/ice.md”']);
    const escaped = { ...soil('[a](ice\\.md#2026-06-11-gather)'), ...others };
    assert.deepEqual(fixed(brokenLink, escaped), { ...soil('[a](ice.md#2026-06-11--gather)'), ...others });
    assert.deepEqual(fixTitles(brokenLink, soil('[a](#nothing-like-it)')), []);
  });

  it('says nothing of a file of which nobody has looked whether it is there', () => {
    const workspace = workspaceOf(soil('[a](x.pdf) [b](y.md)'));
    const problems = () => {
      const document = workspace.index.documents.get(PATH);
      return document === undefined ? [] : checkDocument(workspace.index, document, [brokenLink]);
    };
    assert.equal(problems().length, 0);
    assert.deepEqual(updateFile(workspace.index, 'journals/topics/x.pdf', false), [PATH]);
    assert.equal(problems().length, 1);
    updateFile(workspace.index, 'journals/topics/x.pdf', true);
    assert.equal(problems().length, 0);
    assert.ok(removeText(workspace, 'journals/topics/y.md').has(PATH));
    assert.equal(problems().length, 1);
    assert.ok(putText(workspace, 'journals/topics/y.md', '# Y\n').has(PATH));
    assert.equal(problems().length, 0);
  });

  it('follows what becomes of the anchors of other documents, those of sources and HTML included', () => {
    const workspace = workspaceOf({
      'journals/briefs/1.md': '# B\n\n## Sources\n\n- [Ice](../topics/ice.md#melt) (Desk, 2026-06-11)\n',
      'journals/topics/ice.md': '# Ice\n'
    });
    const count = () => {
      const document = workspace.index.documents.get('journals/briefs/1.md');
      return document === undefined ? -1 : checkDocument(workspace.index, document, [brokenLink]).length;
    };
    assert.equal(count(), 1);
    assert.ok(putText(workspace, 'journals/topics/ice.md', '# Ice\n\n<a id="melt"></a>\n').has('journals/briefs/1.md'));
    assert.equal(count(), 0);
    putText(workspace, 'journals/topics/ice.md', '# Ice\n\n### Melt\n');
    assert.equal(count(), 0);
    assert.ok(putText(workspace, 'journals/topics/ice.md', '# Ice\n\n### Melted\n').has('journals/briefs/1.md'));
    assert.equal(count(), 1);
  });
});
