import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../format/documents';
import { rules } from '../rules/registry';
import type { ExampleFiles, Rule } from '../rules/rule';
import { RULE_PAGE_SCHEME } from './contributions';

/** The address of the page that explains the rule `code`: a document that VS Code asks us for, in every kind of window. */
export const rulePage = (code: string): vscode.Uri =>
  vscode.Uri.from({ scheme: RULE_PAGE_SCHEME, path: `/${code}.md` });

/** Lets VS Code open the pages of rules. */
export const registerRulePages = (): vscode.Disposable =>
  vscode.workspace.registerTextDocumentContentProvider(RULE_PAGE_SCHEME, {
    provideTextDocumentContent: ({ path }) => ruleText(path.replace(/^\/|\.md$/g, ''))
  });

function ruleText(code: string): string {
  const rule = rules.find(each => each.code === code);
  const parts = rule === undefined ? [`# ${code}`, INTERNAL] : partsOf(rule);
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const INTERNAL = `A rule failed on a document. That is a defect of Topic Journal and not of the journal: the other rules were
checked, and the message says what went wrong.`;

function partsOf({ code, summary, reason, severity, fix, options, examples }: Rule): string[] {
  const [example] = examples;
  const directive = `topic-journal-disable-next-line ${code}`;
  return [
    `# ${code}`,
    summary,
    reason,
    fix === undefined ? '' : `**Fix:** ${fix}`,
    `**Severity:** ${severity}, unless \`rules\` in \`${SETTINGS_FILE}\` or the setting \`topicJournal.rules\` says otherwise.`,
    ...(options ?? []).map(({ name, description }) => `**Option \`${name}\`:** ${description}`),
    ...(example === undefined ? [] : ['## Reported', filesOf(example.bad), '## Right', filesOf(example.good)]),
    '## Exceptions',
    `Write \`<!-- ${directive} -->\`, in YAML \`# ${directive}\`, above a line to leave it out.`
  ];
}

const filesOf = (files: ExampleFiles): string =>
  Object.entries(files)
    .map(([path, text]) => `\`${path}\`\n\n${fenced(path, text.replace(/[«»]/g, ''))}`)
    .join('\n\n');

/** `text` as code, within a fence that is longer than any in it. */
function fenced(path: string, text: string): string {
  const fences = text.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...fences.map(({ length }) => length + 1)));
  return `${fence}${path.endsWith('.md') ? 'markdown' : 'yaml'}\n${text.trimEnd()}\n${fence}`;
}
