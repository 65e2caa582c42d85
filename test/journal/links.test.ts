import assert from 'node:assert/strict';
import type { SegmentFacts } from '../../src/journal/model';
import { draw, factsIn, under } from '../support/pictures';

const places = ({ links }: SegmentFacts) => links.flatMap(({ range, urlRange }) => [range, urlRange]);

const anchors = (markdown: string) => factsIn(markdown, under.nothing).htmlAnchors;

/** What the directives of a text say, with the line below each. */
const directives = (text: string) => {
  const picture = (facts: SegmentFacts) => facts.directives.flatMap(({ range, nextLine }) => [range, nextLine]);
  const said = factsIn(text, under.nothing).directives.map(({ action, codes }) => [action, ...codes].join(' '));
  return [draw(text, under.nothing, picture), ...said];
};

describe('links', () => {
  it('are links, images and definitions, wherever they stand', () => {
    for (const picture of [
      'Config: «[`a/b.yaml`](«config/b.yaml»)»',
      '«[a](«../b.md#c» "title")» and «![i](«x.png» \'t\')» and «<«https://a.example»>»',
      '# «[a](«b»)»\n\n> «[c](«d»)»\n\n| «[e](«f»)» |\n| - |',
      '«[a]: «b.md» "title"»\n\n«[c]:\n  <«d e»>»',
      '- text «[a](«b»)»\n  - «[c](«d»)»',
      '«[a](«b_(c)»)», «[a](<«b c»>)», «[a]( «b» )», «[](«»)», «[a](«»)»',
      '«[a [b] \\[ `](c)` d](«e»)»',
      '«[![i](x.png)](«y»)»',
      '«![a [b](c) d](«e»)»'
    ])
      assert.equal(draw(picture, under.nothing, places), picture);
  });

  it('have their address decoded, as Markdown does', () => {
    const urls = factsIn('[a](b&amp;c\\*d) ![e](<f g>) <https://a.example/ü>', under.nothing).links.map(
      ({ url }) => url
    );
    assert.deepEqual(urls, ['b&c*d', 'f g', 'https://a.example/ü']);
  });

  it('are not references, footnotes, code, comments and what a source links to', () => {
    for (const text of [
      '[a][b] [c][] [d]',
      '[^1]: text',
      '`[a](b)`',
      '    [a](b)',
      '```\n[a](b)\n```',
      '<!-- [a](b) -->',
      '<a href="b">c</a>',
      '[a] (b)',
      '[a](b c)',
      '\\[a](b)',
      'https://a.example'
    ])
      assert.deepEqual(factsIn(text, under.nothing).links, [], text);
    const { links } = factsIn('- [T](u) (A, 2026) — see [x](y)\n- no source: [z](w)', under.theme);
    assert.deepEqual(
      links.map(({ url }) => url),
      ['y', 'w']
    );
  });
});

describe('anchors in HTML', () => {
  it('are ids, and names of links', () => {
    assert.deepEqual(anchors('<div><!-- <a id="x"> --> <a id="y"></div>'), ['y']);
    // A comment that never ends is no comment within a paragraph.
    assert.deepEqual(anchors('<b><!-- <a id="x">'), ['x']);
    assert.deepEqual(anchors('<a id="x"></a> text <a name=\'y\'>z</a>\n\n<div class="c" ID="d">\n</div>'), [
      'x',
      'y',
      'd'
    ]);
    for (const text of [
      '`<a id="x">`',
      '    <a id="x">',
      '```\n<a id="x">\n```',
      '\\<a id="x">',
      '<a class="id=x">',
      '<!-- <a id="x"> -->',
      '<div><!-- <a id="x">'
    ])
      assert.deepEqual(anchors(text), [], text);
  });

  it('are headings within lists and quotes too', () => {
    assert.deepEqual(anchors('> # Peat\n\n- ## Ice and *snow*\n\n<a id="x">'), ['peat', 'ice-and-snow', 'x']);
  });
});

describe('directives', () => {
  it('are comments with the code of a rule, of several, or of none for all', () => {
    for (const [picture, ...said] of [
      ['«<!-- topic-journal-disable unknown-topic -->»\n«text»\nmore', 'disable unknown-topic'],
      ['«<!-- topic-journal-enable -->»\n«»', 'enable'],
      ['«<!--topic-journal-disable-next-line a, b c-->»\n«- bullet»', 'disable-next-line a b c'],
      ['text «<!-- topic-journal-disable a -->» text\n«next»', 'disable a'],
      ['«<!--\ntopic-journal-disable\na\n-->»\n«next»', 'disable a'],
      ['- «<!-- topic-journal-disable a -->»\n«- b»', 'disable a']
    ])
      assert.deepEqual(directives((picture ?? '').replace(/[«»]/g, '')), [picture, ...said]);
  });

  it('are not other comments, and none in code', () => {
    for (const text of [
      '<!-- topic-journal-disabled -->',
      '<!-- disable -->',
      '<!-- a topic-journal-disable -->',
      '`<!-- topic-journal-disable -->`',
      '```\n<!-- topic-journal-disable -->\n```',
      '    <!-- topic-journal-disable -->',
      '\\<!-- topic-journal-disable -->',
      '<!-- topic-journal-disable'
    ])
      assert.deepEqual(directives(text), [text], text);
  });
});
