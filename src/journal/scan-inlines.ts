import { copyString } from '../text/copy';
import type { Range } from '../text/range';
import type { Link } from './model';

const BACKSLASH = 92;
const BACKTICK = 96;
const LESS = 60;
const AMPERSAND = 38;
const OPEN = 91;
const CLOSE = 93;
const BANG = 33;
const LEFT = 40;
const RIGHT = 41;

/** What was found in a stretch of text: its links, and what of it is prose. */
export interface Inlines {
  readonly links: Link[];
  readonly prose: Range[];
}

/** A `[` whose `]` has not come yet. */
interface Opener {
  readonly at: number;
  /** Whether it may still start a link: no link may hold another one. */
  isLive: boolean;
}

/**
 * Reads the links and code of the paragraph or cell at `start` to `end` of `text` into `found`. Answers false, with `found` in
 * any state, where something stands there that it does not fully know: an escape, an entity, HTML or an autolink, an image,
 * a code mark without its match, or a link with a title or an unusual destination.
 * The rules are those of https://spec.commonmark.org/0.31.2/#phase-2-inline-structure; emphasis plays no part in them.
 */
export function scanInlines(text: string, start: number, end: number, found: Inlines): boolean {
  const openers: Opener[] = [];
  /** What is no prose: code and links, in the order of the text, none within another. */
  const holes: Range[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > CLOSE && code !== BACKTICK) continue;
    if (code === OPEN) {
      if (text.charCodeAt(at - 1) === BANG && at > start) return false;
      openers.push({ at, isLive: true });
    } else if (code === CLOSE) {
      const opener = openers.pop();
      if (opener === undefined || !opener.isLive || text.charCodeAt(at + 1) !== LEFT || at + 1 >= end) continue;
      const close = endOfDestination(text, at + 2, end);
      if (close === -1) return false;
      const url = { start: at + 2, end: close };
      const range = { start: opener.at, end: close + 1 };
      found.links.push({ range, urlRange: url, url: copyString(text.slice(url.start, url.end)) });
      for (let index = openers.length - 1; index >= 0; index--) {
        const outer = openers[index] as Opener;
        // What is around a dead one is dead already.
        if (!outer.isLive) break;
        outer.isLive = false;
      }
      while ((holes.at(-1)?.start ?? -1) > range.start) holes.pop();
      holes.push(range);
      at = close;
    } else if (code === BACKTICK) {
      const close = endOfCode(text, at, end);
      if (close === -1) return false;
      holes.push({ start: at, end: close });
      at = close - 1;
    } else if (code === BACKSLASH) {
      if (isEscape(text, at, end)) return false;
    } else if (code === LESS) {
      if (/[a-z/!?]/i.test(text.charAt(at + 1))) return false;
    } else if (code === AMPERSAND) {
      if (isEntity(text, at, end)) return false;
    } else if (code === 0) return false;
  }
  let from = start;
  for (const hole of holes) {
    if (hole.start > from) found.prose.push({ start: from, end: hole.start });
    from = hole.end;
  }
  if (end > from) found.prose.push({ start: from, end });
  return true;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

const isPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) ||
  (code >= 58 && code <= 64) ||
  (code >= 91 && code <= 96) ||
  (code >= 123 && code <= 126);

/** The offset of the `)` behind a destination of visible ASCII and letters, with brackets in pairs; -1 for any other. */
function endOfDestination(text: string, start: number, end: number): number {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === LESS || code === BACKSLASH || code === BACKTICK || code === 127) return -1;
    if (code === AMPERSAND && isEntity(text, at, end)) return -1;
    if (code === LEFT) depth++;
    else if (code === RIGHT && --depth < 0) return at > start ? at : -1;
  }
  return -1;
}

/** Whether the backslash at `at` is more than one: before punctuation, or at the end of a line. */
export const isEscape = (text: string, at: number, end: number): boolean =>
  at + 1 >= end || isPunctuation(text.charCodeAt(at + 1)) || isLineEnd(text.charCodeAt(at + 1));

/** Whether an entity or something much like one stands at `at`: `&amp;`, `&#38;`. */
export function isEntity(text: string, at: number, end: number): boolean {
  let behind = at + 1;
  while (behind < end && /[#a-z0-9]/i.test(text.charAt(behind))) behind++;
  return behind > at + 1 && text.charAt(behind) === ';';
}

/** The offset behind the code that starts with the backticks at `start`; -1 where they have no match. */
function endOfCode(text: string, start: number, end: number): number {
  let length = 0;
  while (start + length < end && text.charCodeAt(start + length) === BACKTICK) length++;
  for (let at = start + length; at < end; ) {
    if (text.charCodeAt(at) !== BACKTICK) {
      at++;
      continue;
    }
    let run = 0;
    while (at + run < end && text.charCodeAt(at + run) === BACKTICK) run++;
    at += run;
    if (run === length) return at;
  }
  return -1;
}
