import fs from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { encode } from './decode';
import type { FixedFile } from './fix-files';
import { type Journal, readInto, reasonOf } from './journal';

/**
 * Writes what was fixed to the disk, each file as a whole or not at all. A file that is not what it was when it was read, or
 * that cannot be written, is left as it is: the journal gets a failure that says so, and the file's present text.
 * Returns the files that were written.
 */
export function writeFixes(journal: Journal, fixed: readonly FixedFile[]): FixedFile[] {
  return fixed.filter(({ file, before }) => {
    const after = journal.texts.get(file);
    if (after === undefined || after.text === before.text) return false;
    const target = path.join(journal.root, file);
    try {
      if (Buffer.compare(fs.readFileSync(target), encode(before)) === 0) {
        writeFileAtomic.sync(target, Buffer.from(encode(after)));
        return true;
      }
      journal.failures.push({ file, message: 'it was changed by somebody else in the meantime; it was not fixed' });
    } catch (error) {
      journal.failures.push({ file, message: `it cannot be written (${reasonOf(error)}); it was not fixed` });
    }
    journal.texts.delete(file);
    readInto(journal, file);
    return false;
  });
}
