import { isAlias, isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Document as YamlSource } from 'yaml';
import type { Range } from '../text/range';

/** A value of a YAML text with the places of its parts; an alias has the value that it stands for. */
export interface YamlNode {
  readonly range: Range;
  readonly kind: 'text' | 'number' | 'boolean' | 'null' | 'list' | 'map';
  /** The plain value, as JavaScript has it. */
  readonly value: unknown;
  readonly items: readonly YamlNode[];
  readonly entries: readonly YamlEntry[];
}

export interface YamlEntry {
  readonly key: string;
  /** In `id: vibe-coding`, the range of `id`. */
  readonly keyRange: Range;
  readonly node: YamlNode;
}

export interface YamlProblem {
  readonly range: Range;
  readonly message: string;
}

export interface ParsedYaml {
  readonly root: YamlNode | undefined;
  readonly problems: readonly YamlProblem[];
}

/** Deeper than any config; the reader is recursive. */
const DEEPEST = 64;
/** More values than any config has; aliases of aliases can stand for billions. */
const MOST = 10_000;

/** More white space and marks than any line begins with. */
const WIDEST = 500;

/**
 * Whether `text` may hold collections in one another deeper than can be read: the parser is recursive, and where the stack
 * ends V8 can end the whole process. Brackets are counted wherever they stand, and a block that is deep begins far to the
 * right or with many marks.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let margin = 0;
  let marks = 0;
  let isMargin = true;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') {
      isMargin = true;
      margin = 0;
      marks = 0;
    } else if (isMargin && (char === ' ' || char === '-' || char === '?' || char === ':')) {
      if (char !== ' ' && text.charAt(at + 1) === ' ') marks++;
      if (++margin > WIDEST || marks > DEEPEST) return true;
    } else isMargin = false;
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Reads one YAML document; its offsets are those of `text` plus `base`. Mistakes are given, never thrown. */
export function parseYaml(text: string, base = 0): ParsedYaml {
  try {
    if (isTooDeep(text)) throw new RangeError();
    // The library looks for repeated keys in quadratic time; the converter does it.
    const source = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const problems: YamlProblem[] = source.errors.map(({ pos, message }) => ({
      range: { start: pos[0] + base, end: Math.max(pos[0], Math.min(pos[1], text.length)) + base },
      message
    }));
    const root = source.contents === null ? undefined : createConverter(source, base, problems)(source.contents, 0);
    return { root, problems };
  } catch (error) {
    const message = error instanceof RangeError ? 'Nested too deeply, or too large, to be read' : String(error);
    return { root: undefined, problems: [{ range: { start: base, end: base + text.length }, message }] };
  }
}

/** Turns nodes of `source` into ours, and adds what is wrong with them to `problems`. */
function createConverter(source: YamlSource, base: number, problems: YamlProblem[]) {
  let count = 0;
  const repeated = new Set<number>();
  const rangeOf = (node: Node | null | undefined): Range => {
    const [start, end] = node?.range ?? [0, 0];
    return { start: start + base, end: end + base };
  };
  const entryOf = (key: unknown, value: Node | null, depth: number): YamlEntry => {
    const keyRange = rangeOf(isNode(key) ? key : null);
    const nothing: YamlNode = { range: keyRange, items: [], entries: [], kind: 'null', value: null };
    return {
      key: isScalar(key) ? String(key.value) : String(key),
      keyRange,
      node: value === null ? nothing : convert(value, depth + 1)
    };
  };
  const checkKeys = (entries: readonly YamlEntry[]): void => {
    const seen = new Set<string>();
    for (const { key, keyRange } of entries) {
      // A mapping that has aliases is converted more than once.
      if (seen.has(key) && !repeated.has(keyRange.start)) {
        repeated.add(keyRange.start);
        problems.push({ range: keyRange, message: `The key “${key}” is repeated in this mapping` });
      }
      seen.add(key);
    }
  };
  const convert = (node: Node, depth: number): YamlNode => {
    if (++count > MOST || depth > DEEPEST) throw new RangeError();
    const range = rangeOf(node);
    const leaf = { range, items: [], entries: [] };
    const target = isAlias(node) ? node.resolve(source) : undefined;
    if (target !== undefined) return { ...convert(target, depth + 1), range };
    if (isAlias(node)) problems.push({ range, message: `There is no anchor “${node.source}” above` });
    if (isSeq<Node>(node)) {
      const items = node.items.map(item => convert(item, depth + 1));
      return { ...leaf, kind: 'list', value: items.map(item => item.value), items };
    }
    if (isMap<unknown, Node | null>(node)) {
      const entries = node.items.map(({ key, value }) => entryOf(key, value, depth));
      checkKeys(entries);
      return {
        ...leaf,
        kind: 'map',
        value: Object.fromEntries(entries.map(each => [each.key, each.node.value])),
        entries
      };
    }
    const value = isScalar(node) ? node.value : null;
    if (typeof value === 'string') return { ...leaf, kind: 'text', value };
    if (typeof value === 'number' || typeof value === 'bigint')
      return { ...leaf, kind: 'number', value: Number(value) };
    if (typeof value === 'boolean') return { ...leaf, kind: 'boolean', value };
    return { ...leaf, kind: 'null', value: null };
  };
  return convert;
}

/** The node at `path` below `root`, as `['keywords', 2]`, or the deepest one that there is on the way to it. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): { node: YamlNode; keyRange?: Range } {
  let found: { node: YamlNode; keyRange?: Range } = { node: root };
  for (const step of path) {
    const entry = found.node.entries.find(each => each.key === step);
    const item = typeof step === 'number' ? found.node.items[step] : undefined;
    if (entry !== undefined) found = { node: entry.node, keyRange: entry.keyRange };
    else if (item !== undefined) found = { node: item };
    else break;
  }
  return found;
}
