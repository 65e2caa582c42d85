import { sortEdits, type TextEdit } from './edit';
import type { Range } from './range';

/** A part of a changed text: a stretch of what it was, or what was written. */
type Piece = { readonly kept: Range } | { readonly written: string };

/**
 * The edits that do at once what `first` and then `second` do: the ranges of `first` refer to a text of `length` characters,
 * those of `second` to what `first` made of it, those of the result to the text again. No edits of one list overlap.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const middle = piecesOf(length, first);
  const middleLength = middle.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const pieces = piecesOf(middleLength, second).flatMap(piece => ('kept' in piece ? cut(middle, piece.kept) : [piece]));
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  const end: Piece = { kept: { start: length, end: length } };
  for (const piece of [...pieces, end]) {
    if ('written' in piece) {
      text += piece.written;
      continue;
    }
    if (text !== '' || piece.kept.start > at) edits.push({ range: { start: at, end: piece.kept.start }, text });
    at = piece.kept.end;
    text = '';
  }
  return edits;
}

function piecesOf(length: number, edits: readonly TextEdit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { range, text } of sortEdits(edits)) {
    pieces.push({ kept: { start: at, end: range.start } }, { written: text });
    at = range.end;
  }
  pieces.push({ kept: { start: at, end: length } });
  return pieces.filter(piece => lengthOf(piece) > 0);
}

const lengthOf = (piece: Piece): number => ('kept' in piece ? piece.kept.end - piece.kept.start : piece.written.length);

/** What lies in `range` of the text that `pieces` make. */
function cut(pieces: readonly Piece[], range: Range): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const from = Math.max(range.start - at, 0);
    const to = Math.min(range.end - at, length);
    if (from < to) {
      found.push(
        'kept' in piece
          ? { kept: { start: piece.kept.start + from, end: piece.kept.start + to } }
          : { written: piece.written.slice(from, to) }
      );
    }
    at += length;
  }
  return found;
}
