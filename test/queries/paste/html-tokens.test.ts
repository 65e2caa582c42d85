import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { htmlTokens } from '../../../src/queries/paste/html-tokens';
import { holds } from '../../support/property';
import { assertRatio, fastest } from '../../support/ratio';

/** Tags with their attributes and texts, one piece of text for all that stand side by side. */
type Piece = string | [name: string, attributes: Readonly<Record<string, string>>];

function put(pieces: Piece[], text: string): void {
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
  else if (text !== '') pieces.push(text);
}

function ours(html: string): Piece[] {
  const pieces: Piece[] = [];
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') put(pieces, token.text);
    else if (token.kind === 'open') pieces.push([token.name, Object.fromEntries(token.attributes)]);
  }
  return pieces;
}

/** The same by a parser of all HTML. */
function theirs(html: string): Piece[] {
  const pieces: Piece[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => void pieces.push([name, { ...attributes }]),
    ontext: text => put(pieces, text)
  });
  parser.end(html);
  return pieces;
}

const someOf = (...parts: string[]) => fc.array(fc.constantFrom(...parts)).map(all => all.join(''));

const text = someOf('a', 'ä', ' ', '\n', '&amp;', '&#65;', '&#x41;', '&eacute;', '&nosuch;', '<', '1 < 2', '"');
const value = fc.oneof(
  fc.constantFrom('="a b"', "='a &amp; b'", '=ab', '', ' = "x"', '="&lt;"'),
  fc.constant('="https://a.example/?a=1&amp;b=2"')
);
const attributes = fc
  .array(fc.tuple(fc.constantFrom('href', 'class', 'data-x', 'ID'), value), { maxLength: 3 })
  .map(all => all.map(([name, written]) => ` ${name}${written}`).join(''));
const piece = fc.oneof(
  text,
  fc.tuple(fc.constantFrom('a', 'b', 'P', 'h2', 'span'), attributes).map(([name, more]) => `<${name}${more}>`),
  fc.constantFrom('</a>', '</b>', '</p>', '<br>', '<br/>', '<!-- <a href="x"> -->', '<!doctype html>', '<img src="x">'),
  fc.constantFrom('<title>A &amp; <b></title>', '<style>a > b { }</style>', '<script>if (a < b) "</a>"</script>')
);

describe('the tags and texts of HTML', () => {
  it('are those that a parser of all HTML finds', () => {
    holds(400, [fc.array(piece, { maxLength: 12 })], pieces => {
      // The parser makes a paragraph of an end tag without its start, which is none of our business.
      const html = pieces.join('').replace(/<\/p>/g, '');
      assert.deepEqual(ours(html), theirs(html), html);
    });
  });

  it('are found in any text', () => {
    holds(300, [fc.oneof(fc.string(), someOf('<', '>', '/', '!', '-', 'a', '=', '"', "'", ' ', '&', ';'))], html => {
      for (const token of htmlTokens(html)) assert.ok(token.kind !== 'text' || token.text !== '');
    });
  });

  it('take time in proportion to the text', () => {
    for (const part of ['<', '<a ', '<a x="', '&', '<!--', '<title>', '</', '< a']) {
      const time = (length: number) => {
        const html = part.repeat(length / part.length);
        return fastest(3, () => [...htmlTokens(html)].length);
      };
      assertRatio(4, () => time(400_000) / time(200_000), part);
    }
  });
});
