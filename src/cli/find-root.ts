import fs from 'node:fs';
import path from 'node:path';
import { documentKinds, SETTINGS_FILE } from '../format/documents';
import { settingsOf } from '../workspace/settings';

/**
 * The root of the journal that `target`, an absolute path of a file or folder, belongs to: the nearest folder at or above it
 * with a `.topic-journal.yaml`; else the nearest with journal folders in their usual places, such as `journals/topics`;
 * else `target` itself, or the folder of a file.
 */
export function findRoot(target: string): string {
  const folder = isFolder(target) ? target : path.dirname(target);
  const { folderOf } = settingsOf();
  const journalFolders = documentKinds.flatMap(({ kind }) => folderOf(kind) || []);
  return (
    findAbove(folder, each => fs.existsSync(path.join(each, SETTINGS_FILE))) ??
    findAbove(folder, each => journalFolders.some(name => isFolder(path.join(each, name)))) ??
    folder
  );
}

/** The root of the Git repository that holds `folder`; undefined where it is in none. */
export const findGitRoot = (folder: string): string | undefined =>
  findAbove(folder, each => fs.existsSync(path.join(each, '.git')));

function findAbove(folder: string, fits: (folder: string) => boolean): string | undefined {
  if (fits(folder)) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? undefined : findAbove(parent, fits);
}

const isFolder = (name: string): boolean => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
