import type { ZodMiniType } from 'zod/mini';
import { scanYaml } from '../syntax/scan-yaml';
import { nodeAt, type ParsedYaml, parseYaml, type YamlNode } from '../syntax/yaml';
import { copyString } from '../text/copy';
import type { Range } from '../text/range';
import type { YamlFault, YamlField } from './model';

export interface YamlFacts {
  readonly fields: readonly YamlField[];
  readonly faults: readonly YamlFault[];
  /** The whole value, without the keys that do not fit the schema; null where the YAML cannot be read. */
  readonly value: unknown;
}

/**
 * Reads `text`, whose offsets are to be those of a document at `base`, as YAML that should fit `schema`. Keys outside
 * `known` are given as faults of kind `unknown-key`. `whole` is where a key that is missing is reported.
 */
export function readYaml(
  text: string,
  base: number,
  whole: Range,
  schema: ZodMiniType | undefined,
  known: readonly string[] | undefined
): YamlFacts {
  const parsed = scanYaml(text, base) ?? parseYaml(text, base);
  const faults: YamlFault[] = parsed.problems.map(({ range, message }) => ({
    kind: 'syntax',
    key: '',
    range,
    message
  }));
  const fields = parsed.root?.entries.map(fieldOf) ?? [];
  // An empty file is a mapping with nothing in it yet.
  const value = parsed.root === undefined || parsed.root.kind === 'null' ? {} : parsed.root.value;
  if (faults.length > 0) return { fields, faults, value: null };
  const checked = schema?.safeParse(value);
  if (checked?.success === false) faults.push(...checked.error.issues.flatMap(issue => faultsOf(issue, parsed, whole)));
  for (const { key, keyRange } of known === undefined ? [] : fields) {
    if (!known?.includes(key))
      faults.push({ kind: 'unknown-key', key, range: keyRange, message: `“${key}” is not a key that is known here` });
  }
  return {
    fields,
    faults,
    value: checked?.success === false ? withoutFaults(value, checked.error.issues, schema) : value
  };
}

/** What is left of `value` without what is wrong in it, so that one mistake does not undo all the rest. */
function withoutFaults(value: unknown, issues: readonly SchemaIssue[], schema: ZodMiniType | undefined): unknown {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  for (const path of issues.flatMap(pathsOf)) {
    let parent: unknown = copy;
    for (const step of path.slice(0, -1)) parent = isMapping(parent) ? parent[step] : undefined;
    if (isMapping(parent)) delete parent[path.at(-1) ?? ''];
  }
  const left = withoutHoles(copy);
  return schema?.safeParse(left).success === true ? left : null;
}

/** The places of what an issue is about. */
function pathsOf(issue: SchemaIssue): PropertyKey[][] {
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map(name => [...issue.path, name]);
  const deeper = deeperIssues(issue).map(each => [...issue.path, ...each.path]);
  return deeper.length > 0 ? deeper : [[...issue.path]];
}

/** `value`, whose lists have lost what was deleted from them. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(() => true).map(withoutHoles);
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutHoles(each)]));
}

const isMapping = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null;

function fieldOf({ key, keyRange, node }: YamlNode['entries'][number]): YamlField {
  const { value } = node;
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return {
    key: copyString(key),
    keyRange,
    valueRange: node.range,
    value: isPlain ? (typeof value === 'string' ? copyString(value) : value) : null,
    items: node.items
      .filter(item => typeof item.value === 'string')
      .map(item => ({ range: item.range, value: copyString(String(item.value)) })),
    keys: node.entries.map(entry => ({ range: entry.keyRange, value: copyString(entry.key) }))
  };
}

interface SchemaIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code: string | undefined;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly SchemaIssue[])[];
}

function faultsOf(issue: SchemaIssue, { root }: ParsedYaml, whole: Range): YamlFault[] {
  const { path } = issue;
  const key = path.map(String).join('.');
  if (root === undefined || root.kind === 'null')
    return [{ kind: 'missing', key, range: whole, message: `“${key}” is missing` }];
  if (issue.code === 'unrecognized_keys') {
    const parent = nodeAt(root, path).node;
    return (issue.keys ?? []).map(name => ({
      kind: 'unknown-key',
      key: [...path.map(String), name].join('.'),
      range: parent.entries.find(entry => entry.key === name)?.keyRange ?? parent.range,
      message: `“${name}” is not a key that is known here`
    }));
  }
  const deeper = deeperIssues(issue);
  if (deeper.length > 0)
    return deeper.flatMap(each => faultsOf({ ...each, path: [...path, ...each.path] }, { root, problems: [] }, whole));
  const parent = nodeAt(root, path.slice(0, -1)).node;
  const last = path.at(-1);
  if (last !== undefined && parent.kind === 'map' && !parent.entries.some(entry => entry.key === last)) {
    return [{ kind: 'missing', key, range: whole, message: `“${key}” is missing` }];
  }
  const { node, keyRange } = nodeAt(root, path);
  const isOneLine = node.kind !== 'map' && node.kind !== 'list';
  const range = isOneLine && node.range.end > node.range.start ? node.range : (keyRange ?? firstLine(node.range));
  return [{ kind: 'shape', key, range, message: key === '' ? `This ${issue.message}` : `“${key}” ${issue.message}` }];
}

/** Of a value that may be one of several things, the deepest complaints: they are about the thing that was meant. */
const deeperIssues = ({ errors }: SchemaIssue): SchemaIssue[] =>
  (errors ?? []).flat().filter(each => each.path.length > 0);

/** A mapping or list is long; its first character is enough to point at. */
const firstLine = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + 1) });
