// What a clipboard holds of a page, cut into tags and text. A parser of all HTML would be a tenth of the whole program, most of
// it a table of characters that the Markdown parser brings anyway; what is asked here is where links are, and what they say.

import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** A tag or a piece of text. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose content has no tags: https://html.spec.whatwg.org/multipage/syntax.html#elements-2. */
const RAW = ['script', 'style', 'textarea', 'title'];

/** The tags and texts of `html`, in their order; comments are left out. Any text is read, and each character looked at once. */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  for (let at = 0; at < html.length; ) {
    const tag = nextTag(html, at);
    if (tag > at) yield { kind: 'text', text: decodeHtml(html.slice(at, tag)) };
    if (tag === html.length) return;
    const token = readTag(html, tag);
    if (token.token !== undefined) yield token.token;
    at = token.end;
    if (token.token?.kind !== 'open' || !RAW.includes(token.token.name)) continue;
    const end = endOfRaw(html, at, token.token.name);
    const text = html.slice(at, end);
    if (text !== '') yield { kind: 'text', text: token.token.name === 'title' ? decodeHtml(text) : text };
    at = end;
  }
}

/** Where the next tag or comment begins; the end where there is none. A `<` before anything else is text. */
function nextTag(html: string, from: number): number {
  for (let at = html.indexOf('<', from); at !== -1; at = html.indexOf('<', at + 1))
    if (/[a-z/!?]/i.test(html.charAt(at + 1))) return at;
  return html.length;
}

function readTag(html: string, at: number): { token: HtmlToken | undefined; end: number } {
  const mark = html.charAt(at + 1);
  if (mark === '!' || mark === '?') {
    const closer = html.startsWith('<!--', at) ? '-->' : '>';
    return { token: undefined, end: behind(html, closer, at + 2) };
  }
  const isClose = mark === '/';
  let end = at + (isClose ? 2 : 1);
  const start = end;
  while (end < html.length && !/[\s/>]/.test(html.charAt(end))) end++;
  const name = html.slice(start, end).toLowerCase();
  if (isClose) return { token: name === '' ? undefined : { kind: 'close', name }, end: behind(html, '>', end) };
  const attributes = new Map<string, string>();
  end = readAttributes(html, end, attributes);
  // A tag that was cut off is none.
  return { token: html.charAt(end - 1) === '>' ? { kind: 'open', name, attributes } : undefined, end };
}

const behind = (html: string, closer: string, from: number): number => {
  const at = html.indexOf(closer, from);
  return at === -1 ? html.length : at + closer.length;
};

/** Reads what stands between a tag's name and its `>` into `attributes`, the first of each name. Gives where the tag ends. */
function readAttributes(html: string, from: number, attributes: Map<string, string>): number {
  let at = from;
  const skip = (signs: RegExp) => {
    const start = at;
    while (at < html.length && signs.test(html.charAt(at))) at++;
    return html.slice(start, at);
  };
  for (;;) {
    skip(/[\s/]/);
    if (at >= html.length) return at;
    if (html.charAt(at) === '>') return at + 1;
    const name = (html.charAt(at++) + skip(/[^\s/>=]/)).toLowerCase();
    skip(/\s/);
    let value = '';
    if (html.charAt(at) === '=') {
      at++;
      skip(/\s/);
      const quote = /["']/.exec(html.charAt(at))?.[0];
      if (quote === undefined) value = skip(/[^\s>]/);
      else {
        const start = at + 1;
        at = behind(html, quote, start);
        value = html.slice(start, Math.max(start, at - (html.charAt(at - 1) === quote ? 1 : 0)));
      }
    }
    if (!attributes.has(name)) attributes.set(name, decodeHtml(value));
  }
}

/** Where the raw content of `name` ends: at its closing tag, or the end of all. */
function endOfRaw(html: string, from: number, name: string): number {
  for (let at = html.indexOf('</', from); at !== -1; at = html.indexOf('</', at + 2))
    if (html.slice(at + 2, at + 2 + name.length).toLowerCase() === name) return at;
  return html.length;
}

/** `text` with character references as the characters that they stand for. */
const decodeHtml = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
