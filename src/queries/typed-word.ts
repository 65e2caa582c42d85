import { endOfLine, isBlankAt, startOfLine } from '../text/lines';

/** A line with nothing but the beginning of a word, perhaps behind the mark of a bullet: `gath`, `- sou`, `- [ ] `, or nothing. */
export interface TypedWord {
  readonly word: string;
  /** Behind the mark and box; undefined where no bullet is. */
  readonly markEnd: number | undefined;
  /** The line, without its ending. */
  readonly start: number;
  readonly end: number;
}

/** The word that was typed up to `offset`, alone on its line; undefined where it may be part of something else. */
export function typedWordAt(text: string, offset: number): TypedWord | undefined {
  const start = startOfLine(text, offset);
  const end = endOfLine(text, offset);
  if (text.slice(offset, end).trim() !== '') return undefined;
  const found = /^( ?[-*+](?=[ \t]|$)(?:[ \t]+\[[ xX]\])?)?[ \t]*([\p{L}\d-]*)$/u.exec(text.slice(start, offset));
  if (found === null) return undefined;
  const [, mark, word = ''] = found;
  if (word !== '' && mark === undefined && isRest(text, start)) return undefined;
  return { word, markEnd: mark === undefined ? undefined : start + mark.length, start, end };
}

/** Whether the line that starts at `start` may be the rest of a paragraph whose line above ends with any word. */
function isRest(text: string, start: number): boolean {
  if (start === 0) return false;
  const above = startOfLine(text, text.startsWith('\r\n', start - 2) ? start - 2 : start - 1);
  const isIndented = /[ \t]/.test(text.charAt(start));
  return !isBlankAt(text, above) && (isIndented || !/^ {0,3}(?:#|\||[-*+][ \t])/.test(text.slice(above, start)));
}

/** `text` with the line of `typed` blank; all else keeps its place. */
export const withoutWord = (text: string, { start, end }: TypedWord): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
