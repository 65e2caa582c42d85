import { isDigit, isLetter } from '../text/characters';
import { behindLine, endOfLineAt, lineCursors } from '../text/cursor';
import { endOfLine, startOfNextLine } from '../text/lines';

const SPACE = 32;
const TAB = 9;
const DASH = 45;
const HASH = 35;
const LESS = 60;
const BACKTICK = 96;
const TILDE = 126;
const BOM = 0xfeff;
const CDATA = '<![CDATA[';

/** The offset at which a document's text begins: 1 behind a byte order mark, else 0. */
export const startOfText = (text: string): number => (text.charCodeAt(0) === BOM ? 1 : 0);

/**
 * Where the front matter's YAML lies and where the Markdown after it begins; undefined where there is none.
 * It starts on the first line with `---` and ends with the next line that is `---`.
 */
export function findFrontMatter(text: string): { yaml: { start: number; end: number }; end: number } | undefined {
  const isFence = (start: number) => text.startsWith('---', start) && isBlank(text, start + 3, endOfLine(text, start));
  const first = startOfText(text);
  if (!isFence(first)) return undefined;
  const start = startOfNextLine(text, first);
  for (let at = start; at < text.length; at = startOfNextLine(text, at)) {
    if (isFence(at)) return { yaml: { start, end: at }, end: startOfNextLine(text, at) };
  }
  return undefined;
}

/** A fence or an HTML block that runs on over blank lines until its end is seen. */
type Verbatim = { readonly fence: number; readonly length: number } | { readonly closers: readonly string[] };

/**
 * Where the segment that begins at `start` ends: at the next heading of level 1 or 2 that certainly starts a block of the
 * document itself, or at the end of the text. `start` is such a place too, so that what a segment means never depends on
 * another one: https://spec.commonmark.org/0.31.2/#container-blocks has no container, and no leaf but a fence or an HTML
 * block, that goes on at a line which starts with `#` behind a blank line. Where this reader cannot be certain whether a
 * fence belongs to a list, or where CDATA ends (micromark misses `]]]>`), it cuts no more: that costs time, never truth.
 * Who asks for one segment after another passes the same `lines`.
 */
export function segmentEnd(text: string, start: number, lines = lineCursors(text)): number {
  let open: Verbatim | undefined;
  let afterBlank = false;
  let inList = false;
  let inHtml = false; // an HTML block that ends at a blank line
  let uncertain = false;
  for (let at = start, end = 0; at < text.length; at = behindLine(lines, end)) {
    end = endOfLineAt(lines, at);
    // Most lines are plain text or bullets, of which nothing is left behind but whether a list may go on.
    const isBullet = text.charCodeAt(at) === DASH && text.charCodeAt(at + 1) === SPACE;
    if (open === undefined && (isBullet || isLetter(text.charCodeAt(at)))) {
      inList = isBullet || (inList && !afterBlank);
      afterBlank = false;
      continue;
    }
    if (open !== undefined) {
      if (closes(open, text, at, end)) open = undefined;
      afterBlank = false;
      continue;
    }
    if (isBlank(text, at, end)) {
      afterBlank = true;
      inHtml = false;
      continue;
    }
    const indent = indentOf(text, at, end);
    if (indent === 0 && afterBlank) {
      if (at > start && !uncertain && isHeading(text, at, end)) return at;
      if (!isListItem(text, at, end)) inList = false;
    }
    if (indent <= 3) {
      const first = at + indent;
      if (isListItem(text, first, end)) inList = true;
      open = opens(text, first, end);
      if (open !== undefined) {
        if (inHtml || (inList && indent > 0) || text.startsWith(CDATA, first)) uncertain = true;
        if ('closers' in open && closesAt(open, text, first, end)) open = undefined;
      } else if (text.charCodeAt(first) === LESS) inHtml = true;
    }
    afterBlank = false;
  }
  return text.length;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

/** Spaces before the first character of a line; a tab counts as the four columns that make it indented code. */
function indentOf(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return text.charCodeAt(at) === TAB ? 4 : at - start;
}

const isSpaceOrEnd = (text: string, at: number, end: number): boolean =>
  at >= end || text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB;

function isHeading(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== HASH) return false;
  return isSpaceOrEnd(text, start + (text.charCodeAt(start + 1) === HASH ? 2 : 1), end);
}

function isListItem(text: string, start: number, end: number): boolean {
  if ('-+*'.includes(text.charAt(start))) return isSpaceOrEnd(text, start + 1, end);
  let at = start;
  while (at - start < 9 && isDigit(text.charCodeAt(at))) at++;
  return at > start && '.)'.includes(text.charAt(at)) && isSpaceOrEnd(text, at + 1, end);
}

function runOf(text: string, start: number, end: number, code: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
}

const RAW = ['script', 'pre', 'style', 'textarea'];

function opens(text: string, first: number, end: number): Verbatim | undefined {
  const code = text.charCodeAt(first);
  if (code === BACKTICK || code === TILDE) {
    const length = runOf(text, first, end, code);
    const hasTick = code === BACKTICK && text.slice(first + length, end).includes('`');
    return length >= 3 && !hasTick ? { fence: code, length } : undefined;
  }
  if (code !== LESS) return undefined;
  if (text.startsWith('<!--', first)) return { closers: ['-->'] };
  if (text.startsWith('<?', first)) return { closers: ['?>'] };
  if (text.startsWith(CDATA, first)) return { closers: [']]>'] };
  if (text.startsWith('<!', first) && /[a-z]/i.test(text.charAt(first + 2))) return { closers: ['>'] };
  const name = /^[a-z]*/i.exec(text.slice(first + 1, first + 10))?.[0] ?? '';
  const after = first + 1 + name.length;
  const isRaw = RAW.includes(name.toLowerCase()) && (isSpaceOrEnd(text, after, end) || text.charAt(after) === '>');
  return isRaw ? { closers: RAW.map(raw => `</${raw}>`) } : undefined;
}

function closes(open: Verbatim, text: string, start: number, end: number): boolean {
  if ('closers' in open) {
    const line = text.slice(start, end).toLowerCase();
    return open.closers.some(closer => line.includes(closer.toLowerCase()));
  }
  const indent = indentOf(text, start, end);
  const length = runOf(text, start + indent, end, open.fence);
  return indent <= 3 && length >= open.length && isBlank(text, start + indent + length, end);
}

/** Whether an HTML block ends on the line that it starts on; `<!-->` and `<?>` are whole. */
const closesAt = (open: Verbatim, text: string, first: number, end: number): boolean =>
  closes(open, text, first + (text.startsWith('<!--', first) ? 2 : 1), end);
