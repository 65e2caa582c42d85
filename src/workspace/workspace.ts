import { SETTINGS_FILE } from '../format/documents';
import type { SettingsInput } from '../format/settings';
import { type DocumentReading, readDocument } from '../journal/read-document';
import { createIndex, type JournalIndex } from './journal-index';
import { settingsOf, type WorkspaceSettings } from './settings';
import { updateFile, updateIndex } from './update-index';

/**
 * One workspace root as an adapter holds it: its settings, its index, and the texts of the documents that are being edited.
 * The adapter owns the object and hands over every text; nothing here reads a file.
 */
export interface Workspace {
  readonly settings: WorkspaceSettings;
  readonly index: JournalIndex;
  /** What open documents were read from, so that their next text is read by its difference. */
  readonly open: Map<string, DocumentReading>;
}

/**
 * A workspace with no documents. `settingsText` is the content of its `.topic-journal.yaml`, undefined where there is none;
 * `editor` what an editor's settings say. Of a settings file with mistakes, what is right counts.
 */
export function createWorkspace(settingsText?: string, editor?: SettingsInput): Workspace {
  const settings = settingsOf(settingsText === undefined ? undefined : settingsInput(settingsText), editor);
  return { settings, index: createIndex(settings), open: new Map() };
}

function settingsInput(text: string): SettingsInput | undefined {
  const { document } = readDocument(SETTINGS_FILE, 'settings', text, settingsOf().vocabulary);
  return document.kind === 'settings' && document.value !== null ? (document.value as SettingsInput) : undefined;
}

/**
 * Takes in the text of the file at `path`. `isOpen` says that more versions of it will follow, as while it is edited.
 * Returns the paths of the documents whose problems may be others now; none where the file is no journal document.
 */
export function putText(workspace: Workspace, path: string, text: string, isOpen = false): Set<string> {
  const kind = workspace.settings.kindOf(path);
  if (kind === undefined) return new Set(updateFile(workspace.index, path, true));
  const previous = workspace.open.get(path);
  if (previous?.text === text && workspace.index.documents.get(path) === previous.document) return new Set();
  const reading = readDocument(path, kind, text, workspace.settings.vocabulary, previous);
  if (isOpen) workspace.open.set(path, reading);
  else workspace.open.delete(path);
  return updateIndex(workspace.index, path, reading.document);
}

/** Forgets the file at `path`, which is gone. Returns the paths of the documents whose problems may be others now. */
export function removeText(workspace: Workspace, path: string): Set<string> {
  workspace.open.delete(path);
  const linking = updateFile(workspace.index, path, false);
  return workspace.index.documents.has(path)
    ? new Set([...updateIndex(workspace.index, path, undefined), ...linking])
    : new Set(linking);
}

/** Says that the document at `path` is edited no more; its facts stay. */
export function closeText(workspace: Workspace, path: string): void {
  workspace.open.delete(path);
}
