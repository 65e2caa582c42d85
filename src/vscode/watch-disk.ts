import * as vscode from 'vscode';
import { createDelay } from './delay';
import { type JournalRoot, pathIn } from './journal-root';

/** Changes that come together are taken in together. */
const TOGETHER = 40;

/** What happened at each path: whether something came or went there, or only changed. */
export type Touched = ReadonlyMap<string, 'moved' | 'changed'>;

/**
 * Calls `onTouched` with what happened below the folder of `root`, whoever did it. One watcher sees all, because a link can
 * lead anywhere; VS Code watches the folder in any case.
 */
export function watchDisk(root: JournalRoot, onTouched: (touched: Touched) => void): vscode.Disposable {
  let touched = new Map<string, 'moved' | 'changed'>();
  const delay = createDelay(TOGETHER, () => {
    const together = touched;
    touched = new Map();
    onTouched(together);
  });
  const touch = (how: 'moved' | 'changed') => (uri: vscode.Uri) => {
    const path = pathIn(root, uri);
    // A document in an editor is loaded anew by VS Code, which then tells of the document's change.
    if (path === undefined || (how === 'changed' && root.buffers.has(path))) return;
    if (touched.size === 0) delay.ask();
    if (touched.get(path) !== 'moved') touched.set(path, how);
  };
  const moved = touch('moved');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root.folder, '**/*'));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(moved),
    watcher.onDidDelete(moved),
    watcher.onDidChange(touch('changed')),
    // What is done in VS Code itself is known before a watcher tells, and where there is none, as in some virtual folders.
    vscode.workspace.onDidCreateFiles(({ files }) => files.forEach(moved)),
    vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach(moved)),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) moved(uri);
    }),
    delay
  );
}
