import { type Position, positionAt } from '../text/lines';
import type { Range } from '../text/range';
import type { Journal } from './journal';

/** A range as reports give it: lines and UTF-16 characters from 0, without the byte order mark. */
export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** Turns ranges of a journal's documents into lines and characters. */
export type ToPositions = (file: string, range: Range) => PositionRange;

/** Converts ranges of the texts that `journal` holds now. */
export const positionsIn =
  ({ texts }: Journal): ToPositions =>
  (file, { start, end }) => {
    const lines = texts.linesOf(file);
    return { start: positionAt(lines, start), end: positionAt(lines, end) };
  };
