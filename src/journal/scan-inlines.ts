import { Cursor, NOWHERE } from '../text/cursor';
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

/** A text whose paragraphs and cells are scanned in their order, and where the next sign of each kind stands in it. */
export interface InlineText {
  readonly text: string;
  readonly open: Cursor;
  readonly close: Cursor;
  /** Where the next sign other than a bracket stands that can mean anything: most stretches have none. */
  nextRare(from: number): number;
}

export function inlineText(text: string): InlineText {
  const rare = ['`', '\\', '<', '&', '\0'].map(sign => new Cursor(text, sign));
  let at = -1;
  return {
    text,
    open: new Cursor(text, '['),
    close: new Cursor(text, ']'),
    nextRare(from) {
      if (at >= from) return at;
      at = NOWHERE;
      for (let place = 0; place < rare.length; place++) {
        const next = (rare[place] as Cursor).next(from);
        if (next < at) at = next;
      }
      return at;
    }
  };
}

/** A `[` whose `]` has not come yet. */
interface Opener {
  readonly at: number;
  /** Whether it may still start a link: no link may hold another one. */
  isLive: boolean;
}

/** A stretch being scanned. */
interface Scan {
  readonly text: string;
  readonly end: number;
  readonly links: Link[];
  readonly openers: Opener[];
  /** What is no prose: code and links, in the order of the text, none within another. */
  readonly holes: Range[];
}

/**
 * Reads the links and code of the paragraph or cell at `start` to `end` into `found`. Answers false, with `found` in
 * any state, where something stands there that it does not fully know: an escape, an entity, HTML or an autolink, an image,
 * a code mark without its match, or a link with a title or an unusual destination.
 * The rules are those of https://spec.commonmark.org/0.31.2/#phase-2-inline-structure; emphasis plays no part in them.
 */
export function scanInlines(from: InlineText, start: number, end: number, found: Inlines): boolean {
  const { text, open } = from;
  if (from.nextRare(start) >= end && open.next(start) >= end) {
    if (end > start) found.prose.push({ start, end });
    return true;
  }
  const scan: Scan = { text, end, links: found.links, openers: [], holes: [] };
  let at = start;
  while (at < end) {
    at = nextSign(from, at);
    if (at >= end) break;
    at = scanSign(scan, at, start);
    if (at === -1) return false;
  }
  let behind = start;
  for (const hole of scan.holes) {
    if (hole.start > behind) found.prose.push({ start: behind, end: hole.start });
    behind = hole.end;
  }
  if (end > behind) found.prose.push({ start: behind, end });
  return true;
}

function nextSign({ open, close, nextRare }: InlineText, from: number): number {
  const opening = open.next(from);
  const closing = close.next(from);
  const rare = nextRare(from);
  const bracket = opening < closing ? opening : closing;
  return bracket < rare ? bracket : rare;
}

/** Takes in the sign at `at`, if it is one, and gives the place behind it; -1 for what is not fully known. */
function scanSign(scan: Scan, at: number, start: number): number {
  const { text, end, openers, holes } = scan;
  switch (text.charCodeAt(at)) {
    case OPEN:
      if (text.charCodeAt(at - 1) === BANG && at > start) return -1;
      openers.push({ at, isLive: true });
      return at + 1;
    case CLOSE:
      return scanClose(scan, at);
    case BACKTICK: {
      const close = endOfCode(text, at, end);
      if (close !== -1) holes.push({ start: at, end: close });
      return close;
    }
    case BACKSLASH:
      return isEscape(text, at, end) ? -1 : at + 1;
    case LESS:
      return /[a-z/!?]/i.test(text.charAt(at + 1)) ? -1 : at + 1;
    case AMPERSAND:
      return isEntity(text, at, end) ? -1 : at + 1;
    case 0:
      return -1;
    default:
      return at + 1;
  }
}

function scanClose({ text, end, links, openers, holes }: Scan, at: number): number {
  const opener = openers.pop();
  if (opener === undefined || !opener.isLive || text.charCodeAt(at + 1) !== LEFT || at + 1 >= end) return at + 1;
  const close = endOfDestination(text, at + 2, end);
  if (close === -1) return -1;
  const url = { start: at + 2, end: close };
  const range = { start: opener.at, end: close + 1 };
  links.push({ range, urlRange: url, url: text.slice(url.start, url.end) });
  for (let index = openers.length - 1; index >= 0; index--) {
    const outer = openers[index] as Opener;
    // What is around a dead one is dead already.
    if (!outer.isLive) break;
    outer.isLive = false;
  }
  while ((holes.at(-1)?.start ?? -1) > range.start) holes.pop();
  holes.push(range);
  return close + 1;
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
