// What the extension adds to VS Code's own lists. Plain data, so that the script that writes package.json can read it.

import { documentKinds } from '../format/documents';
import { type Reader, readers } from '../journal/readers';
import type { LensKind } from '../queries/lenses';
import type { TokenType } from '../queries/tokens';

/** A command as the manifest has it. */
export interface CommandContribution {
  readonly command: string;
  readonly title: string;
  readonly category: 'Journal';
  readonly icon?: string;
  readonly enablement?: string;
}

/** A key as the manifest has it. */
export interface KeyContribution {
  readonly command: CommandName;
  readonly key: string;
  readonly mac?: string;
  readonly when: string;
}

/** A type of semantic token as the manifest has it. */
export interface SemanticTokenContribution {
  readonly id: string;
  readonly description: string;
  /** The first that a theme colours counts. */
  readonly scopes: readonly string[];
}

/** Set while a folder of the window holds a journal. */
export const HAS_JOURNAL = 'topicJournal.hasJournal';

/** Set while the active editor has a topic’s journal. */
export const IN_TOPIC = 'topicJournal.inTopic';
/** Set while the active editor shows a journal document. */
export const IN_DOCUMENT = 'topicJournal.inJournalDocument';

/** Set while the cursor is at the end of a bullet, or of what continues one: there alone Enter is asked about. */
export const AT_ITEM = 'topicJournal.atItem';

/** Set while the cursor is on an item of a list that was just begun. */
export const AT_NEW_ITEM = 'topicJournal.atNewItem';

const inDocument = `${HAS_JOURNAL} && editorLangId =~ /^(markdown|yaml)$/`;

const inMarkdown = `${HAS_JOURNAL} && editorLangId == markdown`;

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
  { command: 'topicJournal.addCrossLink', title: 'Add Cross-link…', category: 'Journal', enablement: IN_TOPIC },
  { command: 'topicJournal.renameTopic', title: 'Rename Topic…', category: 'Journal', enablement: HAS_JOURNAL },
  {
    command: 'topicJournal.answerCrossLink',
    title: 'Answer Cross-link in the Newest Entry',
    category: 'Journal',
    icon: '$(reply)',
    enablement: HAS_JOURNAL
  },
  {
    command: 'topicJournal.writeLinkDefinitions',
    title: 'Write Link Definitions',
    category: 'Journal',
    enablement: inMarkdown
  },
  {
    command: 'topicJournal.continueList',
    title: 'Continue List',
    category: 'Journal',
    enablement: `${IN_DOCUMENT} && editorLangId == markdown && !editorReadonly`
  },
  {
    command: 'topicJournal.citeSource',
    title: 'Cite Source…',
    category: 'Journal',
    enablement: inMarkdown
  },
  {
    command: 'topicJournal.goToLinkedTopic',
    title: 'Go to Cross-linked Topic',
    category: 'Journal',
    enablement: inMarkdown
  },
  { command: 'topicJournal.nextEntry', title: 'Next Entry', category: 'Journal', enablement: IN_TOPIC },
  { command: 'topicJournal.previousEntry', title: 'Previous Entry', category: 'Journal', enablement: IN_TOPIC },
  { command: 'topicJournal.copyLinkToEntry', title: 'Copy Link to Entry', category: 'Journal', enablement: IN_TOPIC },
  { command: 'topicJournal.searchJournal', title: 'Search Journal…', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.goToTopic', title: 'Go to Topic…', category: 'Journal', enablement: HAS_JOURNAL },
  { command: 'topicJournal.goToEntry', title: 'Go to Entry…', category: 'Journal', enablement: HAS_JOURNAL }
] as const satisfies readonly CommandContribution[];

/** The name of a command of ours. */
export type CommandName = (typeof commands)[number]['command'];

/** What the view of linked topics is, and what a row of it is that waits for an answer. */
export const LINKED_TOPICS = 'topicJournal.linkedTopics';
export const WAITING = 'waiting';

const isWaiting = `view == ${LINKED_TOPICS} && viewItem == ${WAITING}`;

/** The places of the side bar that views stand in. */
export const viewsContainers = {
  activitybar: [{ id: 'topicJournal', title: 'Topic Journal', icon: 'media/topic-journal.svg' }]
};

/** Views by their place. */
export const views = {
  topicJournal: [{ id: LINKED_TOPICS, name: 'Linked Topics', icon: 'media/topic-journal.svg' }]
};

/** What a view says that has nothing to show. */
export const viewsWelcome = [
  {
    view: LINKED_TOPICS,
    contents:
      'No folder of this window holds a journal. It begins with a topic.\n[New Topic](command:topicJournal.newTopic)',
    when: `!${HAS_JOURNAL}`
  },
  {
    view: LINKED_TOPICS,
    contents: 'Open a topic’s journal, a brief or an analysis to see what it has to do with others.',
    when: HAS_JOURNAL
  }
];

/** Where commands are offered besides the palette. */
export const menus = {
  'editor/context': [
    { command: 'topicJournal.newGatherEntry', when: IN_TOPIC, group: 'topicJournal@1' },
    { command: 'topicJournal.addCrossLink', when: IN_TOPIC, group: 'topicJournal@2' },
    { command: 'topicJournal.copyLinkToEntry', when: IN_TOPIC, group: 'topicJournal@3' }
  ],
  'view/item/context': [
    { command: 'topicJournal.answerCrossLink', when: isWaiting, group: 'inline' },
    { command: 'topicJournal.answerCrossLink', when: isWaiting, group: '1_answer' }
  ],
  commandPalette: [
    // It is what a key does, and nothing to look for.
    { command: 'topicJournal.continueList', when: 'false' },
    { command: 'topicJournal.answerCrossLink', when: IN_TOPIC }
  ],
  'file/newFile': [
    { command: 'topicJournal.newTopic' },
    { command: 'topicJournal.newBrief', when: HAS_JOURNAL },
    { command: 'topicJournal.newAnalysis', when: HAS_JOURNAL }
  ]
} as const satisfies Readonly<Record<string, readonly { command: CommandName; when?: string; group?: string }[]>>;

/** The setting that says whether Enter continues lists. */
const CONTINUE_LISTS = 'continueLists';

// VS Code has these keys for quick picks and chats alone, where what is written is no Markdown; with Alt alone they scroll.
const movingInTopic = `editorTextFocus && ${IN_DOCUMENT} && ${IN_TOPIC} && editorLangId == markdown`;

/** The keys of commands: chords that VS Code has for nothing else, and Enter where nobody else waits for it. */
export const keybindings: readonly KeyContribution[] = [
  { command: 'topicJournal.newGatherEntry', key: 'ctrl+k g', mac: 'cmd+k g', when: HAS_JOURNAL },
  { command: 'topicJournal.searchJournal', key: 'ctrl+k a', mac: 'cmd+k a', when: HAS_JOURNAL },
  { command: 'topicJournal.addCrossLink', key: 'ctrl+k l', mac: 'cmd+k l', when: `editorTextFocus && ${IN_TOPIC}` },
  { command: 'topicJournal.nextEntry', key: 'ctrl+alt+pagedown', mac: 'cmd+alt+pagedown', when: movingInTopic },
  { command: 'topicJournal.previousEntry', key: 'ctrl+alt+pageup', mac: 'cmd+alt+pageup', when: movingInTopic },
  {
    command: 'topicJournal.goToLinkedTopic',
    key: 'ctrl+k j',
    mac: 'cmd+k j',
    when: `editorTextFocus && ${IN_DOCUMENT} && editorLangId == markdown`
  },
  {
    command: 'topicJournal.continueList',
    key: 'enter',
    when: [
      `editorTextFocus && ${IN_DOCUMENT} && config.topicJournal.${CONTINUE_LISTS}`,
      `(${AT_ITEM} || ${AT_NEW_ITEM})`,
      'editorLangId == markdown && !editorReadonly && !isComposing',
      '!editorHasSelection && !editorHasMultipleSelections',
      "(!suggestWidgetVisible || config.editor.acceptSuggestionOnEnter == 'off')",
      '!inlineSuggestionVisible && !inlineEditIsVisible && !parameterHintsVisible',
      `(!inSnippetMode || ${AT_NEW_ITEM})`,
      "(!vim.active || vim.mode == 'Insert') && (!neovim.init || neovim.mode == 'insert')"
    ].join(' && ')
  }
];

/** The types of semantic tokens, with the scopes that colour them where a theme knows no type of ours. */
export const semanticTokenTypes: Readonly<Record<TokenType, SemanticTokenContribution>> = {
  topic: {
    id: 'journalTopic',
    description: 'A topic of the journal.',
    scopes: ['entity.name.tag.topic.topic-journal', 'string.other.link.topic.topic-journal']
  },
  unknownTopic: {
    id: 'journalUnknownTopic',
    description: 'A topic that the journal does not have.',
    scopes: ['invalid.illegal.unknown-topic.topic-journal', 'markup.deleted']
  },
  date: {
    id: 'journalDate',
    description: 'The date of a source, an entry or a closing.',
    scopes: ['constant.numeric.date.topic-journal']
  },
  publisher: {
    id: 'journalPublisher',
    description: 'The publisher of a source.',
    scopes: ['entity.name.type.publisher.topic-journal', 'string.unquoted.publisher.topic-journal']
  },
  label: {
    id: 'journalLabel',
    description: 'The label of an observation or of a field of a release record.',
    scopes: ['entity.name.function.label.topic-journal', 'keyword.other.label.topic-journal']
  },
  outcome: {
    id: 'journalOutcome',
    description: 'How an open item was closed.',
    scopes: ['keyword.control.outcome.topic-journal']
  },
  closedItem: {
    id: 'journalClosedItem',
    description: 'An open item that was closed.',
    scopes: ['comment.block.closed.topic-journal']
  }
};

/** The first part of the name of each setting. */
export const SETTINGS_SECTION = 'topicJournal';

/** The settings that say where documents are, by the key of `.topic-journal.yaml` that says the same. */
export const fileSettings = documentKinds.flatMap(({ setting, name, files }) =>
  setting === undefined ? [] : [{ key: setting, setting: `files.${setting}`, name, files }]
);

const wins = 'Where `.topic-journal.yaml` says otherwise, that file wins.';

/** The setting that says whether link definitions are written on save. */
export const DEFINITIONS_ON_SAVE = 'linkDefinitions.onSave';

/** The setting that says how Markdown is read. */
export const READER = 'reader';

const readerDescriptions: Readonly<Record<Reader, string>> = {
  auto: 'A fast scanner reads what is ordinary Markdown, and remark, a full Markdown parser, the rest.',
  remark: 'remark reads everything. This is slower and finds the same; it is for those who doubt the scanner.'
};

/** The settings that say above what lines of facts are shown. */
export const codeLensSettings: Readonly<Record<LensKind, string>> = {
  topic: 'codeLens.topic',
  entry: 'codeLens.entry',
  source: 'codeLens.source'
};

const codeLensDescriptions: Readonly<Record<LensKind, string>> = {
  topic:
    'Whether a line above the title of a topic’s journal says how often it is linked from other topics and links them, how many gaps are open, and when the last gather was.',
  entry:
    'Whether a line above an entry says how many topics its cross-links name, and how many of these have not answered.',
  source: 'Whether a line above a source that other documents cite too says which.'
};

/** The setting that says whether links and names follow where files are renamed or moved. */
export const UPDATE_ON_FILE_MOVE = 'updateOnFileMove';

/** The setting that says what pasting a page at a source bullet does. */
export const PASTE = 'paste';

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
  },
  [`${SETTINGS_SECTION}.${CONTINUE_LISTS}`]: {
    type: 'boolean',
    order: 5,
    default: true,
    markdownDescription:
      'Whether Enter at the end of a source item, cross-link, observation or open item begins another one, and ends the list on one that is empty.'
  },
  [`${SETTINGS_SECTION}.${DEFINITIONS_ON_SAVE}`]: {
    type: 'boolean',
    scope: 'resource',
    order: 6,
    default: false,
    markdownDescription:
      'Whether *Journal: Write Link Definitions* is done whenever a journal document is saved: for each topic that its cross-links name, a line such as `[soil]: soil.md` at the foot, by which Git hosts and other Markdown tools follow the tags.'
  },
  [`${SETTINGS_SECTION}.${PASTE}`]: {
    type: 'string',
    enum: ['sourceItem', 'never'],
    enumDescriptions: [
      'At an empty bullet or on a fresh line, where sources are cited, it becomes a source item.',
      'It is pasted as it is.'
    ],
    scope: 'resource',
    order: 7,
    default: 'sourceItem',
    markdownDescription:
      'What an address, a Markdown link or a link of a page becomes when it is pasted into a theme of an entry or a Sources section. The button behind what was pasted offers the other ways.'
  },
  ...Object.fromEntries(
    (Object.keys(codeLensSettings) as LensKind[]).map(kind => [
      `${SETTINGS_SECTION}.${codeLensSettings[kind]}`,
      {
        type: 'boolean',
        scope: 'resource',
        order: 8,
        default: true,
        markdownDescription: codeLensDescriptions[kind]
      }
    ])
  ),
  [`${SETTINGS_SECTION}.${UPDATE_ON_FILE_MOVE}`]: {
    type: 'string',
    enum: ['prompt', 'never'],
    enumDescriptions: [
      'VS Code asks whether they shall, and shows the changes on request.',
      'Nothing but the files themselves is renamed or moved.'
    ],
    scope: 'resource',
    order: 9,
    default: 'prompt',
    markdownDescription:
      'Whether links to it and in it follow where a file of the journal, or a folder of them, is renamed or moved in the Explorer, and all that names a topic where its journal or config gets another name. With this, `#markdown.updateLinksOnFileMove.enabled#` is not needed for journals; where that is on, it does the links between Markdown files.'
  }
};

/** The scheme of the pages that explain rules. */
export const RULE_PAGE_SCHEME = 'topic-journal-rule';

/** Settings of others that the extension presets: a rule’s page is shown as it reads, not as its Markdown. */
export const configurationDefaults = {
  'workbench.editorAssociations': { [`${RULE_PAGE_SCHEME}:/**`]: 'vscode.markdown.preview.editor' }
};

/** What VS Code’s Markdown preview is told: that we extend how it renders, and what our elements look like. */
export const markdownPreview = {
  'markdown.markdownItPlugins': true,
  'markdown.previewStyles': ['./media/preview.css']
};
