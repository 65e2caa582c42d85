import * as vscode from 'vscode';
import { foldersAbove, gitIgnored } from '../workspace/git-ignore';
import { joinPath } from '../workspace/paths';
import { readText, typeAt } from './disk';

/** The name of the file that says what Git ignores in its folder. */
export const IGNORE_FILE = '.gitignore';

/** No repository is deeper in a disk than this. */
const MOST_FOLDERS = 40;

/** The repository that holds a workspace folder. */
interface Repository {
  readonly uri: vscode.Uri;
  /** The path of the workspace folder in it; empty where they are one. */
  readonly folder: string;
}

/**
 * Says which paths of the workspace folder `uri` Git ignores, by the `.gitignore` files between the repository's root and
 * `folders`, those of the workspace folder in which journal documents may be: as the command line does.
 */
export async function readIgnored(uri: vscode.Uri, folders: Iterable<string>): Promise<(path: string) => boolean> {
  const repository = (await repositoryOf(uri)) ?? { uri, folder: '' };
  const wanted = new Set([...folders].flatMap(folder => foldersAbove(`${joinPath(repository.folder, folder)}/`)));
  const texts = await Promise.all(
    [...wanted].map(async folder => {
      const file = vscode.Uri.joinPath(repository.uri, folder, IGNORE_FILE);
      return [folder, await readText(file).catch(() => undefined)] as const;
    })
  );
  const files = new Map(texts.flatMap(([folder, text]) => (text === undefined ? [] : [[folder, text] as const])));
  return files.size === 0 ? () => false : gitIgnored(files, repository.folder);
}

async function repositoryOf(uri: vscode.Uri): Promise<Repository | undefined> {
  const names: string[] = [];
  let at = uri;
  for (let count = 0; count < MOST_FOLDERS; count++) {
    if ((await typeAt(vscode.Uri.joinPath(at, '.git'))) !== undefined) return { uri: at, folder: names.join('/') };
    const name = at.path.slice(at.path.lastIndexOf('/') + 1);
    if (name === '') return undefined;
    names.unshift(name);
    at = vscode.Uri.joinPath(at, '..');
  }
  return undefined;
}
