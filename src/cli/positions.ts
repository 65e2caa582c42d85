import { indexLines, type LineIndex, type Position, positionAt } from '../text/lines';
import type { Range } from '../text/range';
import type { Journal } from './journal';

/** A range as reports give it: lines and UTF-16 characters from 0, without the byte order mark. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Turns ranges of a journal's documents into lines and characters. */
export type ToPositions = (file: string, range: Range) => PositionRange;

/** Converts ranges of the texts that `journal` holds now; the lines of each text are looked for once. */
export function positionsIn({ texts }: Journal): ToPositions {
  const known = new Map<string, LineIndex>();
  const linesOf = (file: string): LineIndex => {
    const lines = known.get(file) ?? indexLines(texts.get(file)?.text ?? '');
    known.set(file, lines);
    return lines;
  };
  return (file, { start, end }) => ({ start: positionAt(linesOf(file), start), end: positionAt(linesOf(file), end) });
}
