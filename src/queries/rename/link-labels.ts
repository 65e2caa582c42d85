import { isDay } from '../../format/dates';
import type { TextEdit } from '../../text/edit';
import { type Range, sliceRange } from '../../text/range';
import { folderOf, nameOf, stemOf } from '../../workspace/paths';
import type { EntryWords } from './names';

/** `range` without the marks of code and emphasis, and the white space, at its ends. */
function coreOf(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && '`*_ '.includes(text.charAt(start))) start++;
  while (end > start && '`*_ '.includes(text.charAt(end - 1))) end--;
  return { start, end };
}

/**
 * The edit of a link's text at `range` that spells the path, the name or the stem of the file `from`, which becomes `to`:
 * in `[`journals/topics/config/soil.yaml`](config/soil.yaml)` all of the path. Undefined where it says something else.
 */
export function fileLabelEdit(text: string, range: Range, from: string, to: string): TextEdit | undefined {
  const core = coreOf(text, range);
  const label = sliceRange(text, core);
  if (label === from) return { range: core, text: to };
  if (label === nameOf(from)) return { range: core, text: nameOf(to) };
  if (label === stemOf(from)) return { range: core, text: stemOf(to) };
  const isPath = label.endsWith(`/${nameOf(from)}`) && !/\s/.test(label) && folderOf(from) === folderOf(to);
  return isPath ? { range: { start: core.end - nameOf(from).length, end: core.end }, text: nameOf(to) } : undefined;
}

/** The edit of a link's text at `range` that spells an entry's heading, or starts with its day. */
export function headingLabelEdit(
  text: string,
  range: Range,
  before: EntryWords,
  after: EntryWords
): TextEdit | undefined {
  const core = coreOf(text, range);
  const label = sliceRange(text, core);
  if (label === before.text) return { range: core, text: after.text };
  const day = label.slice(0, 10);
  if (!isDay(day) || day !== before.date || after.date === null || after.date === day || /^\d/.test(label.slice(10)))
    return undefined;
  return { range: { start: core.start, end: core.start + 10 }, text: after.date };
}
