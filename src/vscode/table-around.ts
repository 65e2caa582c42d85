import { endOfLine, isBlankAt, startOfLine, startOfLineAbove, startOfNextLine } from '../text/lines';
import type { Range } from '../text/range';

/**
 * The lines of the table whose delimiter row or body has `offset`, without the last line ending. Undefined where there is
 * none: for its first line too, above which a comment may stand as above any other.
 */
export function tableAround(text: string, offset: number): Range | undefined {
  const line = startOfLine(text, offset);
  for (let row = line; row > 0 && !isBlankAt(text, row); ) {
    const above = startOfLineAbove(text, row);
    if (isDelimiterRow(text.slice(row, endOfLine(text, row))) && !isBlankAt(text, above)) {
      const end = endOfTable(text, row);
      return line <= end ? { start: above, end } : undefined;
    }
    row = above;
  }
  return undefined;
}

/** `| --- | :-: |`. */
const isDelimiterRow = (line: string): boolean => /^[\s|:-]+$/.test(line) && line.includes('-') && /[|:]/.test(line);

function endOfTable(text: string, delimiterRow: number): number {
  let end = endOfLine(text, delimiterRow);
  for (let row = startOfNextLine(text, end); row < text.length && isRow(text, row); row = startOfNextLine(text, end)) {
    end = endOfLine(text, row);
  }
  return end;
}

/** Whether what starts at `row` goes on with a table: nothing blank and no other block. */
const isRow = (text: string, row: number): boolean =>
  !isBlankAt(text, row) && !/^\s*(?:[-*+>#<]|\d+[.)]\s)/.test(text.slice(row, endOfLine(text, row)));
