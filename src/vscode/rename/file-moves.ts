import * as vscode from 'vscode';
import { moveFiles } from '../../queries/rename/move-files';
import type { WorkspaceEdit } from '../../text/edit';
import { SETTINGS_SECTION, UPDATE_ON_FILE_MOVE } from '../contributions';
import { toWorkspaceEdit } from '../edits';
import { type JournalRoot, pathIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { guarded, type Log } from '../log';
import { whyNotMoved, workOut } from './work-out';

/**
 * Lets links and names follow where files are renamed or moved in VS Code. It asks by itself whether they shall, once for all
 * extensions that want to change something, and shows the changes to who wants to see them.
 */
export function registerFileMoves(store: JournalStore, log: Log): vscode.Disposable {
  // A file that is renamed along with another is told of as well, and has nothing that could follow.
  let along = new Map<string, string>();

  const follow = async (files: Files): Promise<vscode.WorkspaceEdit> => {
    const result = new vscode.WorkspaceEdit();
    await store.started();
    await store.loaded();
    for (const root of store.journals()) {
      const edit = await followIn(store, root, movesIn(root, files));
      for (const file of edit)
        if ('renameTo' in file) along.set(uriOf(root, file.path).toString(), uriOf(root, file.renameTo).toString());
      toWorkspaceEdit(root, edit, result);
    }
    return result;
  };

  return vscode.workspace.onWillRenameFiles(event => {
    const files = event.files.filter(({ oldUri, newUri }) => along.get(oldUri.toString()) !== newUri.toString());
    along = new Map();
    if (store.journals().some(root => movesIn(root, files).size > 0))
      event.waitUntil(guarded(log, 'let links follow', follow)(files) ?? Promise.resolve(undefined));
  });
}

type Files = vscode.FileWillRenameEvent['files'];

/** What is to follow in `root`; says so where something that names a topic cannot. */
async function followIn(
  store: JournalStore,
  root: JournalRoot,
  moves: ReadonlyMap<string, string>
): Promise<WorkspaceEdit> {
  if (moves.size === 0 || !isWanted(root)) return [];
  const found = await workOut(
    store,
    root,
    context => moveFiles(context, moves, path => areLinksOthers(root, path)),
    each => each.renaming
  );
  const renaming = 'renaming' in found ? found.renaming : found;
  const warning = 'renaming' in found ? found.warning : undefined;
  const edit = renaming.outcome === 'edit' ? renaming.edit : [];
  const reason = renaming.outcome === 'refused' ? renaming.reason : await whyNotMoved(root, edit);
  if (reason !== undefined || warning !== undefined) void tellKept(reason ?? warning ?? '');
  return reason === undefined ? edit : [];
}

/** Renames and moves within `root`, by the old paths. */
const movesIn = (root: JournalRoot, files: Files): Map<string, string> =>
  new Map(
    files.flatMap(({ oldUri, newUri }) => {
      const [from, to] = [pathIn(root, oldUri), pathIn(root, newUri)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    })
  );

const isWanted = (root: JournalRoot): boolean =>
  vscode.workspace.getConfiguration(SETTINGS_SECTION, root.folder.uri).get(UPDATE_ON_FILE_MOVE) !== 'never';

/** Whether VS Code’s own Markdown changes the links of what moves: of Markdown files, and of folders with them. */
const areLinksOthers = (root: JournalRoot, path: string): boolean => {
  const markdown = vscode.workspace.getConfiguration('markdown', root.folder.uri);
  return markdown.get('updateLinksOnFileMove.enabled', 'never') !== 'never' && !/\.ya?ml$/.test(path);
};

const tellKept = (reason: string): Thenable<unknown> =>
  vscode.window.showWarningMessage(`What names the topic was left as it is: ${reason}`);
