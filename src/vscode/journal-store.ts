import * as vscode from 'vscode';
import { putBuffer } from './buffers';
import { showSettingsFaults } from './editor-settings';
import { isJournal, isJournalPath, type JournalRoot, pathIn } from './journal-root';
import { createLiveRoot, type LiveRoot, type RootListener } from './live-root';
import { guarded, type Log } from './log';
import type { OnProgress } from './reading-progress';
import { giveWay } from './turns';

/** Where a file is: its root, and its path in it. */
export interface Place {
  readonly root: JournalRoot;
  readonly path: string;
}

/** Documents of one root whose problems may be others now. */
export interface Affected {
  readonly root: JournalRoot;
  readonly paths: ReadonlySet<string>;
  /** The one that a person is typing in. */
  readonly edited: string | undefined;
}

/** All journals of the window, each workspace folder one of its own. What the rest of the adapter shows is asked here. */
export interface JournalStore extends vscode.Disposable {
  /** The folders that hold a journal. */
  journals(): JournalRoot[];
  /** All folders, journal or not. */
  roots(): JournalRoot[];
  /** The place of a journal document; undefined for any other file. */
  placeOf(uri: vscode.Uri): Place | undefined;
  /** Makes sure that the index has the live text of `document`, which an editor holds at `place`. */
  sync(place: Place, document: vscode.TextDocument): void;
  /** Done when the folders of the window are followed, which begins just after the extension was activated. */
  started(): Promise<void>;
  /** Reads everything anew. */
  reload(onProgress?: OnProgress): Promise<void>;
  /** Done when all that is being read has been read. */
  loaded(): Promise<void>;
  readonly onDidAffect: vscode.Event<Affected>;
  readonly onWillLoad: vscode.Event<JournalRoot>;
  readonly onDidLoad: vscode.Event<JournalRoot>;
  readonly onDidRemove: vscode.Event<JournalRoot>;
}

/** Follows every workspace folder, and starts to read them as soon as the extension is activated. */
export function createJournalStore(log: Log): JournalStore {
  const live = new Map<string, LiveRoot>();
  const affected = new vscode.EventEmitter<Affected>();
  const willLoad = new vscode.EventEmitter<JournalRoot>();
  const didLoad = new vscode.EventEmitter<JournalRoot>();
  const didRemove = new vscode.EventEmitter<JournalRoot>();

  const listener: RootListener = {
    onAffected: (root, paths, edited) => affected.fire({ root, paths, edited }),
    onWillLoad: root => willLoad.fire(root),
    onDidLoad: root => didLoad.fire(root),
    onFaultySettings: createFaultReporter(log)
  };

  const find = (uri: vscode.Uri) => {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const found = folder && live.get(folder.uri.toString());
    const path = found && pathIn(found.root, uri);
    return path === undefined ? undefined : { live: found as LiveRoot, path };
  };

  const open = (document: vscode.TextDocument) => {
    const found = find(document.uri);
    found?.live.open(found.path, document);
  };

  const add = (folder: vscode.WorkspaceFolder) => {
    if (live.has(folder.uri.toString())) return;
    const added = createLiveRoot(folder, listener, log);
    live.set(folder.uri.toString(), added);
    for (const document of vscode.workspace.textDocuments) if (find(document.uri)?.live === added) open(document);
    void guarded(log, `read ${folder.name}`, added.load)();
  };

  const remove = (folder: vscode.WorkspaceFolder) => {
    const removed = live.get(folder.uri.toString());
    if (removed === undefined) return;
    removed.dispose();
    live.delete(folder.uri.toString());
    didRemove.fire(removed.root);
  };

  const changeFolders = ({ added, removed }: vscode.WorkspaceFoldersChangeEvent) => {
    removed.forEach(remove);
    // A folder that comes or goes takes its files from the folder around it, or gives them back.
    const around = [...live.values()]
      .map(({ root }) => root)
      .filter(root => [...added, ...removed].some(({ uri }) => pathIn(root, uri) !== undefined));
    for (const { folder } of around) remove(folder);
    for (const folder of [...added, ...around.map(({ folder }) => folder)]) add(folder);
  };

  const subscriptions = [
    vscode.workspace.onDidOpenTextDocument(guarded(log, 'take in an opened document', open)),
    vscode.workspace.onDidChangeTextDocument(
      guarded(log, 'take in a change', event => {
        const found = find(event.document.uri);
        found?.live.change(found.path, event);
      })
    ),
    vscode.workspace.onDidCloseTextDocument(
      guarded(log, 'close a document', document => {
        const found = find(document.uri);
        found?.live.close(found.path, document);
      })
    ),
    vscode.workspace.onDidChangeConfiguration(
      guarded(log, 'take in settings', event => {
        for (const each of live.values()) each.changeSettings(event);
      })
    ),
    vscode.workspace.onDidChangeWorkspaceFolders(guarded(log, 'take in the workspace’s folders', changeFolders))
  ];
  let isDisposed = false;
  const start = guarded(log, 'follow the workspace’s folders', () => {
    if (!isDisposed) for (const folder of vscode.workspace.workspaceFolders ?? []) add(folder);
  });
  // Other extensions wait until ours is activated.
  const started = giveWay().then(start);

  return {
    roots: () => [...live.values()].map(({ root }) => root),
    journals: () => [...live.values()].map(({ root }) => root).filter(isJournal),
    placeOf(uri) {
      const found = find(uri);
      const isDocument = found !== undefined && isJournalPath(found.live.root, found.path);
      return isDocument ? { root: found.live.root, path: found.path } : undefined;
    },
    sync({ root, path }, document) {
      const paths = putBuffer(root, path, document);
      if (paths.size > 0 && root.isLoaded) affected.fire({ root, paths, edited: path });
    },
    started: () => started,
    async reload(onProgress) {
      await started;
      for (const each of live.values()) await each.load(onProgress);
    },
    async loaded() {
      await started;
      for (const each of live.values()) await each.loaded();
    },
    onDidAffect: affected.event,
    onWillLoad: willLoad.event,
    onDidLoad: didLoad.event,
    onDidRemove: didRemove.event,
    dispose() {
      isDisposed = true;
      for (const each of [...live.values(), ...subscriptions, affected, willLoad, didLoad, didRemove]) each.dispose();
    }
  };
}

/** Shows what is wrong in the settings when it is news; folders of one window often share their settings. */
function createFaultReporter(log: Log): (faults: readonly string[]) => void {
  let shown = '';
  return faults => {
    const text = faults.join('\n');
    if (text === shown) return;
    shown = text;
    if (text === '') return;
    log.warn(`Settings that cannot be read:\n${text}`);
    void showSettingsFaults(faults);
  };
}
