import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { MarkdownDocument } from '../../src/journal/model';
import { sourceItem } from '../../src/queries/source-item';
import { sourcePlace } from '../../src/queries/source-place';
import { applyEdits } from '../../src/text/edit';
import type { Workspace } from '../../src/workspace/workspace';
import { journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { readMarks, workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const topic = 'journals/topics/a.md';
const brief = 'journals/briefs/2026-06-26-a.md';
const source = { title: 'New', url: 'https://new.example/', publisher: 'New', date: '2026' };
const item = sourceItem(source);

function documentIn({ index }: Workspace, path: string) {
  const document = index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  return document;
}

/** What a picture becomes when a source is cited at its cursor, or why it does not. */
function cite(picture: string, path = topic): string {
  const { text, cursor = 0 } = readMarks(picture);
  const place = sourcePlace(documentIn(workspaceOf({ [path]: text }), path), text, cursor);
  if ('reason' in place) return place.reason;
  const { range, before, after } = place;
  return applyEdits(text, [{ range, text: `${before}${item}${after}` }]).replace(item, 'NEW');
}

const head = '# A\n\n## 2026-06-26 — Gather\n\n### Readings\n\n';

describe('the place of a source item', () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ['an empty bullet', '- <|>\n', '- NEW\n'],
    ['an empty bullet without a space', '-<|>\n', '- NEW\n'],
    ['an empty bullet with another mark', '* one\n* <|>', '* one\n* NEW'],
    ['an empty bullet between others', '- one\n- <|>\n- two\n', '- one\n- NEW\n- two\n'],
    ['a fresh line below an item', '- one\n<|>\n', '- one\n- NEW\n'],
    ['a fresh line below an item with another mark', '  * one\n<|>\n', '  * one\n  * NEW\n'],
    ['a fresh line in an empty theme', '<|>\n\n### Next\n', '- NEW\n\n### Next\n'],
    ['a fresh line above text', '<|>\nText.\n', '- NEW\n\nText.\n'],
    ['a fresh line below text', 'Text.\n<|>\n', 'Text.\n\n- NEW\n'],
    ['the end of an item', '- one<|>\n- two\n', '- one\n- NEW\n- two\n'],
    ['the middle of an item', '- o<|>ne\n- two\n', '- one\n- NEW\n- two\n'],
    ['an item with more lines', '- one\n  mo<|>re\n  and more\n- two\n', '- one\n  more\n  and more\n- NEW\n- two\n'],
    ['an item with items in it', '- o<|>ne\n  - in it\n- two', '- one\n  - in it\n- NEW\n- two'],
    ['a link of an item', '- [on<|>e](https://one.example) — why\n', '- [one](https://one.example) — why\n- NEW\n'],
    ['text', 'Te<|>xt\nand more.\n\n- one\n', 'Text\nand more.\n\n- NEW\n\n- one\n'],
    ['the heading of a theme', '### Ne<|>xt\n\n- one\n', '### Next\n\n- NEW\n- one\n'],
    ['the heading of an empty theme', '### Next<|>\n', '### Next\n\n- NEW\n'],
    ['an empty task', '- [ ] <|>\n', '- [ ] NEW\n'],
    ['an empty number', '1. one\n2. <|>\n', '1. one\n2. NEW\n'],
    ['the end of a number', '1. one<|>\n', '1. one\n2. NEW\n'],
    ['an item that Enter has begun', '- one\n- [<|>]() () — \n', '- one\n- NEW\n'],
    ['a fresh line below an item of more lines', '- one\n  more\n<|>\n', '- one\n  more\n- NEW\n']
  ];
  for (const [what, before, after] of cases) {
    for (const eol of ['\n', '\r\n']) {
      it(`is found at ${what}${eol === '\n' ? '' : ', with Windows lines'}`, () => {
        const [start, picture, wanted] = [head, before, after].map(text => text.replaceAll('\n', eol));
        assert.equal(cite(`${start}${picture}`), `${start}${wanted}`);
      });
    }
  }

  it('is found in the Sources of a brief', () => {
    const text = '---\nkind: brief\n---\n# A\n\n## Sources\n\n- one\n<|>';
    assert.equal(cite(text, brief), text.replace('<|>', '- NEW'));
  });

  const refusals: readonly (readonly [what: string, picture: string, path: string, reason: RegExp])[] = [
    ['front matter', '---\nkind: bri<|>ef\n---\n# A\n', brief, /not in front matter/],
    ['another section of a brief', '# A\n\n## Watchlist\n\n- <|>\n', brief, /in the Sources section/],
    ['what is above all entries', '# A\n\nText <|>\n', topic, /in an entry/],
    ['Cross-links', `${head}- one\n\n### Cross-links\n\n- <|>\n`, topic, /in the themes of an entry/],
    ['the Strategy Changelog', `${head}- one\n\n## Strategy Changelog\n\n- <|>\n`, topic, /in an entry/],
    ['code', `${head}\`\`\`\n- <|>\n\`\`\`\n`, topic, /in code/],
    ['inline code', `${head}- \`a<|>b\`\n`, topic, /in code/],
    ['a comment', `${head}<!-- a\n- <|>\n-->\n`, topic, /in a comment/],
    ['a table', `${head}| a |\n| - |\n| <|> |\n`, topic, /in a table/]
  ];
  for (const [what, picture, path, reason] of refusals) {
    it(`is refused in ${what}`, () => assert.match(cite(picture, path), reason));
  }

  /** The journal with `text`, and what it is when a source is cited at `at`; undefined where that is refused. */
  function citeIn(text: string, at: number) {
    const before = documentIn(workspaceOf({ [topic]: text }), topic);
    const place = sourcePlace(before, text, at % (text.length + 1));
    if ('reason' in place) return undefined;
    const { range } = place;
    const after = applyEdits(text, [{ range, text: place.before + item + place.after }]);
    return { before, after: documentIn(workspaceOf({ [topic]: after }), topic) };
  }

  const titles = (document: MarkdownDocument) =>
    document.segments.flatMap(({ facts }) => facts.sources.map(({ title }) => title));

  it('adds one source to a journal, and leaves the others', () => {
    let cited = 0;
    holds(200, [journal, fc.nat()], (text, at) => {
      const done = citeIn(text, at);
      if (done === undefined) return;
      cited++;
      const without = titles(done.after);
      const [found] = without.splice(without.indexOf('New'), 1);
      assert.equal(found, 'New');
      assert.deepEqual(without, titles(done.before));
    });
    assert.ok(cited > 20, `${cited} were cited`);
  });

  it('is a place in any text, or is refused', () => {
    holds(200, [nastyDocument, fc.nat()], (text, at) => void citeIn(head + text, head.length + at));
  });
});
