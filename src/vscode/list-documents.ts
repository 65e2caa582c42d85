import * as vscode from 'vscode';
import { cutGlobs } from './cut-glob';
import { isFolder, typeAt } from './disk';
import { isJournalPath, type JournalRoot, pathIn, uriOf } from './journal-root';
import type { Log } from './log';

/**
 * The file systems that VS Code’s own search knows. Of others, as of a Git host in the browser, it finds what was committed
 * and not what was changed, or nothing, or never comes back.
 */
const SEARCHED_SCHEMES: readonly string[] = ['file', 'vscode-remote'];

/** The paths of all journal documents that there are in the folder of `root`, sorted. */
export async function listDocuments(root: JournalRoot, log: Log): Promise<string[]> {
  const paths = new Set<string>();
  for (const { folder, pattern } of cutGlobs(root.workspace.settings.globs)) {
    if (!isFolder(await typeAt(uriOf(root, folder)))) continue;
    const found = await findFiles(root, folder, pattern).catch(error => {
      log.error(`The files ${pattern} in ${uriOf(root, folder)} cannot be listed:`, error);
      return [];
    });
    for (const uri of found) {
      const path = pathIn(root, uri);
      if (path !== undefined && isJournalPath(root, path) && isOwn(root, uri)) paths.add(path);
    }
  }
  return [...paths].sort();
}

/** Whether `uri` belongs to this root and not to another one within its folder. */
export const isOwn = (root: JournalRoot, uri: vscode.Uri): boolean =>
  vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() === root.folder.uri.toString();

/**
 * The files in `folder` of `root` that match `pattern`, without what the settings hide and what matches `exclude`; of a file system
 * without a search perhaps others as well.
 */
export async function findFiles(
  root: JournalRoot,
  folder: string,
  pattern: string,
  exclude?: string
): Promise<vscode.Uri[]> {
  const base = uriOf(root, folder);
  if (!SEARCHED_SCHEMES.includes(base.scheme)) return walk(root, base, pattern.includes('/'));
  return vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern), exclude);
}

/** Every file in the folder `base`, and with `isDeep` in the folders below it; links to folders are not followed. */
async function walk(root: JournalRoot, base: vscode.Uri, isDeep: boolean): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(base)) {
    const uri = vscode.Uri.joinPath(base, name);
    const isHidden = root.isHidden(pathIn(root, uri) ?? '');
    if (!isFolder(type)) files.push(uri);
    else if (isDeep && !isHidden && type === vscode.FileType.Directory) files.push(...(await walk(root, uri, isDeep)));
  }
  return files;
}
