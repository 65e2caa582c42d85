import type { Range } from '../../text/range';

/** Finds `term` whatever its case, the form of its apostrophes and the white space between its words; see {@link findWords}. */
export function termPattern(term: string): RegExp {
  const literal = term
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/['’‘ʼ]/g, "['’‘ʼ]")
    .replace(/\s+/g, '\\s+');
  return new RegExp(literal, 'giu');
}

// One for all terms: what is compiled for every kind of letter is large.
const WORD = /[\p{L}\p{N}\p{M}_]/u;

/** Where `pattern`, of {@link termPattern}, first stands in `text` as whole words; undefined where it does not. */
export function findWords(text: string, pattern: RegExp): Range | undefined {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    if (!WORD.test(before(text, start)) && !WORD.test(behind(text, end))) return { start, end };
    pattern.lastIndex = start + 1;
  }
  return undefined;
}

/** The character before `at`, whole where it takes two units. */
function before(text: string, at: number): string {
  const pair = text.slice(Math.max(0, at - 2), at);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : pair.slice(-1);
}

const behind = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 32);
