import fs from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { applyEdits, type FileEdit, type WorkspaceEdit } from '../text/edit';
import { encode } from './decode';
import type { Failure, Journal } from './journal';
import { reasonOf } from './read-text';

/**
 * Writes `edit` to the disk: new files where nothing is, and changed ones as a whole, if they are what they were when they
 * were read. Gives what went wrong, if so; then no new file is left.
 */
export function writeEdit(journal: Journal, edit: WorkspaceEdit): Failure | undefined {
  const created: string[] = [];
  for (const file of edit) {
    const target = path.join(journal.root, file.path);
    try {
      if ('create' in file) {
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.writeFileSync(target, file.create, { flag: 'wx' });
        created.push(target);
      } else if ('edits' in file) change(journal, file, target);
      else throw new Error('files are not renamed here');
    } catch (error) {
      for (const each of created) fs.rmSync(each, { force: true });
      return { file: file.path, message: `${reasonIn(error)}; nothing was written` };
    }
  }
  return undefined;
}

function change({ texts }: Journal, file: Extract<FileEdit, { edits: unknown }>, target: string): void {
  const before = texts.get(file.path);
  if (before === undefined || Buffer.compare(fs.readFileSync(target), encode(before)) !== 0) {
    throw new Error('it was changed by somebody else in the meantime');
  }
  writeFileAtomic.sync(target, Buffer.from(encode({ ...before, text: applyEdits(before.text, file.edits) })));
}

const reasonIn = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'it is there already' : reasonOf(error);
