import { SETTINGS_FILE } from '../format/documents';
import type { DocumentReading } from '../journal/read-document';
import type { Steps } from '../journal/steps';
import { indexLines, type LineIndex } from '../text/lines';
import { loadInSteps, readTextInSteps } from '../workspace/load-in-steps';
import { putReading } from '../workspace/workspace';
import { openBuffer } from './buffers';
import { decode, readBytes, typeAt } from './disk';
import { isJournalPath, type JournalRoot, removeFile, uriOf } from './journal-root';
import type { Log } from './log';
import { withText } from './root-settings';
import { stepsInTurns } from './turns';

/**
 * Reads the file at `path` from the disk, unless an editor holds it by then or it was read again meanwhile.
 * Gives the paths whose problems may be others now.
 */
export async function readFile(root: JournalRoot, path: string, log: Log): Promise<Set<string>> {
  const read = (root.reads.get(path) ?? 0) + 1;
  root.reads.set(path, read);
  const uri = uriOf(root, path);
  const isWanted = () => root.reads.get(path) === read && isJournalPath(root, path);
  try {
    // Of what an editor holds it only matters whether the file is there.
    const isThere = root.buffers.has(path) && (await typeAt(uri)) !== undefined;
    const bytes = isThere ? new Uint8Array() : await readBytes(uri);
    if (!isWanted()) return new Set();
    const buffer = root.buffers.get(path);
    // What an editor holds counts, unless its file is gone and nothing was typed since.
    if (buffer !== undefined && (bytes !== undefined || buffer.isDirty)) return await openBuffer(root, path, buffer);
    if (path === SETTINGS_FILE) root.source = withText(root.source, bytes && decode(bytes));
    return bytes === undefined ? removeFile(root, path) : await putFile(root, path, bytes, isWanted);
  } catch (error) {
    log.warn(`${uri} cannot be read, and is left as it was:`, error instanceof Error ? error.message : String(error));
    return new Set();
  }
}

/** What was read of a file. */
interface FileReading {
  readonly reading: DocumentReading | undefined;
  readonly lines: LineIndex;
}

function* readInSteps(root: JournalRoot, path: string, bytes: Uint8Array): Steps<FileReading> {
  const text = decode(bytes);
  yield;
  const lines = indexLines(text);
  yield;
  return { reading: yield* readTextInSteps(root.workspace, path, text), lines };
}

/** Takes in what the disk has at `path`, in turns and while it is wanted. Gives the paths whose problems may be others now. */
export async function putFile(
  root: JournalRoot,
  path: string,
  bytes: Uint8Array,
  isWanted: () => boolean
): Promise<Set<string>> {
  const { index } = root.workspace;
  const isStill = () => isWanted() && root.workspace.index.documents === index.documents && !root.buffers.has(path);
  const { reading, lines } = (await stepsInTurns(readInSteps(root, path, bytes), isStill)) ?? {};
  if (reading === undefined || lines === undefined || !isStill()) return new Set();
  root.lines.set(path, lines);
  if (root.isLoaded) return putReading(root.workspace, reading, false);
  await stepsInTurns(loadInSteps(index, reading.document));
  // Where all has been checked by now, nobody knows what this one matters to.
  return new Set(root.isLoaded ? index.documents.keys() : []);
}
