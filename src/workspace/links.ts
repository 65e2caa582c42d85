import type { TextEdit } from '../text/edit';
import type { Range } from '../text/range';

/** `text` as the text of a link: what would be a mark there is escaped. */
const linkText = (text: string): string => text.replace(/[\\[\]*_`<]/g, mark => `\\${mark}`);

/** A link to a heading of the same document: `[2026-06-26 — Gather](#2026-06-26--gather)`. */
export const headingLink = (text: string, anchor: string): string => `[${linkText(text)}](#${anchor})`;

/** The edit that gives a link whose text stands at `range` the text `text`. */
export const renameLink = (range: Range, text: string): TextEdit => ({ range, text: linkText(text) });

/** Whether every character of the address `url` stands at `range` as it is, and not as an escape. */
const isPlain = (url: string, { start, end }: Range): boolean => url.length === end - start;

/**
 * In the address `../a.md#b`, which stands at `range`, the range of `b`; that of the whole where it is written with escapes,
 * so that no part of it has a certain place.
 */
export const anchorRange = (url: string, range: Range): Range =>
  isPlain(url, range) ? { start: range.start + url.indexOf('#') + 1, end: range.end } : range;

/** In the address `../a.md#b`, which stands at `range`, the range of `../a.md`; all of it where it has escapes or no anchor. */
export function withoutAnchor(url: string, range: Range): Range {
  const hash = url.indexOf('#');
  return hash === -1 || !isPlain(url, range) ? range : { start: range.start, end: range.start + hash };
}

/** The edit that lets the address `url`, which stands at `range` and has an anchor, lead to `anchor`. */
export const changeAnchor = (url: string, range: Range, anchor: string): TextEdit => ({
  range: anchorRange(url, range),
  text: isPlain(url, range) ? anchor : url.slice(0, url.indexOf('#') + 1) + anchor
});

/** The edit that lets the address `url`, which stands at `range`, lead to the file at `path`, its anchor kept. */
export function changePath(url: string, range: Range, path: string): TextEdit {
  const hash = url.indexOf('#');
  const length = hash === -1 ? url.length : hash;
  return isPlain(url, range)
    ? { range: { start: range.start, end: range.start + length }, text: path }
    : { range, text: path + url.slice(length) };
}
