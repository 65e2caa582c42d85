import * as vscode from 'vscode';
import { nextEntry } from '../../queries/next-entry';
import { toRange } from '../convert';
import { positionsIn } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { topicHere } from './topic-here';

/**
 * Moves the cursor of the active editor to the heading of the next or previous entry of its topic journal, which comes to
 * stand near the top. Gives whether there is one; where there is none the cursor stays, and the status bar says so.
 */
export function goToNextEntry(store: JournalStore, direction: 'next' | 'previous'): boolean {
  const here = topicHere(store);
  if (here === undefined) return false;
  const { editor, place, markdown, offset } = here;
  const found = nextEntry(markdown, editor.document.getText(), offset, direction);
  if (found === undefined) {
    const said = direction === 'next' ? 'there is no entry below' : 'there is no entry above';
    vscode.window.setStatusBarMessage(`Journal: ${said}`, 4000);
    return false;
  }
  const range = toRange(positionsIn(place.root, place.path))(found);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
  return true;
}
