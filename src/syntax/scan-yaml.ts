import type { ParsedYaml, YamlEntry, YamlNode } from './yaml';

/** Text that can mean nothing else, wherever it stands: it begins with a letter and has no sign that YAML knows. */
const WORDS = /^\p{L}(?:[\p{L}\p{N}._/’'()+×—–-]| (?! ))*$/u;
/** What begins so is read by rules of its own. */
const SPECIAL = /^(?:null|true|false)$/i;
const DAY = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/;
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const KEY = /^[a-z]+(?:_[a-z]+)*$/;
const FOLDED = ' >-';
const NOTHING: Pick<YamlNode, 'items' | 'entries'> = { items: [], entries: [] };

/**
 * Reads YAML in one pass over its lines, where all of it is of the ordinary kinds below; undefined where anything else stands
 * in it: the parser reads that. What both can read they read alike; `test/properties/yaml-readers.test.ts` says so.
 *
 * | ordinary | and not |
 * | --- | --- |
 * | `key: words`, a whole number, a day with or without a time | any other number, `true`, `null`, signs that YAML knows |
 * | `key: "text"` without escapes | other quotes, text over several lines |
 * | `key: >-` and below it one line of text | more lines, other signs behind the `>` |
 * | `key: [a, b]` on one line | a list in a list, a comma at the end, mappings |
 * | `key:` and below it `  - words` | other indents, lists of anything else, no list at all |
 * | each key once, and nothing between the lines | comments, blank lines, repeated keys, CR |
 */
export function scanYaml(text: string, base: number): ParsedYaml | undefined {
  if (text.includes('\r')) return undefined;
  const lines = linesOf(text, base);
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const colon = line.text.indexOf(':');
    const key = line.text.slice(0, colon);
    if (colon === -1 || !KEY.test(key) || SPECIAL.test(key) || keys.has(key)) return undefined;
    keys.add(key);
    const keyRange = { start: line.start, end: line.start + colon };
    const isList = colon === line.text.length - 1;
    const isFolded = line.text.slice(colon + 1) === FOLDED;
    const items = isList ? itemsBelow(lines, index) : [];
    const node = isFolded
      ? foldedOf(line, colon + 2, lines[index + 1], lines[index + 2])
      : isList
        ? listOf(items, lines[index + items.length])
        : nodeOf(line, colon + 1);
    if (node === undefined) return undefined;
    entries.push({ key, keyRange, node });
    index += 1 + items.length + (isFolded ? 1 : 0);
  }
  const first = entries[0];
  if (first === undefined) return undefined;
  const range = { start: first.keyRange.start, end: base + text.length };
  const value = Object.fromEntries(entries.map(({ key, node }) => [key, node.value]));
  return { root: { range, kind: 'map', value, items: [], entries }, problems: [] };
}

/** A line without its end, and where it starts in the document. */
interface Line {
  readonly text: string;
  readonly start: number;
  /** Where the next line starts. */
  readonly behind: number;
}

function linesOf(text: string, base: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const behind = end === -1 ? text.length : end + 1;
    lines.push({ text: text.slice(start, end === -1 ? behind : end), start: base + start, behind: base + behind });
    start = behind;
  }
  return lines;
}

/** The nodes of the lines `  - words` below the line at `index`. */
function itemsBelow(lines: readonly Line[], index: number): (YamlNode | undefined)[] {
  const items: (YamlNode | undefined)[] = [];
  for (let below = index + 1; lines[below]?.text.startsWith('  - '); below++)
    items.push(wordsOf((lines[below] as Line).text.slice(4), (lines[below] as Line).start + 4));
  return items;
}

function listOf(items: readonly (YamlNode | undefined)[], lastLine: Line | undefined): YamlNode | undefined {
  const known = items.filter(item => item !== undefined);
  const [first] = known;
  if (first === undefined || lastLine === undefined || known.length < items.length) return undefined;
  const range = { start: first.range.start - 2, end: lastLine.behind };
  return { range, kind: 'list', value: known.map(({ value }) => value), items: known, entries: [] };
}

function nodeOf({ text, start }: Line, behind: number): YamlNode | undefined {
  if (text.charAt(behind) !== ' ') return undefined;
  const written = text.slice(behind + 1);
  const at = start + behind + 1;
  const range = { start: at, end: at + written.length };
  if (NUMBER.test(written)) return { range, ...NOTHING, kind: 'number', value: Number(written) };
  if (DAY.test(written)) return { range, ...NOTHING, kind: 'text', value: written };
  if (/^"[ -~–—‘’“”]*"$/.test(written) && written.indexOf('"', 1) === written.length - 1 && !written.includes('\\'))
    return { range, ...NOTHING, kind: 'text', value: written.slice(1, -1) };
  if (written.startsWith('[') && written.endsWith(']')) return flowOf(written, at);
  return wordsOf(written, at);
}

/** Text on the one line below `>-`, of which all is meant as it stands. */
function foldedOf({ start }: Line, at: number, below: Line | undefined, next: Line | undefined): YamlNode | undefined {
  const text = below?.text.slice(2) ?? '';
  const isOne = below?.text.startsWith('  ') === true && next?.text.startsWith(' ') !== true && next?.text !== '';
  if (below === undefined || !isOne || !/^[!-~]$/.test(text.charAt(0)) || /[\t ]$|[\p{Cc}\ufeff]/u.test(text))
    return undefined;
  return { range: { start: start + at, end: below.behind }, ...NOTHING, kind: 'text', value: text };
}

function flowOf(written: string, at: number): YamlNode | undefined {
  const items: YamlNode[] = [];
  let start = 1;
  for (const part of written.slice(1, -1).split(',')) {
    const words = part.startsWith(' ') && start > 1 ? part.slice(1) : part;
    const item = wordsOf(words, at + start + part.length - words.length);
    if (item === undefined) return undefined;
    items.push(item);
    start += part.length + 1;
  }
  const range = { start: at, end: at + written.length };
  return { range, kind: 'list', value: items.map(({ value }) => value), items, entries: [] };
}

function wordsOf(words: string, at: number): YamlNode | undefined {
  if (!WORDS.test(words) || words.endsWith(' ') || SPECIAL.test(words)) return undefined;
  return { range: { start: at, end: at + words.length }, ...NOTHING, kind: 'text', value: words };
}
