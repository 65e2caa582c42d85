import type { RuleOption } from './rule';

/** A JSON schema of an option's value, of the forms that rules use: `type`, `enum`, `items` and `uniqueItems`. */
export type OptionSchema = RuleOption['schema'];

const kinds: Readonly<Record<string, { readonly name: string; readonly fits: (value: unknown) => boolean }>> = {
  array: { name: 'a list', fits: Array.isArray },
  string: { name: 'text', fits: value => typeof value === 'string' },
  number: { name: 'a number', fits: value => typeof value === 'number' },
  integer: { name: 'a whole number', fits: Number.isInteger },
  boolean: { name: 'true or false', fits: value => typeof value === 'boolean' }
};

/** What a value of `schema` is, in words: `a list of index or sources`. `quote` writes each of the values to choose from. */
export function inWords({ type, enum: choices, items }: OptionSchema, quote = (text: string) => text): string {
  if (Array.isArray(choices)) return alternatives(choices.map(each => quote(String(each))));
  const name = kinds[String(type)]?.name ?? 'any value';
  return isSchema(items) ? `${name} of ${inWords(items, quote)}` : name;
}

/**
 * What is wrong with `value`, which should fit `schema`: nothing, or one message for each mistake, to be read behind the
 * option's name: `must be a list of index or sources`.
 */
export function faultsOfValue(schema: OptionSchema, value: unknown): string[] {
  const { type, enum: choices, items, uniqueItems } = schema;
  const isRight = kinds[String(type)]?.fits(value) ?? true;
  if (!isRight || (Array.isArray(choices) && !choices.includes(value))) return [`must be ${inWords(schema)}`];
  if (!Array.isArray(value)) return [];
  const wrong = isSchema(items) ? value.filter(item => faultsOfValue(items, item).length > 0) : [];
  const repeated = uniqueItems === true ? value.filter((item, at) => value.indexOf(item) < at) : [];
  return [
    ...wrong.map(item => `must be ${inWords(schema)}, which ${shown(item)} is not`),
    ...[...new Set(repeated)].map(item => `has ${shown(item)} more than once`)
  ];
}

const isSchema = (value: unknown): value is OptionSchema => typeof value === 'object' && value !== null;

const shown = (value: unknown): string => `“${typeof value === 'string' ? value : JSON.stringify(value)}”`;

const alternatives = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
