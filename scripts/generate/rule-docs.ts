import { SETTINGS_FILE } from '../../src/format/documents';
import { type Severity, severities } from '../../src/format/severity';
import { INTERNAL_ERROR } from '../../src/rules/check';
import { inWords } from '../../src/rules/option-schema';
import { rules } from '../../src/rules/registry';
import { defaultSeverity, type ExampleFiles, type Rule, type RuleExample, type RuleOption } from '../../src/rules/rule';
import { findFrontMatter } from '../../src/syntax/segments';
import { problemsIn } from '../../test/support/checking';
import { readMarks } from '../../test/support/fixture';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const cell = (text: string): string => text.replaceAll('|', '\\|');
/** A severity to show by example that a rule’s own can be changed. */
const otherThan = (severity: Severity): Severity => (severity === 'warning' ? 'hint' : 'warning');
const list = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Paragraphs of Markdown; what is undefined is left out. */
const paragraphs = (parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join('\n\n');

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** Backticks that are more than any run of them in `text`, and at least `least`. */
const ticksFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));

/** `text` as fenced code. */
function fenced(language: string, text: string): string {
  const fence = ticksFor(text, 3);
  return `${fence}${language}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** `text`, one line, as code in a line. */
function inCode(text: string): string {
  const ticks = ticksFor(text, 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${ticks}${space}${text}${space}${ticks}`;
}

const file = (path: string, text: string): string =>
  `\`${path}\`\n\n${fenced(isYaml(path) ? 'yaml' : 'markdown', text)}`;

/** Where something is reported in a file with marks: ``Reported at `ice-shelfs` in line 7.`` */
function reported(picture: string): string | undefined {
  const { text, ranges } = readMarks(picture);
  const all = ranges.map(({ start, end }) => {
    const first = text.slice(0, start).split('\n').length;
    const marked = text.slice(start, end);
    const last = first + marked.split('\n').length - 1;
    if (last > first) return `in lines ${first} to ${last}`;
    return marked.trim() === '' ? `in line ${first}` : `at ${inCode(marked)} in line ${first}`;
  });
  const places = [...new Set(all)].map(place => {
    const count = all.filter(each => each === place).length;
    return count === 1 ? place : `${count === 2 ? 'twice' : `${count} times`} ${place}`;
  });
  return places.length === 0 ? undefined : `Reported ${places.join(', ')}.`;
}

function badFiles(files: ExampleFiles): string {
  return paragraphs(
    Object.entries(files).flatMap(([path, picture]) => [file(path, readMarks(picture).text), reported(picture)])
  );
}

/** The files of a good example that are not as in the bad one, and which of those it leaves out. */
function goodFiles(files: ExampleFiles, bad: ExampleFiles): string {
  const others = Object.entries(files).filter(([path, text]) => readMarks(bad[path] ?? '').text !== text);
  const without = Object.keys(bad).filter(path => !(path in files));
  return paragraphs([
    ...others.map(([path, text]) => file(path, text)),
    without.length > 0 ? `And no ${without.map(path => `\`${path}\``).join(', ')}.` : undefined
  ]);
}

/** The example that a reader sees: the first one. The others show the tests what the rule tolerates. */
function example({ bad, good, options }: RuleExample, code: string): string {
  const settings = options === undefined ? '' : ` (with \`${code}: ${JSON.stringify(options)}\`)`;
  return paragraphs([`**Bad**${settings}`, badFiles(bad), '**Good**', goodFiles(good, bad)]);
}

function optionTable(options: readonly RuleOption[] | undefined): string | undefined {
  if (options === undefined || options.length === 0) return undefined;
  const rows = options.map(
    ({ name, description, schema }) => `| \`${name}\` | ${cell(inWords(schema, inCode))} | ${cell(description)} |`
  );
  return `| Option | Value | What it does |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

/** Whether the comments of YAML count at each place where the examples of a rule report something. */
const placesInYaml = ({ examples }: Rule): boolean[] =>
  examples.flatMap(({ bad }) =>
    Object.entries(bad).flatMap(([path, picture]) => {
      const { text, ranges } = readMarks(picture);
      const frontMatter = findFrontMatter(text)?.end ?? 0;
      return ranges.map(({ start }) => isYaml(path) || start < frontMatter);
    })
  );

/** How the rule is set, and switched off by the comments that count where its examples report something. */
function howToSet(rule: Rule): string {
  const { code } = rule;
  const comment = `topic-journal-disable-next-line ${code}`;
  const inYaml = new Set(placesInYaml(rule));
  const comments = [
    ...(inYaml.has(false) ? [`<!-- ${comment} -->`] : []),
    ...(inYaml.has(true) ? [`# ${comment}`] : [])
  ];
  return (
    `${setting(rule)} [under \`rules\`](#settings). ` +
    `To leave out one line, write ${comments.map(inCode).join(' or ')} above it.`
  );
}

/** `Set it with … or …`. */
const setting = (rule: Rule): string =>
  rule.isOff
    ? `Turn it on with \`${rule.code}: ${rule.severity}\``
    : `Set it with \`${rule.code}: ${otherThan(rule.severity)}\` or \`${rule.code}: off\``;

function ruleSection(rule: Rule): string {
  const { code, summary, reason, fix, options, examples } = rule;
  return paragraphs([
    `### ${code}`,
    summary,
    `**Default severity:** ${defaultSeverity(rule)}`,
    `**Why:** ${reason}`,
    `**Fix:** ${fix ?? 'none; it takes a person to decide.'}`,
    optionTable(options),
    ...examples.slice(0, 1).map(each => example(each, code)),
    howToSet(rule)
  ]);
}

/** `safe` where a fix of the rule's examples is, `asks` where it has fixes and none is; empty where it has none. */
function fixKind(rule: Rule): string {
  if (rule.fix === undefined) return '';
  const fixes = rule.examples.flatMap(({ bad }) => problemsIn(rule, bad)).flatMap(problem => problem.fixes ?? []);
  return fixes.some(({ safe }) => safe) ? 'safe' : 'asks';
}

function overview(): string {
  const rows = rules.map(
    rule => `| [${rule.code}](#${rule.code}) | ${defaultSeverity(rule)} | ${fixKind(rule)} | ${cell(rule.summary)} |`
  );
  return `| Rule | Severity | Fix | Reports |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
}

const intro = `# Rules

What Topic Journal checks. Every problem, in the editor and on the command line, carries the code of its rule.

A **safe** fix has only one right outcome: \`topic-journal validate --fix\` and the editor’s “Fix all” make it without
asking. A rule whose column Fix says \`safe\` has such a fix, though not for every case; what it has besides, and all that a
rule with \`asks\` has, are quick fixes, of which a person chooses one. In JSON output a problem is \`fixable\` where it has
a safe fix.

VS Code’s Problems panel lists errors, warnings and information, but no hints: those are shown only by dots under the text.
To see the problems of a rule in the list, raise its severity to \`information\` ([Settings](#settings)).`;

const examplesOfSettings = rules
  .slice(0, 2)
  .map(({ code, severity }, number) => `  ${code}: ${number > 0 ? 'off' : otherThan(severity)}`)
  .join('\n');

const settings = `## Settings

The severity of a rule is ${list(['off', ...severities])}. Set it in \`${SETTINGS_FILE}\`, for
everybody who shares the workspace and for its CI:

\`\`\`yaml
rules:
${examplesOfSettings}
\`\`\`

A rule with options takes a mapping, with \`severity\` beside them. In VS Code the setting \`topicJournal.rules\` takes the
same keys; where both speak of a rule, \`${SETTINGS_FILE}\` wins.

## Exceptions

A comment switches rules off in one document. It names one or more codes; with no code it is about every rule.

\`\`\`markdown
<!-- topic-journal-disable-next-line ${rules[0]?.code} -->
Nothing of that rule is reported in this line.

<!-- topic-journal-disable ${rules[0]?.code} -->
Nor here, until it is switched on again.
<!-- topic-journal-enable ${rules[0]?.code} -->
\`\`\`

In YAML and in front matter the same words stand in a comment of YAML: \`# topic-journal-disable-next-line CODE\`.`;

const internal = `## ${INTERNAL_ERROR}

A rule failed on a document. That is a defect of Topic Journal, not of the journal: the other rules were checked, and the
message says what went wrong. It is an error, and cannot be set or switched off.`;

/** `docs/rules.md`: every rule, with its examples. */
export function ruleDocs(): string {
  const groups = [...new Set(rules.map(({ group }) => group))];
  const sections = groups.flatMap(group => [
    `## ${capital(group)}`,
    ...rules.filter(rule => rule.group === group).map(ruleSection)
  ]);
  return `${paragraphs([intro, overview(), settings, ...sections, internal])}\n`;
}
