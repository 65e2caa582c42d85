import type { Kept } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { segmentsOf } from '../../journal/views';
import { documentTitle } from '../../queries/links/document-title';
import type { LinkRow } from '../../queries/links/link-row';
import { wordsAround } from '../../queries/links/words-around';
import { readText } from '../disk';
import { type JournalRoot, uriOf } from '../journal-root';
import { forEachFile, stepsInTurns } from '../turns';

// Words follow from the text of their segment.
const known = new WeakMap<Kept, Map<number, string>>();

/** The words that go with a link, where they have been read; empty elsewhere. */
export const wordsOf = ({ kept, range }: LinkRow): string =>
  kept === null ? '' : (known.get(kept)?.get(range.start) ?? '');

const isRead = ({ kept, range }: LinkRow): boolean => kept === null || known.get(kept)?.has(range.start) === true;

/** Reads the words of `rows`, from editors or from the disk, and what their documents are called. A file that cannot be read has none. */
export async function readWords(root: JournalRoot, rows: readonly LinkRow[], isWanted: () => boolean): Promise<void> {
  const byPath = new Map<string, LinkRow[]>();
  for (const row of rows) if (!isRead(row)) byPath.set(row.path, [...(byPath.get(row.path) ?? []), row]);
  await forEachFile(byPath.keys(), async path => {
    const text = isWanted() ? await textOf(root, path) : undefined;
    if (text !== undefined) await stepsInTurns(takeWords(root, path, text, byPath.get(path) ?? []), isWanted);
  });
}

function* takeWords(root: JournalRoot, path: string, text: string, rows: readonly LinkRow[]): Steps<void> {
  const { index } = root.workspace;
  const segments = new Map(segmentsOf(index.documents.get(path)).map(segment => [segment.kept, segment]));
  documentTitle(index, path);
  for (const { kept, range, inSection } of rows) {
    const segment = kept && segments.get(kept);
    if (!segment) continue;
    const words = known.get(segment.kept) ?? new Map<number, string>();
    words.set(range.start, wordsAround(text.slice(segment.start, segment.start + segment.length), range, inSection));
    known.set(segment.kept, words);
    yield;
  }
}

/** The text of a document as the index has it; undefined where nobody has that any more. */
async function textOf(root: JournalRoot, path: string): Promise<string | undefined> {
  const lengthOf = () => root.workspace.index.documents.get(path)?.length;
  const buffer = root.buffers.get(path);
  const text =
    buffer === undefined ? await readText(uriOf(root, path)).then(undefined, () => undefined) : buffer.getText();
  const isSame = buffer === undefined ? !root.buffers.has(path) : root.taken.get(path) === buffer.version;
  return isSame && text?.length === lengthOf() ? text : undefined;
}
