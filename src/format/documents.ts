/** The kinds of document that a journal workspace holds; `note` is any other Markdown file that was asked for. */
export type DocumentKind = 'topic' | 'config' | 'brief' | 'analysis' | 'settings';

/** The kinds that are written in Markdown. */
export type MarkdownKind = 'topic' | 'brief' | 'analysis';

export interface DocumentKindDescription {
  readonly kind: DocumentKind;
  /** What a person calls one, `topic journal`. */
  readonly name: string;
  /** The key of `.topic-journal.yaml` that says where they are; none for that file itself. */
  readonly setting?: 'topics' | 'configs' | 'briefs' | 'analyses';
  /** Where they are unless the workspace says otherwise: globs relative to its root. */
  readonly files: readonly string[];
}

/** The file at a workspace's root with its settings. */
export const SETTINGS_FILE = '.topic-journal.yaml';

export const documentKinds: readonly DocumentKindDescription[] = [
  { kind: 'topic', name: 'topic journal', setting: 'topics', files: ['journals/topics/*.md'] },
  { kind: 'config', name: 'topic config', setting: 'configs', files: ['journals/topics/config/*.{yaml,yml}'] },
  { kind: 'brief', name: 'brief', setting: 'briefs', files: ['journals/briefs/*.md'] },
  { kind: 'analysis', name: 'analysis', setting: 'analyses', files: ['journals/analyses/*.md'] },
  { kind: 'settings', name: 'workspace settings', files: [SETTINGS_FILE] }
];

/** What `kind:` in front matter may say, and the kind that it stands for. */
export const frontMatterKinds: Readonly<Record<string, MarkdownKind>> = {
  topic: 'topic',
  brief: 'brief',
  analysis: 'analysis'
};

/** What a person calls a document of `kind`. */
export const kindName = (kind: DocumentKind): string => documentKinds.find(each => each.kind === kind)?.name ?? kind;
