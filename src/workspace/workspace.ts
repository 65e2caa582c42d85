import { SETTINGS_FILE } from '../format/documents';
import type { SettingsInput } from '../format/settings';
import { holdFacts, releaseFacts } from '../journal/hold-facts';
import { changeDocument, type DocumentReading, readDocument, textOf } from '../journal/read-document';
import type { Reader } from '../journal/readers';
import { changeBetween, type TextChange } from '../text/change';
import { createIndex, type JournalIndex } from './journal-index';
import { settingsOf, type WorkspaceSettings } from './settings';
import { loadAsRead, updateFile, updateIndex } from './update-index';

/**
 * One workspace root as an adapter holds it: its settings, its index, and the texts of the documents that are being edited.
 * The adapter owns the object and hands over every text; nothing here reads a file.
 */
export interface Workspace {
  readonly settings: WorkspaceSettings;
  readonly index: JournalIndex;
  readonly reader: Reader;
  /** What open documents were read from, so that their next text is read by its difference. */
  readonly open: Map<string, DocumentReading>;
}

/**
 * A workspace with no documents. `settingsText` is the content of its `.topic-journal.yaml`, undefined where there is none;
 * `editor` what an editor's settings say; `reader` how Markdown is read. Of a settings file with mistakes, what is right
 * counts.
 */
export function createWorkspace(settingsText?: string, editor?: SettingsInput, reader: Reader = 'auto'): Workspace {
  const settings = settingsOf(settingsText === undefined ? undefined : settingsInput(settingsText), editor);
  return { settings, index: createIndex(settings), reader, open: new Map() };
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
  const { settings, index, open, reader } = workspace;
  const kind = settings.kindOf(path);
  if (kind === undefined) return new Set(updateFile(index, path, true));
  const previous = open.get(path);
  const isKnown = previous !== undefined && index.documents.get(path) === previous.document;
  const old = isKnown ? textOf(previous) : undefined;
  if (isKnown && old === text && isOpen) return new Set();
  const reading =
    isKnown && old !== undefined
      ? changeDocument(previous, changeBetween(old, text))
      : readDocument(path, kind, text, settings.vocabulary, reader);
  return putReading(workspace, reading, isOpen);
}

/**
 * Takes in a change of the document at `path`, which is open: `changes` one after the other, each with the offsets of the text
 * that those before it left. Returns what {@link putText} does; undefined where the document is not open.
 */
export function changeText(
  workspace: Workspace,
  path: string,
  changes: readonly TextChange[]
): Set<string> | undefined {
  const previous = workspace.open.get(path);
  if (previous === undefined || workspace.index.documents.get(path) !== previous.document) return undefined;
  return putReading(workspace, changes.reduce(changeDocument, previous), true);
}

/** Takes in a document that was read. For `isOpen` and what is returned see {@link putText}. */
export function putReading({ open, index }: Workspace, reading: DocumentReading, isOpen: boolean): Set<string> {
  const { document } = reading;
  if (isOpen) {
    open.set(document.path, reading);
    holdFacts(document);
  } else close(open, document.path);
  const affected = updateIndex(index, document.path, document);
  if (!isOpen) releaseFacts(document);
  return affected;
}

/**
 * Takes in the text of the file at `path`, which is not open, without asking what it matters to: for many files at once,
 * after which everything is checked.
 */
export function loadText({ settings, index, open, reader }: Workspace, path: string, text: string): void {
  const kind = settings.kindOf(path);
  if (kind === undefined) updateFile(index, path, true);
  else {
    close(open, path);
    loadAsRead(index, path, take => readDocument(path, kind, text, settings.vocabulary, reader, take).document);
  }
}

/** Forgets the file at `path`, which is gone. Returns the paths of the documents whose problems may be others now. */
export function removeText(workspace: Workspace, path: string): Set<string> {
  close(workspace.open, path);
  const linking = updateFile(workspace.index, path, false);
  return workspace.index.documents.has(path)
    ? new Set([...updateIndex(workspace.index, path, undefined), ...linking])
    : new Set(linking);
}

/** Says that the document at `path` is edited no more; its facts stay. */
export function closeText(workspace: Workspace, path: string): void {
  close(workspace.open, path);
}

function close(open: Workspace['open'], path: string): void {
  const reading = open.get(path);
  if (reading !== undefined) releaseFacts(reading.document);
  open.delete(path);
}
