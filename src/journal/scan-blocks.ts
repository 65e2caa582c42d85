import { isDigit, isLetter } from '../text/characters';
import { behindLine, endOfLineAt, lineCursors } from '../text/cursor';
import type { Range } from '../text/range';
import type { Blocks, HeadingBlock, ItemBlock, RowBlock } from './blocks';
import type { Link } from './model';
import { startOfItemText } from './read-bullet';
import type { LeadingLink } from './read-source';
import { type Inlines, type InlineText, inlineText, isEntity, isEscape, scanInlines } from './scan-inlines';

/** One line of the segment: where it starts and ends, without white space at its end. */
interface Line extends Range {
  /** Where its line ending starts. */
  readonly behind: number;
}

/** A segment being scanned. */
interface Scan {
  readonly text: string;
  readonly inlines: InlineText;
  readonly lines: readonly Line[];
  readonly blocks: (HeadingBlock | ItemBlock | RowBlock)[];
  readonly found: Inlines;
}

/**
 * Reads a segment's Markdown in one pass over its lines, where all of it is of the ordinary kinds below. Null where anything
 * else stands in it: remark reads that. What both can read they read alike; `test/properties/readers.test.ts` says so.
 *
 * | ordinary | and not |
 * | --- | --- |
 * | blank lines | |
 * | white space at the end of a line | within a paragraph |
 * | `#` headings at the margin, of letters, digits and signs | closing `#`, marks, code, links or brackets before `(` in it |
 * | `- ` bullets at the margin, one line each | indented or wrapped ones, other marks, what opens a block within one |
 * | paragraphs at the margin that begin with a letter, digit, quote or bracket `(` | what might open another block |
 * | tables with bars at both ends, as many cells in each row, none empty | anything else with bars at the margin |
 * | one line of ASCII without a letter or digit | a heading, `](` or `]:` in it |
 * | text with links, code and brackets | escapes, entities, HTML, autolinks, images, titles of links, lone code marks |
 */
export function scanBlocks(text: string): Blocks | null {
  if (isSilent(text)) return { blocks: [], prose: [], links: [], html: [], innerAnchors: [] };
  const scan: Scan = {
    text,
    inlines: inlineText(text),
    lines: linesOf(text),
    blocks: [],
    found: { links: [], prose: [] }
  };
  for (let index = 0; index < scan.lines.length; ) {
    const next = scanBlock(scan, index);
    if (next === -1) return null;
    index = next;
  }
  const { blocks, found } = scan;
  return { blocks, ...found, html: [], innerAnchors: [] };
}

/**
 * Whether nothing stands in `text` that could be a fact, whatever its marks mean: such a line can be long, and nested a
 * thousand times, which is what a parser needs most time for.
 */
function isSilent(text: string): boolean {
  if (/[^!-/:-@[-`{-~ \t\r\n]/.test(text)) return false;
  const line = text.trim();
  const mayBeHeading = line.includes('#') && !/^#{7,}$/.test(line);
  return !/[\r\n]/.test(line) && !mayBeHeading && !line.includes('](') && !line.includes(']:');
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const cursors = lineCursors(text);
  for (let start = 0; start < text.length; ) {
    const behind = endOfLineAt(cursors, start);
    let end = behind;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    lines.push({ start, end, behind });
    start = behindLine(cursors, behind);
  }
  return lines;
}

/** Reads the block that begins with the line at `index`. Gives the index of the line behind it; -1 for what is not ordinary. */
function scanBlock(scan: Scan, index: number): number {
  const { text, lines } = scan;
  const line = lines[index] as Line;
  if (line.start === line.end) return index + 1;
  switch (text.charCodeAt(line.start)) {
    case 35:
      return scanHeading(scan, line) ? index + 1 : -1;
    case 45:
      return scanItem(scan, index) ? index + 1 : -1;
    case 124:
      return scanTable(scan, index);
    default:
      return scanParagraph(scan, index);
  }
}

function scanHeading({ text, blocks, found }: Scan, { start, end, behind }: Line): boolean {
  let level = 1;
  while (level < 7 && text.charCodeAt(start + level) === 35) level++;
  if (level > 6 || text.charCodeAt(start + level) !== 32) return false;
  let from = start + level;
  while (text.charCodeAt(from) === 32) from++;
  if (from >= end || text.charCodeAt(from) === 9 || text.charCodeAt(end - 1) === 35) return false;
  if (!isPlain(text, from, end)) return false;
  const textRange = { start: from, end };
  found.prose.push(textRange);
  blocks.push({ type: 'heading', range: { start, end: behind }, textRange, level, text: text.slice(from, end) });
  return true;
}

/** Whether the text at `start` to `end` reads as it is written: no marks, code, links, escapes, entities or HTML in it. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const char = text.charCodeAt(at);
    if (char > 96) continue;
    // * ` < and NUL, escapes and entities, and brackets before ( or behind !
    if (char === 42 || char === 96 || char === 60 || char === 0) return false;
    if (char === 92 && isEscape(text, at, end)) return false;
    if (char === 38 && isEntity(text, at, end)) return false;
    if (char === 95 && !(isWord(text, at - 1) && isWord(text, at + 1))) return false;
    if (char === 93 && text.charCodeAt(at + 1) === 40) return false;
    if (char === 91 && text.charCodeAt(at - 1) === 33) return false;
  }
  return true;
}

function isWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || isDigit(code);
}

function scanItem({ text, inlines, lines, blocks, found }: Scan, index: number): boolean {
  const { start, end, behind } = lines[index] as Line;
  let from = start + 1;
  while (text.charCodeAt(from) === 32) from++;
  const indent = from - start;
  if (indent < 2 || indent > 5 || from >= end || !startsText(text, from, end, true)) return false;
  if (!isItemEnd(text, lines[index + 1])) return false;
  const firstLink = found.links.length;
  if (!scanInlines(inlines, from, end, found)) return false;
  const content = { start: from, end: behind };
  const begin = startOfItemText(text, content);
  const first = text.charCodeAt(begin);
  if (begin > from && !startsText(text, begin, end, true)) return false;
  const marked = first === 42 ? boldLabel(text, begin, end) : null;
  if (first === 95 || (first === 42 && marked === null)) return false;
  const link = first === 91 ? leadingLink(text, begin, found.links, firstLink) : null;
  if (link === undefined) return false;
  blocks.push({ type: 'item', range: { start, end: behind }, content, link, marked });
  return true;
}

/** Whether a one-line item ends before `next`: a line that belongs to it would be read with it. */
const isItemEnd = (text: string, next: Line | undefined): boolean =>
  next === undefined ||
  next.start === next.end ||
  text.charCodeAt(next.start) === 45 ||
  text.charCodeAt(next.start) === 35;

/**
 * Whether what starts at `start` can only be the text of a paragraph, whatever follows. In an item a bracket may stand there,
 * and a mark of emphasis.
 */
function startsText(text: string, start: number, end: number, inItem: boolean): boolean {
  const code = text.charCodeAt(start);
  if (isLetter(code)) return true;
  if (isDigit(code)) return !isNumbering(text, start, end);
  if (code === 34 || code === 39 || code === 40 || code === 36) return true;
  if (code > 127) return code !== 0xfeff;
  if (!inItem) return false;
  if (code === 91) return !isDefinition(text, start, end);
  return code === 96
    ? !text.startsWith('```', start)
    : code === 42 && text.startsWith('**', start) && isLetter(text.charCodeAt(start + 2));
}

function isNumbering(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  return text.charCodeAt(at) === 46 || text.charCodeAt(at) === 41;
}

/** Whether a definition may start here: a label, in which no bracket can stand, and a colon behind it. */
function isDefinition(text: string, start: number, end: number): boolean {
  const close = text.indexOf(']', start);
  if (close >= end || text.charCodeAt(close + 1) !== 58) return false;
  return !text.slice(start + 1, close).includes('[');
}

/** `**Label:**` or `**Label**:` at `start`, where nothing but bold text can be meant; null for anything else. */
function boldLabel(text: string, start: number, end: number): ItemBlock['marked'] {
  let at = start + 2;
  while (at < end && isLabelCharacter(text.charCodeAt(at))) at++;
  const colon = text.charAt(at) === ':';
  const close = colon ? at + 1 : at;
  if (!text.startsWith('**', close) || close + 2 > end || text.charAt(close - 1) === ' ') return null;
  const behind = text.charAt(close + 2);
  const isEnd = close + 2 === end || behind === ' ' || (!colon && behind === ':');
  return isEnd ? { outer: { start, end: close + 2 }, inner: { start: start + 2, end: close } } : null;
}

const isLabelCharacter = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 32 || code === 39 || code === 45 || code === 0x2019;

/** The link that starts at `begin`, if one does; undefined where its title does not read as it is written. */
function leadingLink(
  text: string,
  begin: number,
  links: readonly Link[],
  from: number
): LeadingLink | null | undefined {
  for (let index = from; index < links.length; index++) {
    const { range, urlRange, url } = links[index] as Link;
    if (range.start !== begin) continue;
    const titleRange = { start: begin + 1, end: urlRange.start - 2 };
    if (!isPlain(text, titleRange.start, titleRange.end)) return undefined;
    return { range, titleRange, title: text.slice(titleRange.start, titleRange.end), urlRange, url };
  }
  return null;
}

function scanParagraph({ text, inlines, lines, found }: Scan, index: number): number {
  let next = index;
  for (; next < lines.length; next++) {
    const { start, end } = lines[next] as Line;
    if (start === end || text.charCodeAt(start) === 35 || text.charCodeAt(start) === 45) break;
    const above = next > index ? lines[next - 1] : undefined;
    // White space before a line break can be a break of its own.
    if ((above !== undefined && above.behind > above.end) || !startsText(text, start, end, false)) return -1;
  }
  const first = lines[index] as Line;
  const last = lines[next - 1] as Line;
  // A line of dashes below would make a heading or a table of it; only a bullet may follow at once.
  const behind = lines[next];
  if (behind !== undefined && text.charCodeAt(behind.start) === 45 && !isBulletBehind(text, behind)) return -1;
  return scanInlines(inlines, first.start, last.end, found) ? next : -1;
}

function isBulletBehind(text: string, { start, end }: Line): boolean {
  return text.charCodeAt(start + 1) === 32 && end > start + 2 && isLetter(text.charCodeAt(start + 2));
}

/** A table that fills the lines from a blank one, or the segment's start, to the next. */
function scanTable(scan: Scan, index: number): number {
  const { text, inlines, lines, blocks, found } = scan;
  const above = lines[index - 1];
  if (above !== undefined && above.start !== above.end) return -1;
  let next = index;
  while (next < lines.length && text.charCodeAt((lines[next] as Line).start) === 124) next++;
  const behind = lines[next];
  if (next < index + 2 || (behind !== undefined && behind.start !== behind.end)) return -1;
  const head = cellsOf(text, lines[index] as Line);
  const rule = cellsOf(text, lines[index + 1] as Line);
  if (head === null || rule === null || head.length !== rule.length) return -1;
  if (!rule.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end)))) return -1;
  for (let row = index; row < next; row++) {
    if (row === index + 1) continue;
    const line = lines[row] as Line;
    const cells = cellsOf(text, line);
    if (cells === null || cells.length !== head.length) return -1;
    for (const { start, end } of cells) if (!scanInlines(inlines, start, end, found)) return -1;
    if (row > index) blocks.push({ type: 'row', range: { start: line.start, end: line.behind }, cells });
  }
  return next;
}

/** The cells of a row, without white space; null where one is empty, or the row does not end with a bar. */
function cellsOf(text: string, { start, end }: Line): Range[] | null {
  if (text.charCodeAt(end - 1) !== 124 || end - start < 3) return null;
  const cells: Range[] = [];
  for (let at = start + 1; at < end; ) {
    const bar = text.indexOf('|', at);
    let from = at;
    let to = bar;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    if (from === to) return null;
    cells.push({ start: from, end: to });
    at = bar + 1;
  }
  return cells;
}

const isSpace = (code: number): boolean => code === 32 || code === 9;
