import * as vscode from 'vscode';
import { type Renameable, renameableAt } from '../../queries/rename/rename-at';
import { toRange } from '../convert';
import { positionsIn } from '../journal-root';
import type { JournalStore, Place } from '../journal-store';
import type { Log } from '../log';
import { JOURNAL_FILES } from '../navigation/journal-files';
import { factsOnceLoaded } from '../taken-document';
import { renameEverywhere } from './rename-everywhere';

const NOTHING = 'Nothing here has a name that a journal knows.';

/**
 * *Rename Symbol* in journal documents. VS Code asks one provider after the other: where nothing of ours is named, its own for
 * Markdown is asked. Once we have said what is renamed, it must not be: it would rename a heading that we refuse to.
 */
export function registerRenameProvider(store: JournalStore, log: Log): vscode.Disposable {
  const find = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken
  ): Promise<{ readonly place: Place; readonly found: Renameable | string } | undefined> => {
    const taken = await factsOnceLoaded(store, document, token);
    if (taken === undefined) return undefined;
    const { place, facts } = taken;
    const offset = document.offsetAt(position);
    const found = renameableAt(place.root.workspace.index, facts, document.getText(), offset);
    return found === undefined ? undefined : { place, found };
  };

  return vscode.languages.registerRenameProvider(JOURNAL_FILES, {
    async prepareRename(document, position, token) {
      const named = await find(document, position, token);
      // VS Code's own Markdown has words for it; for YAML there is nobody else.
      if (named === undefined && document.languageId === 'markdown') return undefined;
      if (named === undefined || typeof named.found === 'string') throw new Error(named?.found.toString() ?? NOTHING);
      const { place, found } = named;
      return { range: toRange(positionsIn(place.root, place.path))(found.range), placeholder: found.now };
    },
    async provideRenameEdits(document, position, wanted, token) {
      const named = await find(document, position, token);
      if (named === undefined || typeof named.found === 'string') throw new Error(named?.found.toString() ?? NOTHING);
      const { place, found } = named;
      const answer = await renameEverywhere(store, place.root, found.name, wanted).catch(error => {
        log.error('Failed to rename:', error);
        return 'The rename failed. The output channel “Topic Journal” says more.';
      });
      if (typeof answer === 'string') void vscode.window.showWarningMessage(answer);
      // No edit at all says that nobody else is to be asked.
      return answer instanceof vscode.WorkspaceEdit ? answer : new vscode.WorkspaceEdit();
    }
  });
}
