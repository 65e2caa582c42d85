import * as vscode from 'vscode';
import { runToEnd, type Steps } from '../journal/steps';
import { checkInSteps } from '../rules/check';
import type { Problem } from '../rules/rule';
import { createCheckQueue } from './check-queue';
import { toDiagnostics } from './convert';
import { addCounts, type Counts, countProblems, noProblems } from './counts';
import { type JournalRoot, uriOf } from './journal-root';
import type { JournalStore, Place } from './journal-store';
import { guarded, type Log } from './log';
import { ownProblems } from './own-problems';
import { isShownAlike } from './same-diagnostics';

/** A problem with what VS Code shows of it. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly diagnostic: vscode.Diagnostic;
}

/** Problems with the version of the document that has them. */
interface Found {
  readonly version: number;
  readonly found: readonly ShownProblem[];
}

/** The problems of all journals, kept true in the Problems panel. */
export interface Problems extends vscode.Disposable {
  /** How many there are in `root`. */
  countsIn(root: JournalRoot): Counts;
  /** Those of `document`, which an editor holds at `place`, by its present text. */
  of(place: Place, document: vscode.TextDocument): readonly ShownProblem[];
  /** Done when everything was checked that is affected. */
  settled(): Promise<void>;
  readonly onDidChange: vscode.Event<void>;
}

/** Checks the document at `place`; while its root is being read, only for what no other document matters to. */
function* findInSteps({ root, path }: Place): Steps<ShownProblem[]> {
  const { index } = root.workspace;
  const document = index.documents.get(path);
  if (document === undefined) return [];
  const problems = yield* (root.isLoaded ? checkInSteps : ownProblems)(index, document);
  const diagnostics = toDiagnostics(root, path, problems);
  return problems.flatMap((problem, at) => {
    const diagnostic = diagnostics[at];
    return diagnostic === undefined ? [] : [{ problem, diagnostic }];
  });
}

/** Checks the document at `place`, at once. */
export const findProblems = (place: Place): ShownProblem[] => runToEnd(findInSteps(place));

/** Checks what the store says is affected, the document that a person types in first. */
export function createProblems(store: JournalStore, log: Log): Problems {
  const collection = vscode.languages.createDiagnosticCollection('topic-journal');
  const changed = new vscode.EventEmitter<void>();
  const counts = new Map<JournalRoot, Map<string, Counts>>();
  // Those of the documents in editors, which are asked for with every move of the cursor.
  // Kept while nothing changes in their root, since fixes and related places have ranges of other documents as well.
  const held = new Map<JournalRoot, Map<string, Found>>();
  const wereLoaded = new WeakSet<JournalRoot>();
  // The documents that a person has changed since they were shown: VS Code has moved what it shows of them.
  const moved = new Set<string>();
  // By address, because VS Code would add up what is given twice for one document.
  let unshown = new Map<string, [vscode.Uri, vscode.Diagnostic[] | undefined]>();

  const take = ({ root, path }: Place, found: readonly ShownProblem[]) => {
    const document = root.buffers.get(path);
    if (document !== undefined && root.isLoaded) {
      const inEditors = held.get(root) ?? new Map<string, Found>();
      held.set(root, inEditors.set(path, { version: document.version, found }));
    }
    const inRoot = counts.get(root) ?? new Map<string, Counts>();
    counts.set(root, inRoot);
    // Most documents have no problem and had none.
    if (found.length === 0 && !inRoot.delete(path)) return;
    if (found.length > 0) inRoot.set(path, countProblems(found.map(({ problem }) => problem)));
    showSoon(uriOf(root, path), found);
  };

  const check = (place: Place): ShownProblem[] => {
    const found = guarded(log, `check ${place.path}`, findProblems)(place) ?? [];
    take(place, found);
    return found;
  };

  const checkInTurn = function* (place: Place): Steps<void> {
    // What was found before a root is read again stays until it is.
    if (!place.root.isLoaded && wereLoaded.has(place.root)) return;
    try {
      take(place, yield* findInSteps(place));
    } catch (error) {
      log.error(`Failed to check ${place.path}:`, error instanceof Error ? error : String(error));
    }
  };

  const showSoon = (uri: vscode.Uri, found: readonly ShownProblem[]) => {
    const diagnostics = found.map(({ diagnostic }) => diagnostic);
    unshown.set(uri.toString(), [uri, diagnostics.length === 0 ? undefined : diagnostics]);
  };

  const show = () => {
    if (unshown.size === 0) return;
    const shown = [...unshown].filter(
      ([address, [uri, diagnostics]]) => moved.has(address) || !isShownAlike(collection.get(uri), diagnostics)
    );
    for (const address of unshown.keys()) moved.delete(address);
    unshown = new Map();
    if (shown.length > 0) collection.set(shown.map(([, each]) => each));
  };

  const showAll = guarded(log, 'show problems', () => {
    show();
    changed.fire();
  });

  const queue = createCheckQueue(checkInTurn, showAll);

  const checkRoot = (root: JournalRoot) => {
    held.delete(root);
    wereLoaded.add(root);
    const documents = root.workspace.index.documents;
    const gone = [...(counts.get(root)?.keys() ?? [])].filter(path => !documents.has(path));
    // What a person looks at comes first.
    queue.add(
      root,
      [...root.buffers.keys()].filter(path => documents.has(path))
    );
    queue.add(root, [...gone, ...documents.keys()]);
  };

  const forget = (root: JournalRoot) => {
    queue.drop(root);
    held.delete(root);
    for (const path of counts.get(root)?.keys() ?? []) showSoon(uriOf(root, path), []);
    counts.delete(root);
    wereLoaded.delete(root);
    showAll();
  };

  const subscriptions = [
    store.onDidAffect(({ root, paths, edited }) => {
      held.delete(root);
      queue.add(root, paths);
      if (edited === undefined) return;
      moved.add(uriOf(root, edited).toString());
      queue.add(root, [edited], true);
    }),
    store.onWillLoad(root => queue.drop(root)),
    store.onDidLoad(checkRoot),
    store.onDidRemove(forget)
  ];

  return {
    countsIn: root => [...(counts.get(root)?.values() ?? [])].reduce((sum, each) => addCounts(sum, each), noProblems),
    of(place, document) {
      const known = held.get(place.root)?.get(place.path);
      if (known?.version === document.version) return known.found;
      const found = check(place);
      showAll();
      return found;
    },
    settled: queue.settled,
    onDidChange: changed.event,
    dispose() {
      for (const each of [...subscriptions, collection, changed]) each.dispose();
    }
  };
}
