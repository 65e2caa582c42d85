import fs from 'node:fs';
import path from 'node:path';
import fastGlob, { type Entry, type Options } from 'fast-glob';
import { SETTINGS_FILE } from '../format/documents';
import { foldersAbove, gitIgnored } from '../workspace/git-ignore';
import { joinPath } from '../workspace/paths';
import type { WorkspaceSettings } from '../workspace/settings';
import { findGitRoot } from './find-root';

/** The journal documents of a folder. */
export interface FoundDocuments {
  /** Relative to the root, with `/`, sorted. */
  readonly files: readonly string[];
  /** How many more there are that Git ignores. */
  readonly ignored: number;
  /** Why a folder could not be looked into, if so; all others were. */
  readonly failure: NodeJS.ErrnoException | undefined;
}

/**
 * Finds the journal documents under `root` by the workspace's globs. What Git ignores is left out, by every `.gitignore`
 * between the repository's root and the file; but a root that is ignored as a whole was chosen nevertheless, and is read.
 * `node_modules` is never looked into; links to folders are not followed, links to files are.
 */
export async function findDocuments(root: string, settings: WorkspaceSettings): Promise<FoundDocuments> {
  let failure: NodeJS.ErrnoException | undefined;
  const all = await find(root, settings, {}).catch((error: Error) => {
    failure = error;
    return find(root, settings, { suppressErrors: true });
  });
  const isIgnored = readIgnored(root, all);
  const files = all.filter(file => file === SETTINGS_FILE || !isIgnored(file));
  return { files, ignored: all.length - files.length, failure };
}

/** Says which of `documents`, relative to `root`, Git ignores, by the `.gitignore` files of the folders that they lie in. */
function readIgnored(root: string, documents: readonly string[]): (file: string) => boolean {
  const repository = findGitRoot(root) ?? root;
  const inRepository = path.relative(repository, root).split(path.sep).join('/');
  const folders = new Set(documents.flatMap(file => foldersAbove(joinPath(inRepository, file))));
  const files = new Map<string, string>();
  for (const folder of folders) {
    const file = path.join(repository, folder, '.gitignore');
    if (fs.statSync(file, { throwIfNoEntry: false })?.isFile()) files.set(folder, fs.readFileSync(file, 'utf8'));
  }
  return gitIgnored(files, inRepository);
}

async function find(root: string, settings: WorkspaceSettings, options: Options): Promise<string[]> {
  // What is no glob is left to `kindOf`, as are exceptions: those of one kind say nothing about another.
  const globs = settings.globs.filter(glob => glob !== '' && !glob.startsWith('!'));
  const found = await fastGlob.glob(globs, {
    ...options,
    cwd: root,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: true,
    followSymbolicLinks: false,
    objectMode: true,
    onlyFiles: false
  });
  return found
    .filter(entry => isFile(root, entry))
    .map(entry => path.posix.normalize(entry.path))
    .filter(file => !file.startsWith('../') && settings.kindOf(file) !== undefined)
    .sort();
}

/** Whether `entry` is a file, or a link to one. A link that leads to itself counts, to be reported as unreadable. */
function isFile(root: string, { dirent, path: file }: Entry): boolean {
  if (!dirent.isSymbolicLink()) return dirent.isFile();
  try {
    return fs.statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return true;
  }
}
