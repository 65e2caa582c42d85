import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../format/documents';
import { unknownFiles } from '../workspace/journal-index';
import { folderOf } from '../workspace/paths';
import { updateFile } from '../workspace/update-index';
import { createWorkspace } from '../workspace/workspace';
import { openBuffer } from './buffers';
import { cutGlobs } from './cut-glob';
import { decode, readBytes, typeAt } from './disk';
import { readIgnored } from './git-ignore';
import { isJournalPath, type JournalRoot, uriOf } from './journal-root';
import { listDocuments } from './list-documents';
import type { Log } from './log';
import { putFile, readFile } from './read-file';
import { withText } from './root-settings';
import { forEachFile } from './turns';

/** How a root is read, and who is told of it. */
export interface Reading {
  /** Asked again and again: whether the work is still wanted. */
  readonly isWanted: () => boolean;
  /** The document at `path`, which an editor holds, is in the index; the others may not be yet. */
  readonly onHeld: (path: string) => void;
  readonly onProgress: (done: number, total: number) => void;
  readonly log: Log;
}

/**
 * Reads all that the folder of `root` has into a new index: its settings, the documents that editors hold, the others from
 * the disk, and whether the files are there that they link to. Gives false, and leaves the root as it is by then, when the
 * work is not wanted any more.
 */
export async function readRoot(root: JournalRoot, reading: Reading): Promise<boolean> {
  const { isWanted, onHeld, onProgress, log } = reading;
  root.isLoaded = false;
  const settingsUri = uriOf(root, SETTINGS_FILE);
  const onDisk = await readBytes(settingsUri).catch(error => void log.warn(`${settingsUri} cannot be read:`, error));
  const settingsText = root.buffers.get(SETTINGS_FILE)?.getText() ?? (onDisk && decode(onDisk));
  if (!isWanted()) return false;
  root.source = withText(root.source, settingsText);
  root.applied = root.source;
  root.workspace = createWorkspace(root.source.text, root.source.editor, root.source.reader);
  for (const known of [root.lines, root.taken, root.opening]) known.clear();
  await readIgnoredOf(root, [
    ...cutGlobs(root.workspace.settings.globs).map(({ folder }) => folder),
    ...heldFolders(root)
  ]);
  for (const [path, document] of visibleFirst(root.buffers)) {
    if (!isWanted()) return false;
    await openBuffer(root, path, document);
    if (root.taken.has(path)) onHeld(path);
  }
  if (onDisk !== undefined && !root.buffers.has(SETTINGS_FILE)) await putFile(root, SETTINGS_FILE, onDisk, isWanted);
  // Of a document in an editor it remains to be seen whether its file is still there.
  const held = [...root.buffers.keys()].filter(path => isJournalPath(root, path));
  const paths = [...new Set([...held, ...(await listDocuments(root, log))])].filter(path => path !== SETTINGS_FILE);
  let done = 0;
  await forEachFile(paths, async path => {
    if (!isWanted()) return;
    await readFile(root, path, log);
    onProgress(++done, paths.length);
  });
  if (!isWanted()) return false;
  await lookForLinkedFiles(root, unknownFiles(root.workspace.index));
  if (!isWanted()) return false;
  root.isLoaded = true;
  return true;
}

/** `buffers` with those first that a person sees. */
function visibleFirst(buffers: JournalRoot['buffers']): [string, vscode.TextDocument][] {
  const visible = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  const isVisible = ([, document]: [string, vscode.TextDocument]) => visible.has(document);
  const all = [...buffers];
  return [...all.filter(isVisible), ...all.filter(each => !isVisible(each))];
}

const heldFolders = (root: JournalRoot): string[] => [...root.buffers.keys()].map(folderOf);

async function readIgnoredOf(root: JournalRoot, folders: readonly string[]): Promise<void> {
  root.isIgnored = await readIgnored(root.folder.uri, new Set(folders));
}

/** Looks whether the files at `paths` exist. Gives the paths of the documents that link to one of which that is news. */
export async function lookForLinkedFiles(root: JournalRoot, paths: Iterable<string>): Promise<Set<string>> {
  const affected = new Set<string>();
  const { workspace } = root;
  await forEachFile(paths, async path => {
    const exists = (await typeAt(uriOf(root, path))) !== undefined;
    if (root.workspace.index.files !== workspace.index.files) return;
    for (const linking of updateFile(root.workspace.index, path, exists)) affected.add(linking);
  });
  return affected;
}
