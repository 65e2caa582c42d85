import { changeBetween } from '../../text/change';
import type { TextEdit } from '../../text/edit';
import { type Range, sliceRange } from '../../text/range';
import { isWellFormed } from '../../text/utf8';
import { folderOf, nameOf, relativePath } from '../../workspace/paths';

/** A file that a link leads to, before and afterwards, and the file that the link is in. */
export interface Move {
  readonly from: string;
  readonly newFrom: string;
  readonly to: string;
  readonly newTo: string;
}

/** How much of an address, as it is written, is a path; the `#` of a character reference ends none. */
const lengthOfPath = (written: string): number => /^(?:&#\w{1,8};|[^?#])*/.exec(written)?.[0].length ?? 0;

/** The edit that lets the address at `range` of `text` lead to where its file is afterwards; all else of it stays. */
export function pathEdit(text: string, range: Range, move: Move): TextEdit {
  const written = sliceRange(text, range);
  const length = lengthOfPath(written);
  const path = written.slice(0, length);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isRenamed = folderOf(move.to) === folderOf(move.newTo) && folderOf(move.from) === folderOf(move.newFrom);
  if (isRenamed && name === nameOf(move.to)) {
    const end = range.start + length;
    return { range: { start: end - name.length, end }, text: encode(nameOf(move.newTo)) };
  }
  return { range: { start: range.start, end: range.start + length }, text: newAddress(path, move) };
}

/** The address of the file, written in the way of `path`: from the root, or relative, with `./` or without. */
function newAddress(path: string, { newFrom, newTo }: Move): string {
  if (path.startsWith('/')) return `/${encode(newTo)}`;
  const relative = encode(relativePath(newFrom, newTo));
  return path.startsWith('./') && !relative.startsWith('../') ? `./${relative}` : relative;
}

/** A path as an address has it, with no bracket that Markdown could take for its own. */
const encode = (path: string): string =>
  path
    .split('/')
    .map(part => (isWellFormed(part) ? encodeURIComponent(part) : part))
    .join('/')
    .replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'));

/** Some hosts put it before every anchor. */
const PREFIX = /^user-content-/i;

/** An anchor as links are compared: in lower case, without what some hosts put before it. */
export const foldAnchor = (anchor: string): string => anchor.toLowerCase().replace(PREFIX, '');

/**
 * The edit that lets the address at `range` of `text`, which leads to the anchor `old`, lead to `anchor`. Undefined where it is
 * written with capitals that `anchor` has no place for.
 */
export function anchorEdit(text: string, range: Range, old: string, anchor: string): TextEdit | undefined {
  const written = sliceRange(text, range);
  const hash = written.indexOf('#', lengthOfPath(written)) + 1;
  const start = hash + (PREFIX.exec(written.slice(hash))?.[0].length ?? 0);
  const rest = written.slice(start);
  const at = (from: number, to: number): Range => ({
    start: range.start + start + from,
    end: range.start + start + to
  });
  if (rest.toLowerCase() !== old) return { range: at(0, rest.length), text: encodeURIComponent(anchor) };
  const change = changeBetween(old, anchor);
  if (rest.slice(change.start, change.end) !== old.slice(change.start, change.end)) return undefined;
  return { range: at(change.start, change.end), text: change.text };
}
