import * as vscode from 'vscode';
import type { Name } from '../../queries/names/name';
import { plural } from '../../text/plural';
import { topicOf } from '../../workspace/journal-index';
import { type JournalRoot, pathIn } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { type Reference, referencesIn } from '../navigation/references';

/** Says who still names a journal that is deleted in VS Code. Nothing waits for it, and nothing is changed. */
export function registerDeletions(store: JournalStore, log: Log): vscode.Disposable {
  const tell = guarded(log, 'say who names what is deleted', (root: JournalRoot, path: string) =>
    tellUses(store, root, path)
  );
  return vscode.workspace.onWillDeleteFiles(({ files }) => {
    for (const root of store.journals()) {
      for (const uri of files) {
        const path = pathIn(root, uri);
        const folder = path === undefined ? undefined : `${path}/`;
        for (const { path: each, kind } of root.workspace.index.documents.values())
          if (folder !== undefined && kind === 'topic' && (each === path || each.startsWith(folder)))
            void tell(root, each);
      }
    }
  });
}

async function tellUses(store: JournalStore, root: JournalRoot, path: string): Promise<void> {
  const document = root.workspace.index.documents.get(path);
  if (document === undefined) return;
  const topic = topicOf(document);
  const name: Name = { kind: 'topic', id: topic };
  const isOther = (use: Reference) => use.path !== path && !use.isDeclaration;
  const uses = (await referencesIn(store, root, name)).filter(isOther);
  if (uses.length === 0) return;
  const documents = plural(new Set(uses.map(({ location }) => location.uri.toString())).size, 'document');
  const show = 'Show';
  const message = `“${topic}” is still named in ${plural(uses.length, 'place')} of ${documents}.`;
  if ((await vscode.window.showWarningMessage(message, show)) === show) await showUses(uses);
}

/** Opens the first of `uses`, with a look at all of them. */
async function showUses(uses: readonly Reference[]): Promise<void> {
  const [first] = uses;
  if (first === undefined) return;
  const { uri, range } = first.location;
  await vscode.window.showTextDocument(uri, { selection: range });
  const locations = uses.map(({ location }) => location);
  await vscode.commands.executeCommand('editor.action.peekLocations', uri, range.start, locations, 'peek');
}
