import { folderOf } from '../workspace/paths';
import { cutGlobs } from './cut-glob';
import { isFolder, typeAt } from './disk';
import { isJournalPath, type JournalRoot, uriOf } from './journal-root';
import { isOwn, listDocuments } from './list-documents';
import type { Log } from './log';
import { readFile } from './read-file';
import { lookForLinkedFiles } from './read-root';
import { forEachFile } from './turns';
import type { Touched } from './watch-disk';

/**
 * Looks where something came, changed or went in `root`, and takes in what is there now. A folder stands for all that is in
 * it: not every watcher tells of each file, and one that was away for a moment has only changed. Gives the paths of the
 * documents whose problems may be others now.
 */
export async function lookAgain(root: JournalRoot, touched: Touched, log: Log): Promise<Set<string>> {
  const { linkUses, documents } = root.workspace.index;
  const toRead = new Set<string>();
  const toLookFor = new Set<string>();
  const folders: string[] = [];
  const known = knownFolders([...documents.keys(), ...linkUses.keys()]);
  for (const [path, how] of touched) {
    const uri = uriOf(root, path);
    if (isJournalPath(root, path) && isOwn(root, uri)) toRead.add(path);
    else if (linkUses.has(path)) toLookFor.add(path);
    const isNewFolder = async () => how === 'moved' && mayHoldDocuments(root, path) && isFolder(await typeAt(uri));
    if (known.has(path) || (await isNewFolder())) folders.push(path);
  }
  if (folders.length > 0) {
    const isWithin = (path: string) => folders.some(folder => path.startsWith(`${folder}/`));
    for (const path of documents.keys()) if (isWithin(path)) toRead.add(path);
    for (const path of linkUses.keys()) if (isWithin(path) && !documents.has(path)) toLookFor.add(path);
    for (const path of await listDocuments(root, log)) if (!documents.has(path)) toRead.add(path);
  }
  const affected = await lookForLinkedFiles(root, toLookFor);
  await forEachFile(toRead, async path => {
    for (const other of await readFile(root, path, log)) affected.add(other);
  });
  return affected;
}

/** Whether a folder at `path`, if it is one, can hold journal documents. */
function mayHoldDocuments(root: JournalRoot, path: string): boolean {
  if (root.workspace.index.documents.has(path)) return false;
  return cutGlobs(root.workspace.settings.globs).some(({ folder, pattern }) => {
    const isAbove = folder === path || folder.startsWith(`${path}/`);
    return isAbove || (pattern.includes('/') && (folder === '' || path.startsWith(`${folder}/`)));
  });
}

/** The folders that the files at `paths` are in, at every depth. */
function knownFolders(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = folderOf(path); folder !== '' && !folders.has(folder); folder = folderOf(folder)) {
      folders.add(folder);
    }
  }
  return folders;
}
