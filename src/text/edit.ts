import type { Range } from './range';

/** Replace the text at `range` by `text`; an insertion has an empty range, a deletion an empty text. */
export interface TextEdit {
  readonly range: Range;
  readonly text: string;
}

/**
 * What changes in one file: edits of the text it has, for a new file its whole content, or the path that it gets once all texts
 * are changed.
 */
export type FileEdit =
  | { readonly path: string; readonly edits: readonly TextEdit[] }
  | { readonly path: string; readonly create: string }
  | { readonly path: string; readonly renameTo: string };

/** Changes that belong together: all of them are made, or none. */
export type WorkspaceEdit = readonly FileEdit[];

/** Two edits of one text want to change the same characters. */
export class OverlappingEdits extends Error {
  override readonly name = 'OverlappingEdits';
}

/** The order in which edits of one text are made: by start; insertions at one place keep the order they came in. */
export function sortEdits(edits: readonly TextEdit[]): TextEdit[] {
  return edits
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.range.start - b.edit.range.start || a.edit.range.end - b.edit.range.end || a.order - b.order)
    .map(({ edit }) => edit);
}

/**
 * `text` with `edits` made; their ranges all refer to `text` as given.
 * @throws {OverlappingEdits} when two of them overlap.
 * @throws {RangeError} when one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { range, text: replacement } of sortEdits(edits)) {
    if (range.start < 0 || range.end < range.start || range.end > text.length)
      throw new RangeError(`no such range: ${range.start}-${range.end}`);
    if (range.start < at) throw new OverlappingEdits(`edits overlap at offset ${range.start}`);
    parts.push(text.slice(at, range.start), replacement);
    at = range.end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
