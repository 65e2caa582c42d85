import { endOfLine, startOfLine, startOfLineAbove, startOfNextLine } from '../../text/lines';

/** Where a person is writing in YAML, as far as its lines say. */
export interface YamlSpot {
  /** The keys around the cursor, from the outermost; a value's own key is the last. */
  readonly path: readonly string[];
  /** Whether a key, the value of one, or an item of a list is being typed. */
  readonly part: 'key' | 'value' | 'item';
  /** What was typed of it, without a quote that it starts with. */
  readonly typed: string;
  /** The quote that it starts with; empty for none. */
  readonly quote: string;
  /** Whether it is in brackets, `[a, b]`. */
  readonly isFlow: boolean;
  /** The line from the cursor on. */
  readonly after: string;
  /** The keys that stand beside it. */
  readonly siblings: ReadonlySet<string>;
}

/** `  key: value` */
const KEYED = /^( *)(?:["']?)([\w.-]+)(?:["']?):(?:[ \t]+(.*))?$/;
/** `  - item` */
const ITEM = /^( *)-(?:[ \t]+(.*))?$/;

interface Line {
  readonly indent: number;
  readonly key: string;
  readonly value: string;
}

/**
 * Where the cursor at `offset` of `text` is. YAML that is being written is seldom whole, so that lines and their indents are
 * what is looked at. Undefined in a comment, in a block of text, behind a value that is closed, and in a mapping in braces.
 */
export function yamlSpotAt(text: string, offset: number): YamlSpot | undefined {
  const start = startOfLine(text, offset);
  const before = text.slice(start, offset);
  const after = text.slice(offset, endOfLine(text, offset));
  if (/(?:^|[ \t])#/.test(before) || before.includes('\t')) return undefined;
  const above = linesAbove(text, start);
  const own = lineOf(before);
  const item = ITEM.exec(before);
  const indent = own?.indent ?? item?.[1]?.length ?? /^ */.exec(before)?.[0].length ?? 0;
  const around = parents(above, item === null ? indent : indent + 1);
  if (around.some(({ value }) => /^[|>]/.test(value))) return undefined;
  const keys = around.map(({ key }) => key);
  const siblings = siblingsOf(text, start, indent);
  const flow = flowBefore(around.at(-1), own, text, start, before);
  if (flow !== undefined)
    return {
      ...typedOf(flow),
      path: own === undefined ? keys : [...keys, own.key],
      part: 'item',
      isFlow: true,
      after,
      siblings
    };
  if (own !== undefined && /^[ \t]/.test(before.slice(before.indexOf(':') + 1)))
    return { ...typedOf(own.value), path: [...keys, own.key], part: 'value', isFlow: false, after, siblings };
  if (item?.[2] !== undefined) return { ...typedOf(item[2]), path: keys, part: 'item', isFlow: false, after, siblings };
  return /^ *[\w-]*$/.test(before)
    ? { path: keys, part: 'key', typed: before.trimStart(), quote: '', isFlow: false, after, siblings }
    : undefined;
}

function lineOf(line: string): Line | undefined {
  const [, space, key, value = ''] = KEYED.exec(line) ?? [];
  return space === undefined || key === undefined ? undefined : { indent: space.length, key, value };
}

/** The lines with keys above the one that starts at `start`, the nearest first. */
function linesAbove(text: string, start: number): Line[] {
  const found: Line[] = [];
  for (let at = start; at > 0; ) {
    at = startOfLineAbove(text, at);
    const line = lineOf(text.slice(at, endOfLine(text, at)));
    if (line !== undefined) found.push(line);
    if (line?.indent === 0) break;
  }
  return found;
}

/** The keys below which a line with `indent` stands, from the outermost. */
function parents(above: readonly Line[], indent: number): Line[] {
  const found: Line[] = [];
  let limit = indent;
  for (const line of above) {
    if (line.indent >= limit) continue;
    found.unshift(line);
    limit = line.indent;
  }
  return found;
}

/** The keys of the lines around `start` that have the same indent and belong to the same mapping. */
function siblingsOf(text: string, start: number, indent: number): Set<string> {
  const keys = new Set<string>();
  const take = (at: number): boolean => {
    const line = text.slice(at, endOfLine(text, at));
    if (line.trim() === '' || /^ *#/.test(line)) return true;
    const found = /^ */.exec(line)?.[0].length ?? 0;
    if (found === indent) {
      const key = lineOf(line)?.key;
      if (key !== undefined && at !== start) keys.add(key);
    }
    return found >= indent;
  };
  for (let at = start; at > 0; ) {
    at = startOfLineAbove(text, at);
    if (!take(at)) break;
  }
  for (let end = endOfLine(text, start); end < text.length; ) {
    const next = startOfNextLine(text, end);
    if (!take(next)) break;
    end = endOfLine(text, next);
  }
  return keys;
}

/** What was typed of an item in brackets, from `[` or the last comma; undefined where no bracket is open. */
function flowBefore(parent: Line | undefined, own: Line | undefined, text: string, start: number, before: string) {
  const opened = own?.value ?? parent?.value ?? '';
  if (!opened.startsWith('[')) return undefined;
  let inside = own?.value;
  if (inside === undefined) {
    // The bracket was opened on a line above: all between counts.
    const from = text.lastIndexOf(`${parent?.key}:`, start);
    inside = text.slice(text.indexOf('[', from), start) + before;
  }
  return inside.includes(']') ? undefined : inside.slice(Math.max(inside.lastIndexOf(','), inside.indexOf('[')) + 1);
}

function typedOf(written: string): { typed: string; quote: string } {
  const text = written.trimStart();
  const [quote = ''] = /^["']/.exec(text) ?? [];
  return { typed: text.slice(quote.length), quote };
}

/** Words and numbers that YAML does not read as text: https://yaml.org/spec/1.2.2/#103-core-schema. */
const NO_TEXT = /^(?:true|false|null|~|[-+.\d][\d.e+_:-]*)$/i;

/** `value` as it can stand at `spot`: as it is, or in quotes where YAML would read something else. */
export function yamlValue(value: string, { quote, isFlow, after }: YamlSpot): string {
  if (quote === '"') return `${JSON.stringify(value).slice(1, -1)}${after.startsWith('"') ? '' : '"'}`;
  if (quote === "'") return `${value.replaceAll("'", "''")}${after.startsWith("'") ? '' : "'"}`;
  const isPlain = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._/&’'()+-]*[\p{L}\p{N}.)+])?$/u.test(value) && !NO_TEXT.test(value);
  return isPlain && !(isFlow && value.includes(',')) ? value : JSON.stringify(value);
}
