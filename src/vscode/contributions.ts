// What the extension adds to VS Code's own lists. Plain data, so that the script that writes package.json can read it.

import { documentKinds } from '../format/documents';
import { type Reader, readers } from '../journal/readers';

/** A command as the manifest has it. */
export interface CommandContribution {
  readonly command: string;
  readonly title: string;
  readonly category: 'Journal';
  readonly icon?: string;
  readonly enablement?: string;
}

/** Set while a folder of the window holds a journal. */
export const HAS_JOURNAL = 'topicJournal.hasJournal';

/** Set while the active editor has a topic’s journal. */
export const IN_TOPIC = 'topicJournal.inTopic';

const inDocument = `${HAS_JOURNAL} && editorLangId =~ /^(markdown|yaml)$/`;

/** The commands that a person can run. */
export const commands = [
  {
    command: 'topicJournal.validateWorkspace',
    title: 'Validate Journal',
    category: 'Journal',
    enablement: HAS_JOURNAL
  },
  {
    command: 'topicJournal.validateFile',
    title: 'Validate This File',
    category: 'Journal',
    enablement: inDocument
  },
  {
    command: 'topicJournal.fixAllInFile',
    title: 'Fix All in This File',
    category: 'Journal',
    enablement: inDocument
  },
  {
    command: 'topicJournal.insertSnippet',
    title: 'Insert Snippet…',
    category: 'Journal',
    enablement: inDocument
  },
  // A folder becomes a journal by its first topic.
  { command: 'topicJournal.newTopic', title: 'New Topic…', category: 'Journal' },
  { command: 'topicJournal.newGatherEntry', title: 'New Gather Entry', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.newUpdate', title: 'New Update', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.newBrief', title: 'New Brief…', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.newAnalysis', title: 'New Analysis…', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.addCrossLink', title: 'Add Cross-link…', category: 'Journal', enablement: IN_TOPIC }
] as const satisfies readonly CommandContribution[];

/** The name of a command of ours. */
export type CommandName = (typeof commands)[number]['command'];

/** Where commands are offered besides the palette. */
export const menus = {
  'editor/context': [
    { command: 'topicJournal.newGatherEntry', when: IN_TOPIC, group: 'topicJournal@1' },
    { command: 'topicJournal.addCrossLink', when: IN_TOPIC, group: 'topicJournal@2' }
  ],
  'file/newFile': [
    { command: 'topicJournal.newTopic' },
    { command: 'topicJournal.newBrief', when: HAS_JOURNAL },
    { command: 'topicJournal.newAnalysis', when: HAS_JOURNAL }
  ]
} as const satisfies Readonly<Record<string, readonly { command: CommandName; when?: string; group?: string }[]>>;

/** Chords that VS Code has for nothing else. */
export const keybindings = [
  { command: 'topicJournal.newGatherEntry', key: 'ctrl+k g', mac: 'cmd+k g', when: HAS_JOURNAL },
  { command: 'topicJournal.addCrossLink', key: 'ctrl+k l', mac: 'cmd+k l', when: `editorTextFocus && ${IN_TOPIC}` }
] as const satisfies readonly { command: CommandName; key: string; mac: string; when: string }[];

/** The first part of the name of each setting. */
export const SETTINGS_SECTION = 'topicJournal';

/** The settings that say where documents are, by the key of `.topic-journal.yaml` that says the same. */
export const fileSettings = documentKinds.flatMap(({ setting, name, files }) =>
  setting === undefined ? [] : [{ key: setting, setting: `files.${setting}`, name, files }]
);

const wins = 'Where `.topic-journal.yaml` says otherwise, that file wins.';

/** The setting that says how Markdown is read. */
export const READER = 'reader';

const readerDescriptions: Readonly<Record<Reader, string>> = {
  auto: 'A fast scanner reads what is ordinary Markdown, and remark, a full Markdown parser, the rest.',
  remark: 'remark reads everything. This is slower and finds the same; it is for those who doubt the scanner.'
};

/**
 * The settings as the manifest has them, by name. What can be said of each rule is added to `topicJournal.rules` from the
 * registry of rules, as `properties`.
 */
export const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  [`${SETTINGS_SECTION}.rules`]: {
    type: 'object',
    scope: 'resource',
    order: 1,
    default: {},
    markdownDescription: `How bad each problem is, by the code of its rule: \`off\`, \`error\`, \`warning\`, \`information\` or \`hint\`, or a mapping with \`severity\` and the rule’s options. ${wins}`
  },
  ...Object.fromEntries(
    fileSettings.map(({ setting, name, files }) => [
      `${SETTINGS_SECTION}.${setting}`,
      {
        type: 'array',
        items: { type: 'string' },
        scope: 'resource',
        order: 2,
        default: files,
        markdownDescription: `Where each ${name} is: globs relative to the workspace folder. ${wins}`
      }
    ])
  ),
  [`${SETTINGS_SECTION}.vocabulary`]: {
    type: 'object',
    scope: 'resource',
    order: 3,
    default: {},
    markdownDescription: `What headings, entry kinds and labels are called here, as under \`vocabulary\` in \`.topic-journal.yaml\`. ${wins}`
  },
  [`${SETTINGS_SECTION}.${READER}`]: {
    type: 'string',
    enum: readers,
    markdownEnumDescriptions: readers.map(reader => readerDescriptions[reader]),
    scope: 'resource',
    order: 4,
    default: 'auto',
    markdownDescription:
      'What reads the Markdown of a journal. Both ways find the same; `topic-journal validate --cross-check` compares them on your own files.'
  }
};

/** The scheme of the pages that explain rules. */
export const RULE_PAGE_SCHEME = 'topic-journal-rule';

/** Settings of others that the extension presets: a rule’s page is shown as it reads, not as its Markdown. */
export const configurationDefaults = {
  'workbench.editorAssociations': { [`${RULE_PAGE_SCHEME}:/**`]: 'vscode.markdown.preview.editor' }
};
