import type { YamlDocument, YamlText } from '../../journal/model';
import type { Rule, RuleOption } from '../rule';

/** An option that the settings give a rule. */
export interface SetOption {
  readonly rule: Rule;
  /** The rule's code as the key that it is in the settings: where its options are reported. */
  readonly key: YamlText;
  readonly name: string;
  readonly value: unknown;
  /** What the rule says of it; undefined where it has no such option. */
  readonly option: RuleOption | undefined;
}

/** The options that the workspace's settings give to rules; none where the settings cannot be read. */
export function* setOptions(document: YamlDocument, rules: readonly Rule[]): Generator<SetOption> {
  const set = document.kind === 'settings' ? mapping(mapping(document.value)['rules']) : {};
  for (const key of document.fields.find(field => field.key === 'rules')?.keys ?? []) {
    const rule = rules.find(({ code }) => code === key.value);
    if (rule === undefined) continue;
    for (const [name, value] of Object.entries(mapping(set[key.value]))) {
      if (name === 'severity') continue;
      yield { rule, key, name, value, option: rule.options?.find(option => option.name === name) };
    }
  }
}

const mapping = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
