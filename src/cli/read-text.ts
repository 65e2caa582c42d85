import fs from 'node:fs';
import path from 'node:path';
import { type Decoded, decode } from './decode';

/** Reads `file` of the folder `root`; of one that cannot be read the text is empty, and the fault says why. */
export function readText(root: string, file: string): Decoded {
  try {
    return decode(fs.readFileSync(path.join(root, file)));
  } catch (error) {
    return { text: '', hasBom: false, fault: `it cannot be read (${reasonOf(error)})` };
  }
}

/** Why a file operation failed, in words: `EACCES: permission denied` without the call and the path behind it. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split(', ', 1)[0] ?? '';
