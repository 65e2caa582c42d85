import type * as vscode from 'vscode';
import { SETTINGS_FILE } from '../format/documents';
import { unknownFiles } from '../workspace/journal-index';
import { nameOf } from '../workspace/paths';
import { changeBuffer, closeBuffer, openBuffer } from './buffers';
import { createDelay } from './delay';
import { readEditorSettings } from './editor-settings';
import { IGNORE_FILE } from './git-ignore';
import { createRoot, hiddenIn, isJournal, isJournalPath, type JournalRoot } from './journal-root';
import { guarded, type Log } from './log';
import { lookAgain } from './look-again';
import { readFile } from './read-file';
import { lookForLinkedFiles, readRoot } from './read-root';
import { createReadingProgress, type OnProgress } from './reading-progress';
import { changeBetween, withRulesOf, withText } from './root-settings';
import { watchDisk } from './watch-disk';

/** Told of what happens in one root. */
export interface RootListener {
  /**
   * The problems at `paths` may be others now; a person is typing in the document `edited`. While the root is not loaded, it
   * is told of what editors hold, and of nothing else.
   */
  onAffected(root: JournalRoot, paths: ReadonlySet<string>, edited?: string): void;
  onWillLoad(root: JournalRoot): void;
  onDidLoad(root: JournalRoot): void;
  onFaultySettings(faults: readonly string[]): void;
}

/** One root that follows its folder, its documents in editors and its settings. */
export interface LiveRoot extends vscode.Disposable {
  readonly root: JournalRoot;
  /** Reads everything anew; done when the index can be believed. */
  load(onProgress?: OnProgress): Promise<void>;
  /** Done when what is being read has been read. */
  loaded(): Promise<void>;
  /** An editor holds the document at `path`. */
  open(path: string, document: vscode.TextDocument): void;
  /** The text of the document at `path` has changed. */
  change(path: string, event: vscode.TextDocumentChangeEvent): void;
  /** No editor holds the document at `path` any more. */
  close(path: string, document: vscode.TextDocument): void;
  /** The editor's settings have changed. */
  changeSettings(event: vscode.ConfigurationChangeEvent): void;
}

/** Milliseconds without typing after which the disk is asked about what was typed. */
const PAUSE = 150;

/** Follows `folder`. Nothing is read before it is asked to load. */
export function createLiveRoot(folder: vscode.WorkspaceFolder, listener: RootListener, log: Log): LiveRoot {
  const root = createRoot(folder);
  let faults: readonly string[] = [];
  let loads = 0;
  let latest = Promise.resolve();

  const affect = (paths: ReadonlySet<string>, edited?: string) => {
    if (paths.size === 0) return;
    lookSoon.ask();
    if (root.isLoaded) listener.onAffected(root, paths, edited);
    else if (edited !== undefined) listener.onAffected(root, new Set([edited]), edited);
  };

  const lookForLinks = guarded(log, 'look for linked files', async () => {
    affect(await lookForLinkedFiles(root, unknownFiles(root.workspace.index)));
  });

  const readEditor = () => {
    const { input, reader, faults: found } = readEditorSettings(folder);
    root.source = { ...root.source, editor: input, reader };
    faults = found;
  };

  const reportFaults = () => {
    if (isJournal(root)) listener.onFaultySettings(faults);
  };

  /** Lets the settings of now count, if they are others than before. */
  const applySettings = () => {
    const change = changeBetween(root.applied, root.source);
    if (change === 'read') reloadSoon.ask();
    if (change !== 'check') return;
    root.applied = root.source;
    root.workspace = withRulesOf(root.workspace, root.source);
    affect(new Set(root.workspace.index.documents.keys()));
  };

  const read = async (given?: OnProgress) => {
    const run = ++loads;
    const progress = createReadingProgress();
    listener.onWillLoad(root);
    const isDone = await readRoot(root, {
      isWanted: () => run === loads,
      onHeld: path => affect(new Set([path]), path),
      onProgress: given ?? progress.report,
      log
    }).finally(progress.end);
    if (!isDone) return;
    listener.onDidLoad(root);
    reportFaults();
    applySettings();
  };

  const loaded = async () => {
    // A newer reading may take the place of the one that is waited for.
    for (let awaited: Promise<void> | undefined; awaited !== latest; ) {
      awaited = latest;
      await awaited;
    }
  };

  const load = (onProgress?: OnProgress) => {
    latest = read(onProgress);
    return loaded();
  };

  const reread = guarded(log, 'read a file', async (path: string) => {
    affect(await readFile(root, path, log));
    applySettings();
  });

  /** Takes in what an editor has at `path`, and the settings where it is theirs. */
  const take = guarded(
    log,
    'take in what an editor has',
    async (path: string, document: vscode.TextDocument, taken: Set<string> | Promise<Set<string>>) => {
      affect(await taken, path);
      if (path !== SETTINGS_FILE) return;
      root.source = withText(root.source, document.getText());
      applySettings();
    }
  );

  const lookSoon = createDelay(PAUSE, lookForLinks);
  const reloadSoon = createDelay(PAUSE, guarded(log, `read ${folder.name}`, load));
  const watching = watchDisk(
    root,
    guarded(log, 'take in changed files', async touched => {
      if ([...touched.keys()].some(path => nameOf(path) === IGNORE_FILE)) reloadSoon.ask();
      affect(await lookAgain(root, touched, log));
      applySettings();
    })
  );
  readEditor();

  return {
    root,
    load,
    loaded,
    open: (path, document) => void take(path, document, openBuffer(root, path, document)),
    change: (path, { document, contentChanges }) =>
      void take(path, document, changeBuffer(root, path, document, contentChanges)),
    close(path, document) {
      closeBuffer(root, path, document);
      if (isJournalPath(root, path)) void reread(path);
    },
    changeSettings(event) {
      if (event.affectsConfiguration('files.exclude', folder)) {
        root.isHidden = hiddenIn(folder);
        reloadSoon.ask();
      }
      readEditor();
      reportFaults();
      applySettings();
    },
    dispose() {
      loads++;
      root.isLoaded = false;
      for (const each of [watching, lookSoon, reloadSoon]) each.dispose();
    }
  };
}
