import * as vscode from 'vscode';
import { definitionsAt } from '../../queries/names/definitions';
import { toRange } from '../convert';
import { positionsIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { factsOnceLoaded } from '../taken-document';
import { JOURNAL_FILES } from './journal-files';

/** *Go to Definition* and *Peek Definition* in journal documents. */
export function registerDefinitions(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken
  ): Promise<vscode.LocationLink[] | undefined> => {
    const taken = await factsOnceLoaded(store, document, token);
    if (taken === undefined) return undefined;
    const { root, path } = taken.place;
    const found = definitionsAt(root.workspace.index, taken.facts, document.offsetAt(position));
    if (found === undefined) return undefined;
    const origin = toRange(positionsIn(root, path))(found.origin);
    return found.targets.map(target => {
      const range = toRange(positionsIn(root, target.path))(target.range);
      return {
        originSelectionRange: origin,
        targetUri: uriOf(root, target.path),
        targetRange: range,
        targetSelectionRange: range
      };
    });
  };
  return vscode.languages.registerDefinitionProvider(JOURNAL_FILES, {
    provideDefinition: guarded(log, 'find where a name leads', provide)
  });
}
