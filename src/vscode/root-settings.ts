import { SETTINGS_FILE } from '../format/documents';
import type { SettingsInput } from '../format/settings';
import type { Reader } from '../journal/readers';
import { createWorkspace, putText, type Workspace } from '../workspace/workspace';

/** What the settings of a root are made of. */
export interface SettingsSource {
  /** The last text of `.topic-journal.yaml` that could be read; undefined where there is no such file. */
  readonly text: string | undefined;
  /** What that text says. */
  readonly file: SettingsInput;
  /** What the editor's settings say. */
  readonly editor: SettingsInput;
  /** How the editor's settings want Markdown to be read. */
  readonly reader: Reader;
}

/** Of a root with no settings at all. */
export const noSettings: SettingsSource = { text: undefined, file: {}, editor: {}, reader: 'auto' };

/** `source` with a new text of the settings file. While that text is no YAML, as between two keystrokes, the last stays. */
export function withText(source: SettingsSource, text: string | undefined): SettingsSource {
  if (text === source.text) return source;
  if (text === undefined) return { ...source, text, file: {} };
  const scratch = createWorkspace();
  putText(scratch, SETTINGS_FILE, text);
  const document = scratch.index.documents.get(SETTINGS_FILE);
  if (document?.kind !== 'settings' || document.value === null) return source;
  return { ...source, text, file: document.value as SettingsInput };
}

/** What a change of settings asks for: to read all documents again, or only to check them. */
export type SettingsChange = 'none' | 'check' | 'read';

/** What a change from the settings `before` to `after` asks for. */
export function changeBetween(before: SettingsSource, after: SettingsSource): SettingsChange {
  if (before.reader !== after.reader || !isSame(withoutRules(before), withoutRules(after))) return 'read';
  return isSame([before.file, before.editor], [after.file, after.editor]) ? 'none' : 'check';
}

/** `workspace` with the rules set as `source` says, where all else is as it was. No document has to be read again. */
export function withRulesOf(workspace: Workspace, { text, editor }: SettingsSource): Workspace {
  const settings = { ...workspace.settings, rules: createWorkspace(text, editor).settings.rules };
  return { ...workspace, settings, index: { ...workspace.index, settings } };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const withoutRules = ({ file, editor }: SettingsSource) =>
  [file, editor].map(input => ({ ...input, rules: undefined }));
