import * as vscode from 'vscode';
import { localDay } from '../format/dates';
import { hoverAt } from '../queries/hover';
import { toRange } from './convert';
import { type JournalRoot, positionsIn } from './journal-root';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';

/** Shows what the workspace knows of what the mouse is on. */
export function registerHover(store: JournalStore, log: Log): vscode.Disposable {
  const provide = (document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined => {
    const place = store.placeOf(document.uri);
    // Before all was read, a topic that is there would be said not to be.
    if (place === undefined || !place.root.isLoaded) return undefined;
    store.sync(place, document);
    const { root, path } = place;
    const { index } = root.workspace;
    const facts = index.documents.get(path);
    const context = { index, today: localDay(new Date()), textOf: textIn(root) };
    const found = facts && hoverAt(context, facts, document.offsetAt(position));
    if (found === undefined) return undefined;
    // Neither commands nor HTML: what is shown comes from files that anybody may have written.
    return new vscode.Hover(new vscode.MarkdownString(found.markdown), toRange(positionsIn(root, path))(found.range));
  };
  return vscode.languages.registerHoverProvider([{ language: 'markdown' }, { language: 'yaml' }], {
    provideHover: guarded(log, 'show a hover', provide)
  });
}

/** The text of documents that editors hold, where the index has it as it is. */
const textIn =
  ({ buffers, taken }: JournalRoot) =>
  (path: string): string | undefined => {
    const buffer = buffers.get(path);
    return buffer !== undefined && taken.get(path) === buffer.version ? buffer.getText() : undefined;
  };
