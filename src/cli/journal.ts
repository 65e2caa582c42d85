import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../format/documents';
import type { Reader } from '../journal/readers';
import { unknownFiles } from '../workspace/journal-index';
import { updateFile } from '../workspace/update-index';
import { createWorkspace, type Workspace } from '../workspace/workspace';
import { createFileTexts, type FileTexts } from './file-texts';
import { findDocuments } from './find-documents';
import { findRoot } from './find-root';
import type { Progress } from './progress';
import { readInto } from './read-into';
import { readText, reasonOf } from './read-text';

/** A file that could not be read, checked or written, and why. */
export interface Failure {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly message: string;
}

/** A journal as it was read from the disk: the whole root is known, the part that was asked for is reported. */
export interface Journal {
  /** The root's absolute path. */
  readonly root: string;
  /** The absolute path that was asked for. */
  readonly target: string;
  readonly workspace: Workspace;
  readonly texts: FileTexts;
  readonly failures: Failure[];
  /** How many documents Git ignores. */
  readonly ignored: number;
}

/** How a journal is read. */
export interface ReadOptions {
  readonly reader?: Reader;
  /** Whether the texts of the files will be asked for. */
  readonly keepTexts?: boolean;
}

/** Reads the journal that `target`, an absolute path of a file or folder that exists, belongs to. */
export async function readJournal(
  target: string,
  progress: Progress,
  { reader = 'auto', keepTexts = false }: ReadOptions = {}
): Promise<Journal> {
  const root = findRoot(target);
  const settings = fs.existsSync(path.join(root, SETTINGS_FILE)) ? readText(root, SETTINGS_FILE) : undefined;
  const workspace = createWorkspace(settings?.text, undefined, reader);
  const found = await findDocuments(root, workspace.settings);
  const failures = found.failure === undefined ? [] : [folderFailure(root, found.failure)];
  const journal = { root, target, workspace, texts: createFileTexts(keepTexts), failures, ignored: found.ignored };
  const files = new Set([...(settings === undefined ? [] : [SETTINGS_FILE]), ...found.files]);
  let done = 0;
  for (const file of files) {
    readInto(journal, file);
    progress.show('Reading', ++done, files.size);
  }
  lookForLinkedFiles(journal);
  return journal;
}

/** Tells the index which of the files that documents link to exist, though they are no journal documents. */
export function lookForLinkedFiles({ root, workspace: { index } }: Journal): void {
  for (const file of unknownFiles(index)) updateFile(index, file, fs.existsSync(path.join(root, file)));
}

/** The documents that are reported: those at or under the target that could be read, sorted. */
export const reportedFiles = (journal: Journal): string[] =>
  [...journal.texts.files()].filter(file => isUnderTarget(journal, file)).sort();

/** The failures that concern the target: those of its files, and of the settings, on which all depends. */
export const reportedFailures = (journal: Journal): Failure[] =>
  journal.failures.filter(({ file }) => file === SETTINGS_FILE || isUnderTarget(journal, file));

function isUnderTarget({ root, target }: Journal, file: string): boolean {
  const under = path.relative(root, target).split(path.sep).join('/');
  return under === '' || file === under || file.startsWith(`${under}/`);
}

const folderFailure = (root: string, error: NodeJS.ErrnoException): Failure => ({
  file: path
    .relative(root, path.resolve(root, error.path ?? ''))
    .split(path.sep)
    .join('/'),
  message: `it cannot be looked into (${reasonOf(error)})`
});
