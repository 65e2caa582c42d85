import { documentKinds } from '../../src/format/documents';
import {
  commands,
  configurationDefaults,
  keybindings,
  markdownPreview,
  menus,
  SETTINGS_SECTION,
  semanticTokenTypes,
  settings,
  views,
  viewsContainers,
  viewsWelcome
} from '../../src/vscode/contributions';
import { grammarFiles } from './grammar';
import { rulesSchema } from './rule-schema';
import { vocabularySchema } from './schemas';

/** Where the files are that the manifest names. */
export const generatedFiles = {
  markdownSnippets: 'snippets/markdown.json',
  yamlSnippets: 'snippets/yaml.json',
  configSchema: 'schemas/topic-config.schema.json',
  settingsSchema: 'schemas/settings.schema.json'
} as const;

/** What the settings hold that the format and the rules decide. */
const parts: Readonly<Record<string, object>> = {
  [`${SETTINGS_SECTION}.rules`]: rulesSchema('markdownDescription'),
  [`${SETTINGS_SECTION}.vocabulary`]: vocabularySchema()
};

const configuration = () => ({
  title: 'Topic Journal',
  properties: Object.fromEntries(Object.entries(settings).map(([name, each]) => [name, { ...each, ...parts[name] }]))
});

/** `a.{yaml,yml}` as `a.yaml` and `a.yml`: YAML extensions know no braces. */
function withoutBraces(glob: string): string[] {
  const [, before, choices, after] = /^([^{]*)\{([^{}]*)\}(.*)$/.exec(glob) ?? [];
  return choices === undefined ? [glob] : choices.split(',').flatMap(each => withoutBraces(`${before}${each}${after}`));
}

/** The files that a YAML extension checks by a schema. Each has a line of its own: older ones read no list. */
const yamlValidation = () =>
  documentKinds.flatMap(({ kind, files }) => {
    const schema = kind === 'config' ? generatedFiles.configSchema : generatedFiles.settingsSchema;
    if (kind !== 'config' && kind !== 'settings') return [];
    return files.flatMap(withoutBraces).map(fileMatch => ({ fileMatch, url: `./${schema}` }));
  });

/** Where a journal is, or Markdown is opened. */
const activationEvents = () => [
  ...documentKinds.flatMap(({ files }) => files.map(glob => `workspaceContains:${glob}`)),
  'onLanguage:markdown'
];

const tokenTypes = Object.values(semanticTokenTypes);

const contributes = () => ({
  commands,
  menus,
  keybindings,
  viewsContainers,
  views,
  viewsWelcome,
  configuration: configuration(),
  configurationDefaults,
  grammars: grammarFiles.map(({ path, grammar }) => ({
    scopeName: grammar.scopeName,
    path: `./${path}`,
    injectTo: ['text.html.markdown']
  })),
  semanticTokenTypes: tokenTypes.map(({ id, description }) => ({ id, description })),
  semanticTokenScopes: [
    { language: 'markdown', scopes: Object.fromEntries(tokenTypes.map(({ id, scopes }) => [id, scopes])) }
  ],
  snippets: [
    { language: 'markdown', path: `./${generatedFiles.markdownSnippets}` },
    { language: 'yaml', path: `./${generatedFiles.yamlSnippets}` }
  ],
  yamlValidation: yamlValidation(),
  ...markdownPreview
});

/**
 * `package.json` with the parts that the source decides: what the extension contributes and when it starts. All else in
 * `current` stays as it is.
 */
export function manifestFile(current: string): string {
  const manifest: Record<string, unknown> = JSON.parse(current);
  return `${JSON.stringify({ ...manifest, activationEvents: activationEvents(), contributes: contributes() }, null, 2)}\n`;
}
