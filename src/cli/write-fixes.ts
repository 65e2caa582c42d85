import fs from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { encode } from './decode';
import type { FixedFile } from './fix-files';
import type { Journal } from './journal';
import { readInto } from './read-into';
import { reasonOf } from './read-text';

/**
 * Writes what was fixed to the disk, each file as a whole or not at all. A file that is not what it was when it was read, or
 * that cannot be written, is left as it is: the journal gets a failure that says so, and the file's present text.
 * Returns the files that were written.
 */
export function writeFixes(journal: Journal, fixed: readonly FixedFile[]): FixedFile[] {
  const written = new Map<string, string>();
  return fixed.filter(({ file, before }) => {
    const after = journal.texts.get(file);
    if (after === undefined || after.text === before.text) return false;
    const target = path.join(journal.root, file);
    try {
      const place = fs.realpathSync(target);
      const present = fs.readFileSync(target);
      if (Buffer.compare(present, encode(before)) === 0) {
        writeFileAtomic.sync(target, Buffer.from(encode(after)));
        written.set(place, file);
        return true;
      }
      const other = written.get(place);
      // A file that is reached in two ways was mended under its other name, most likely in the same way.
      if (other !== undefined && Buffer.compare(present, encode(after)) === 0) return false;
      journal.failures.push({ file, message: `${changedBy(other)}; it was not fixed` });
    } catch (error) {
      journal.failures.push({ file, message: `it cannot be written (${reasonOf(error)}); it was not fixed` });
    }
    journal.texts.delete(file);
    readInto(journal, file);
    return false;
  });
}

const changedBy = (other: string | undefined): string =>
  other === undefined
    ? 'it was changed by somebody else in the meantime'
    : `it is the same file as ${other}, where it was fixed otherwise`;
