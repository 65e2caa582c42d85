import fs from 'node:fs';
import path from 'node:path';
import { SETTINGS_FILE } from '../format/documents';
import type { Reader } from '../journal/readers';
import { unknownFiles } from '../workspace/journal-index';
import { updateFile } from '../workspace/update-index';
import { createWorkspace, putText, type Workspace } from '../workspace/workspace';
import { type Decoded, decode, type FileText } from './decode';
import { findDocuments } from './find-documents';
import { findRoot } from './find-root';
import type { Progress } from './progress';

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
  readonly texts: Map<string, FileText>;
  readonly failures: Failure[];
  /** How many documents Git ignores. */
  readonly ignored: number;
}

/** Reads the journal that `target`, an absolute path of a file or folder that exists, belongs to, with `reader`. */
export async function readJournal(target: string, progress: Progress, reader: Reader = 'auto'): Promise<Journal> {
  const root = findRoot(target);
  const settings = fs.existsSync(path.join(root, SETTINGS_FILE)) ? readText(root, SETTINGS_FILE) : undefined;
  const workspace = createWorkspace(settings?.text, undefined, reader);
  const found = await findDocuments(root, workspace.settings);
  const failures = found.failure === undefined ? [] : [folderFailure(root, found.failure)];
  const journal = { root, target, workspace, texts: new Map(), failures, ignored: found.ignored };
  const files = new Set([...(settings === undefined ? [] : [SETTINGS_FILE]), ...found.files]);
  let done = 0;
  for (const file of files) {
    readInto(journal, file);
    progress.show('Reading', ++done, files.size);
  }
  lookForLinkedFiles(journal);
  return journal;
}

/** Reads `file` from the disk into the journal, as what it is now. */
export function readInto({ root, workspace, texts, failures }: Journal, file: string): void {
  const { fault, ...fileText } = readText(root, file);
  if (fault === undefined) texts.set(file, fileText);
  else failures.push({ file, message: `${fault}; it was not checked` });
  putText(workspace, file, fileText.text);
}

/** Tells the index which of the files that documents link to exist, though they are no journal documents. */
export function lookForLinkedFiles({ root, workspace: { index } }: Journal): void {
  for (const file of unknownFiles(index)) updateFile(index, file, fs.existsSync(path.join(root, file)));
}

/** The documents that are reported: those at or under the target that could be read, sorted. */
export const reportedFiles = (journal: Journal): string[] =>
  [...journal.texts.keys()].filter(file => isUnderTarget(journal, file)).sort();

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

function readText(root: string, file: string): Decoded {
  try {
    return decode(fs.readFileSync(path.join(root, file)));
  } catch (error) {
    return { text: '', hasBom: false, fault: `it cannot be read (${reasonOf(error)})` };
  }
}

/** Why a file operation failed, in words: `EACCES: permission denied` without the call and the path behind it. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(', ', 1)[0] ?? '';
