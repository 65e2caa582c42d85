import type { TextEdit } from '../../text/edit';
import { type Range, sliceRange } from '../../text/range';

/** What YAML reads as something else than text: https://yaml.org/spec/1.2.2/#103-core-schema. */
const NO_TEXT = /^(?:true|false|null|[0-9]+(?:e[0-9]+)?|0x[0-9a-f]+|0o[0-7]+)$/;

/** Whether the id `id` is text in YAML without quotes. */
export const isYamlText = (id: string): boolean => !NO_TEXT.test(id);

/**
 * The edit that makes `name` of the YAML text `value`, which stands at `range` of `text`; quotes stay as they are. Undefined
 * where it is written in a way that no name can take the place of another in: as an alias, a block or with escapes.
 */
export function renameYaml(text: string, range: Range, value: string, name: string): TextEdit | undefined {
  const written = sliceRange(text, range);
  if (written === value) return { range, text: name };
  const isQuoted = written === `"${value}"` || written === `'${value}'`;
  return isQuoted ? { range: { start: range.start + 1, end: range.end - 1 }, text: name } : undefined;
}
