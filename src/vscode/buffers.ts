import * as vscode from 'vscode';
import { indexLines } from '../text/lines';
import { readTextInSteps } from '../workspace/load-in-steps';
import { changeText, closeText, putReading, putText } from '../workspace/workspace';
import { isJournalPath, type JournalRoot } from './journal-root';
import { stepsInTurns } from './turns';

/** A change that brings more text than this is read in turns, as a document that was just opened is. */
const LARGE = 200_000;

/** Whether the index has the present text of the document at `path`. */
const isTaken = ({ taken, workspace }: JournalRoot, path: string, { version }: vscode.TextDocument): boolean =>
  taken.get(path) === version && workspace.open.has(path);

/**
 * Takes in the present text of the document at `path`, which an editor holds, at once and however long it is. Gives the paths
 * whose problems may be others now.
 */
export function putBuffer(root: JournalRoot, path: string, document: vscode.TextDocument): Set<string> {
  root.buffers.set(path, document);
  if (!isJournalPath(root, path) || isTaken(root, path, document)) return new Set();
  const affected = putText(root.workspace, path, document.getText(), true);
  note(root, path, document.version);
  return affected;
}

/** From now on the index has what the editor had in its `version`. */
function note(root: JournalRoot, path: string, version: number): void {
  root.taken.set(path, version);
  root.opening.delete(path);
  root.lines.delete(path);
}

/** Does what {@link putBuffer} does, but in turns where nothing is known of the text yet. */
export async function openBuffer(root: JournalRoot, path: string, document: vscode.TextDocument): Promise<Set<string>> {
  if (root.workspace.open.has(path)) return putBuffer(root, path, document);
  root.buffers.set(path, document);
  if (!isJournalPath(root, path) || root.opening.get(path) === document) return new Set();
  root.opening.set(path, document);
  const { version } = document;
  const { documents } = root.workspace.index;
  const isWanted = () => root.opening.get(path) === document && root.workspace.index.documents === documents;
  const reading = await stepsInTurns(readTextInSteps(root.workspace, path, document.getText()), isWanted);
  if (reading === undefined || !isWanted()) return new Set();
  const affected = putReading(root.workspace, reading, true);
  note(root, path, version);
  // Something may have been typed meanwhile.
  return document.version === version ? affected : new Set([...affected, ...putBuffer(root, path, document)]);
}

/**
 * Takes in `changes` of the document at `path`, as VS Code tells of them, without asking for all of its text: only where the
 * result has another length than the editor's text, something was missed, and all is compared. Gives what {@link putBuffer}
 * does.
 */
export function changeBuffer(
  root: JournalRoot,
  path: string,
  document: vscode.TextDocument,
  changes: readonly vscode.TextDocumentContentChangeEvent[]
): Set<string> | Promise<Set<string>> {
  if (isTaken(root, path, document)) return new Set();
  if (!root.taken.has(path) || changes.some(({ text }) => text.length > LARGE)) {
    closeText(root.workspace, path);
    return openBuffer(root, path, document);
  }
  const isPlain = changes.every(({ text }) => hasLineEndingsOf(document, text));
  const made = changes.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    text
  }));
  const affected = isPlain ? changeText(root.workspace, path, made) : new Set<string>();
  const { index } = root.workspace;
  if (affected === undefined || !isPlain || index.documents.get(path)?.length !== lengthOf(document))
    return new Set([...(affected ?? []), ...putBuffer(root, path, document)]);
  note(root, path, document.version);
  return affected;
}

/** In VS Code all line endings of a document are alike, whatever was pasted. */
const hasLineEndingsOf = ({ eol }: vscode.TextDocument, text: string): boolean =>
  eol === vscode.EndOfLine.LF ? !text.includes('\r') : !/[\r\n]/.test(text.replaceAll('\r\n', ''));

const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** Says that no editor holds the document at `path` any more. Its text is let go; its facts stay until the disk was read. */
export function closeBuffer(root: JournalRoot, path: string, document: vscode.TextDocument): void {
  root.buffers.delete(path);
  root.opening.delete(path);
  if (root.taken.delete(path)) root.lines.set(path, indexLines(document.getText()));
  closeText(root.workspace, path);
}
