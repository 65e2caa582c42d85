import { severities } from '../../src/format/severity';
import { rules } from '../../src/rules/registry';
import { defaultSeverity, type Rule } from '../../src/rules/rule';

type Schema = Readonly<Record<string, unknown>>;

/** What editors show of a schema: plain text in a schema file, Markdown in VS Code's settings. */
type DescriptionKey = 'description' | 'markdownDescription';

const severity = { enum: ['off', ...severities] };

/** The JSON schema of what a user may say about one rule: a severity, or a mapping of severity and options. */
function ruleSchema(rule: Rule, describe: DescriptionKey): Schema {
  const options = (rule.options ?? []).map(({ name, description, schema }) => [
    name,
    { ...schema, [describe]: description }
  ]);
  const properties = { severity: { ...severity, default: defaultSeverity(rule) }, ...Object.fromEntries(options) };
  return {
    [describe]: rule.summary,
    default: defaultSeverity(rule),
    anyOf: [severity, { type: 'object', properties, additionalProperties: false }]
  };
}

/** The JSON schema of all rules' settings, by code. */
export function rulesSchema(describe: DescriptionKey): Schema {
  const properties = Object.fromEntries(rules.map(rule => [rule.code, ruleSchema(rule, describe)]));
  return { type: 'object', properties, additionalProperties: false };
}
