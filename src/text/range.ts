/**
 * A stretch of text as UTF-16 offsets, `start` inclusive, `end` exclusive.
 * In `- [vibe-coding] why` the range of `vibe-coding` is `{ start: 3, end: 14 }`.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The text that `range` covers. */
export const sliceRange = (text: string, range: Range): string => text.slice(range.start, range.end);

/** `range` moved by `by` characters: from an offset within a segment to one within the document, for example. */
export const shiftRange = (range: Range, by: number): Range => ({ start: range.start + by, end: range.end + by });

/** Whether `offset` lies in `range`, its end included, as a cursor does. */
export const touches = (range: Range, offset: number): boolean => range.start <= offset && offset <= range.end;
