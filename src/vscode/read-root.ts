import { SETTINGS_FILE } from '../format/documents';
import { unknownFiles } from '../workspace/journal-index';
import { folderOf } from '../workspace/paths';
import { updateFile } from '../workspace/update-index';
import { createWorkspace } from '../workspace/workspace';
import { cutGlobs } from './cut-glob';
import { readText, typeAt } from './disk';
import { readIgnored } from './git-ignore';
import { isJournalPath, type JournalRoot, putBuffer, putFile, removeFile, uriOf } from './journal-root';
import { listDocuments } from './list-documents';
import type { Log } from './log';
import { withText } from './root-settings';
import { forEachFile } from './slices';

/** Asked between two files: whether the work is still wanted, and told how far it is. */
export interface Reading {
  readonly isWanted: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
  readonly log: Log;
}

/**
 * Reads all that the folder of `root` has into a new index: its settings, the documents that editors hold, the others from
 * the disk, and whether the files are there that they link to. Gives false, and leaves the root as it is by then, when the
 * work is not wanted any more.
 */
export async function readRoot(root: JournalRoot, reading: Reading): Promise<boolean> {
  const { isWanted, onProgress, log } = reading;
  root.isLoaded = false;
  const settingsUri = uriOf(root, SETTINGS_FILE);
  const onDisk = await readText(settingsUri).catch(error => void log.warn(`${settingsUri} cannot be read:`, error));
  const settingsText = root.buffers.get(SETTINGS_FILE)?.getText() ?? onDisk;
  if (!isWanted()) return false;
  root.source = withText(root.source, settingsText);
  root.applied = root.source;
  root.workspace = createWorkspace(root.source.text, root.source.editor, root.source.reader);
  root.lines.clear();
  await readIgnoredOf(root, [
    ...cutGlobs(root.workspace.settings.globs).map(({ folder }) => folder),
    ...heldFolders(root)
  ]);
  if (!isWanted()) return false;
  for (const [path, document] of root.buffers) putBuffer(root, path, document);
  if (settingsText !== undefined && !root.buffers.has(SETTINGS_FILE)) putFile(root, SETTINGS_FILE, settingsText);
  // Of a document in an editor it remains to be seen whether its file is still there.
  const held = [...root.buffers.keys()].filter(path => isJournalPath(root, path));
  const paths = [...new Set([...held, ...(await listDocuments(root, log))])].filter(path => path !== SETTINGS_FILE);
  let done = 0;
  await forEachFile(paths, async path => {
    if (!isWanted()) return;
    await readFile(root, path, log);
    onProgress?.(++done, paths.length);
  });
  if (!isWanted()) return false;
  await lookForLinkedFiles(root, unknownFiles(root.workspace.index));
  if (!isWanted()) return false;
  root.isLoaded = true;
  return true;
}

const heldFolders = (root: JournalRoot): string[] => [...root.buffers.keys()].map(folderOf);

async function readIgnoredOf(root: JournalRoot, folders: readonly string[]): Promise<void> {
  root.isIgnored = await readIgnored(root.folder.uri, new Set(folders));
}

/**
 * Reads the file at `path` from the disk, unless an editor holds it by then or it was read again meanwhile.
 * Gives the paths whose problems may be others now.
 */
export async function readFile(root: JournalRoot, path: string, log: Log): Promise<Set<string>> {
  const read = (root.reads.get(path) ?? 0) + 1;
  root.reads.set(path, read);
  const uri = uriOf(root, path);
  try {
    // Of what an editor holds it only matters whether the file is there.
    const isThere = root.buffers.has(path) && (await typeAt(uri)) !== undefined;
    const text = isThere ? '' : await readText(uri);
    if (root.reads.get(path) !== read || !isJournalPath(root, path)) return new Set();
    const buffer = root.buffers.get(path);
    // What an editor holds counts, unless its file is gone and nothing was typed since.
    if (buffer !== undefined && (text !== undefined || buffer.isDirty)) return putBuffer(root, path, buffer);
    if (path === SETTINGS_FILE) root.source = withText(root.source, text);
    return text === undefined ? removeFile(root, path) : putFile(root, path, text);
  } catch (error) {
    log.warn(`${uri} cannot be read, and is left as it was:`, error instanceof Error ? error.message : String(error));
    return new Set();
  }
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
