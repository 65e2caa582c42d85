import * as vscode from 'vscode';
import { type FoundKind, openKinds, placeKinds } from '../../queries/search/kinds';
import { search } from '../../queries/search/search';
import { symbolName } from '../../queries/search/symbol-name';
import { toRange } from '../convert';
import { positionsIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { symbolKindOf } from './search-icons';
import { readyToSearch, rootOf } from './search-ready';

/** What of a query VS Code asks for is its first word: the others leave some of these. */
const MOST_SYMBOLS = 200;

/** What has a name of its own; of observations, what is open. */
const KINDS: ReadonlySet<FoundKind> = new Set<FoundKind>([...placeKinds, 'source', ...openKinds]);

/** Go to Symbol in Workspace: topics, entries, themes, sources and open items of all journals of the window. */
export function registerWorkspaceSymbols(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (query: string, token: vscode.CancellationToken) => {
    await store.started();
    await store.loaded();
    const roots = await readyToSearch(store, () => !token.isCancellationRequested);
    if (roots === undefined) return undefined;
    const indexes = roots.map(({ workspace }) => workspace.index);
    const { hits } = search(indexes, query, { limit: MOST_SYMBOLS, kinds: KINDS, leavesOutClosed: true });
    return hits.flatMap(({ index, path, range, kind, kindName, alone }) => {
      const root = rootOf(roots, index);
      if (root === undefined) return [];
      const location = new vscode.Location(uriOf(root, path), toRange(positionsIn(root, path))(range));
      return [new vscode.SymbolInformation(symbolName(alone, query), symbolKindOf(kind), kindName, location)];
    });
  };
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: guarded(log, 'find symbols', provide)
  });
}
