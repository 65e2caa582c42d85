import { endOfLine, isBlankAt, startOfLine, startOfLineAbove, startOfNextLine } from '../../text/lines';
import { oneLine } from '../../text/one-line';
import type { Range } from '../../text/range';

/** So far from a link its words are looked for: a paragraph is rarely longer. */
const FAR = 4000;

/**
 * The words that go with a link at `range` of a text, without the marks of Markdown: of a bullet of a Cross-links section
 * (`isWhole`) all that stands behind its tags, elsewhere the sentence that holds it. Comments are no words. Empty where there
 * are none.
 */
export function wordsAround(text: string, { start, end }: Range, isWhole: boolean): string {
  const from = Math.max(0, start - FAR);
  const near = blankComments(text.slice(from, end + FAR));
  const block = blockAround(near, start - from);
  const written = near.slice(block.start, block.end);
  const mark = LEADING_MARK.exec(written)?.[0].length ?? 0;
  return readable(
    isWhole
      ? written.slice(mark).replace(LEADING_TAGS, '')
      : sentenceAt(written.slice(mark), start - from - block.start - mark)
  );
}

/** `text` with white space in place of comments. */
function blankComments(text: string): string {
  let blanked = '';
  let done = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', done)) {
    const end = text.indexOf('-->', start);
    if (end === -1) break;
    blanked += text.slice(done, start) + text.slice(start, end + 3).replace(/[^\r\n]/g, ' ');
    done = end + 3;
  }
  return blanked + text.slice(done);
}

/** What stands before the words of a bullet, a heading or a quotation. */
const LEADING_MARK = /^[ \t]*(?:>[ \t]*)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?/;

const LEADING_TAGS = /^(?:\[[^[\]\n]*\][:,]?[ \t]*)+(?:(?:--|[—–-])[ \t]+)?/;

/** Whether the line that starts at `line` begins something of its own: a bullet, a row, a heading. */
const beginsBlock = (text: string, line: number): boolean =>
  /^[ \t]{0,20}(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#|\|)/.test(text.slice(line, line + 40));

/** The lines of the paragraph, bullet, row or heading around `offset`. */
function blockAround(text: string, offset: number): Range {
  let start = startOfLine(text, offset);
  while (start > 0 && !beginsBlock(text, start)) {
    const above = startOfLineAbove(text, start);
    if (isBlankAt(text, above) || /^ {0,3}#/.test(text.slice(above, above + 4))) break;
    start = above;
  }
  let end = endOfLine(text, offset);
  for (let line = startOfNextLine(text, end); line < text.length; line = startOfNextLine(text, line)) {
    if (isBlankAt(text, line) || beginsBlock(text, line)) break;
    end = endOfLine(text, line);
  }
  return { start, end };
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentenceAt(text: string, offset: number): string {
  // A sentence goes on in the next line.
  const flat = text.replace(/[\r\n]/g, ' ');
  for (const { index, segment } of sentences.segment(flat)) if (offset < index + segment.length) return segment;
  return flat;
}

/** `text` on one line, its links as their texts, without the marks of bold text and code. */
const readable = (text: string): string =>
  oneLine(text.replace(/!?\[([^[\]]{0,500})\]\([^()\s]{0,2000}\)/g, '$1').replace(/\*\*|__|`/g, ''));
