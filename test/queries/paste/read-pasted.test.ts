import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Clipboard, type PastedPage, readPasted } from '../../../src/queries/paste/read-pasted';
import { holds } from '../../support/property';

const url = 'https://a.example/b?c=1&d=2';
const html = url.replace('&', '&amp;');

describe('what was copied', () => {
  const cases: readonly (readonly [what: string, clipboard: Clipboard, page: PastedPage | undefined])[] = [
    ['an address', { plain: `${url}\n` }, { url, title: null }],
    ['an address as a browser copies it', { plain: url, uriList: `# a page\r\n${url}\r\n` }, { url, title: null }],
    ['a Markdown link', { plain: `[A \\[b\\] (c)](${url})` }, { url, title: 'A [b] (c)' }],
    [
      'a Markdown link in angles',
      { plain: '[A](<https://a.example/b_(c)>)' },
      { url: 'https://a.example/b_(c)', title: 'A' }
    ],
    ['a Markdown link with a tooltip', { plain: `[A](${url} "Of peat")` }, { url, title: 'A' }],
    [
      'a link of several lines',
      { html: `<a href="${html}"><div>Peat</div>is<br>wet</a>` },
      { url, title: 'Peat is wet' }
    ],
    [
      'a link of a page',
      { plain: 'Peat & water', html: `<meta charset="utf-8"><a href="${html}">Peat &amp;\n <b>water</b></a>` },
      { url, title: 'Peat & water' }
    ],
    [
      'a link of a page, copied with its address',
      { plain: `${url}#top`, html: `<a href="${html}">Peat</a>` },
      { url: `${url}#top`, title: 'Peat' }
    ],
    [
      'an address with the link of another page',
      { plain: url, html: '<a href="https://z.example/">Zoo</a>' },
      { url, title: null }
    ],
    ['a link that shows its address', { html: `<a href="${html}">https://a.example/b</a>` }, { url, title: null }],
    [
      'a heading with its link twice',
      { html: `<h2><a href="${html}">Peat</a></h2><p>A few words. <a href="${html}#more">Read more</a></p>` },
      { url, title: 'Peat' }
    ],
    [
      'a whole page with one link',
      { html: `<html><head><title>Of peat</title><style>a{}</style></head><body><a href="${html}"><img></a></body>` },
      { url, title: 'Of peat' }
    ],
    ['two links', { html: '<a href="https://a.example/">A</a> <a href="https://b.example/">B</a>' }, undefined],
    ['a quotation', { html: `<p>${'Peat holds water. '.repeat(30)}<a href="${html}">Peat</a></p>` }, undefined],
    ['a link to a place in the page', { html: '<a href="#top">Top</a>' }, undefined],
    ['a link that runs a script', { html: '<a href="javascript:alert(1)">Top</a>' }, undefined],
    ['words', { plain: 'see https://a.example/' }, undefined],
    ['two addresses', { plain: `${url}\n${url}` }, undefined],
    ['a file', { plain: 'a.md', uriList: 'file:///a.md' }, undefined],
    ['an address of mail', { plain: 'mailto:a@a.example' }, undefined],
    ['nothing', {}, undefined]
  ];
  for (const [what, clipboard, page] of cases) {
    it(`is read: ${what}`, () => assert.deepEqual(readPasted(clipboard), page));
  }

  it('may be anything', () => {
    const markup = fc.array(
      fc.constantFrom(
        '<a href="https://a.example">',
        '</a>',
        '<h1>',
        '</h2>',
        '<title>',
        '<',
        '&#',
        '&amp',
        'x',
        '">',
        '<!--'
      ),
      { maxLength: 12 }
    );
    holds(200, [fc.string(), fc.string(), markup], (plain, uriList, parts) => {
      readPasted({ plain, uriList, html: parts.join('') });
    });
  });
});
