import * as vscode from 'vscode';
import { foldingRanges } from '../queries/folding';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';
import { takenDocument } from './taken-document';

/**
 * Folds journals by their front matter, entries and sections. VS Code's own Markdown folds headings and items as well; of two
 * ranges that start on one line VS Code takes an extension's before its own.
 */
export function registerFolding(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    _: vscode.FoldingContext,
    token: vscode.CancellationToken
  ): Promise<vscode.FoldingRange[] | undefined> => {
    const taken = await takenDocument(store, document, token);
    if (taken === undefined) return undefined;
    return foldingRanges(taken.markdown, document.getText()).flatMap(({ start, end }) => {
      const [first, last] = [document.positionAt(start).line, document.positionAt(end).line];
      return first < last ? [new vscode.FoldingRange(first, last)] : [];
    });
  };
  return vscode.languages.registerFoldingRangeProvider(
    { language: 'markdown' },
    { provideFoldingRanges: guarded(log, 'fold a document', provide) }
  );
}
