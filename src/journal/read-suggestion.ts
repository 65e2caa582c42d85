import type { LabelId } from '../format/labels';
import { isDigit, isLetter } from '../text/characters';
import { type Range, sliceRange } from '../text/range';
import { findSeparator, trimRange } from './separators';

/** Without a dash, more words than these are a remark and suggest nothing. */
const MOST_WORDS = 8;
/** Bounds the search for the quote that ends a term. */
const LONGEST_TERM = 200;

const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '‘': '’', '`': '`', '«': '»' };
/** Of smaller characters only `"` and the backtick are quotes. */
const FIRST_ODD_QUOTE = 0xab;
const ALL_QUOTES = /["“”`«»]/g;

export interface Suggestion {
  /** Where the payload stands, quotes and brackets that are not part of it perhaps among it. */
  readonly range: Range;
  readonly payload: string;
  /** What a source is called where the payload is its domain. */
  readonly name: string | null;
}

function hasFewWords(text: string): boolean {
  let words = 1;
  for (const _ of text.matchAll(/\s+/g)) if (++words > MOST_WORDS) return false;
  return true;
}

/**
 * Reads what a suggestion's text (`range`) suggests: what stands before the first separator, without quotes and without
 * a remark in brackets. Of a source it is the domain in brackets, of a noise pattern the first quoted term or domain.
 */
export function readSuggestion(text: string, range: Range, label: LabelId): Suggestion | null {
  const separator = findSeparator(text, range);
  const head = trimRange(text, { start: range.start, end: separator?.start ?? range.end });
  const isShort = separator !== null || hasFewWords(sliceRange(text, head));
  if (label === 'noise-pattern') {
    const term = quotedTerm(text, head) ?? domainIn(text, head);
    // A long remark that begins with its term still names one; a quoted word further on is only talk.
    if (term !== null && (isShort || term.start <= head.start + 1)) return suggestionAt(text, term, null);
  }
  if (!isShort || head.start >= head.end) return null;
  const bracket = bracketIn(text, head);
  if (bracket === null) return suggestionAt(text, head, null);
  const before = trimRange(text, { start: head.start, end: bracket.start });
  const inside = { start: bracket.start + 1, end: bracket.end - 1 };
  const domain = label === 'source-to-watch' ? domainIn(text, inside) : null;
  if (domain !== null)
    return suggestionAt(text, domain, before.start < before.end ? clean(sliceRange(text, before)) : null);
  return before.start < before.end ? suggestionAt(text, before, null) : suggestionAt(text, head, null);
}

function suggestionAt(text: string, range: Range, name: string | null): Suggestion | null {
  const payload = clean(sliceRange(text, range));
  return payload === '' ? null : { range, payload: payload, name: name === null ? null : name };
}

const clean = (text: string): string =>
  text
    .replace(ALL_QUOTES, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]$/, '');

function quotedTerm(text: string, range: Range): Range | null {
  for (let at = range.start; at < range.end; at++) {
    const code = text.charCodeAt(at);
    if (code < FIRST_ODD_QUOTE && code !== 34 && code !== 96) continue;
    const close = QUOTES[text.charAt(at)];
    if (close === undefined) continue;
    const end = at + 1 + text.slice(at + 1, Math.min(range.end, at + 1 + LONGEST_TERM)).indexOf(close);
    if (end > at + 1) return { start: at + 1, end };
  }
  return null;
}

/** The first word that is a host name, `aialliance.org`: letters and digits with dots between, the last part letters. */
function domainIn(text: string, range: Range): Range | null {
  for (let at = range.start; at < range.end; at++) {
    if (!isHostCharacter(text.charCodeAt(at))) continue;
    let end = at;
    while (end < range.end && (isHostCharacter(text.charCodeAt(end)) || '.-'.includes(text.charAt(end)))) end++;
    while (/[.-]/.test(text.charAt(end - 1))) end--;
    const parts = text.slice(at, end).split('.');
    if (parts.length > 1 && parts.every(part => part !== '') && /^[a-z]{2,}$/i.test(parts.at(-1) ?? ''))
      return { start: at, end };
    at = end;
  }
  return null;
}

const isHostCharacter = (code: number): boolean => isLetter(code) || isDigit(code);

function bracketIn(text: string, range: Range): Range | null {
  const head = sliceRange(text, range);
  const start = head.indexOf('(');
  const end = head.indexOf(')', start);
  return start === -1 || end === -1 ? null : { start: range.start + start, end: range.start + end + 1 };
}
