import * as vscode from 'vscode';
import { checkDocument } from '../rules/check';
import type { Problem } from '../rules/rule';
import { createCheckQueue } from './check-queue';
import { toDiagnostics } from './convert';
import { addCounts, type Counts, countProblems, noProblems } from './counts';
import { type JournalRoot, uriOf } from './journal-root';
import type { JournalStore, Place } from './journal-store';
import { guarded, type Log } from './log';

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

/** Checks the document at `place`. */
export function findProblems({ root, path }: Place): ShownProblem[] {
  const { index } = root.workspace;
  const document = index.documents.get(path);
  const problems = document === undefined ? [] : checkDocument(index, document);
  const diagnostics = toDiagnostics(root, path, problems);
  return problems.flatMap((problem, at) => {
    const diagnostic = diagnostics[at];
    return diagnostic === undefined ? [] : [{ problem, diagnostic }];
  });
}

/** Checks what the store says is affected, the document that a person types in first. */
export function createProblems(store: JournalStore, log: Log): Problems {
  const collection = vscode.languages.createDiagnosticCollection('topic-journal');
  const changed = new vscode.EventEmitter<void>();
  const counts = new Map<JournalRoot, Map<string, Counts>>();
  // Those of the documents in editors, which are asked for with every move of the cursor.
  // Kept while nothing changes in their root, since fixes and related places have ranges of other documents as well.
  const held = new Map<JournalRoot, Map<string, Found>>();
  // By address, because VS Code would add up what is given twice for one document.
  let unshown = new Map<string, [vscode.Uri, vscode.Diagnostic[] | undefined]>();

  const check = (place: Place): ShownProblem[] => {
    const { root, path } = place;
    const found = guarded(log, `check ${path}`, findProblems)(place) ?? [];
    const document = root.buffers.get(path);
    if (document !== undefined) {
      const inEditors = held.get(root) ?? new Map<string, Found>();
      held.set(root, inEditors.set(path, { version: document.version, found }));
    }
    const inRoot = counts.get(root) ?? new Map<string, Counts>();
    counts.set(root, inRoot);
    // Most documents have no problem and had none.
    if (found.length === 0 && !inRoot.delete(path)) return found;
    if (found.length > 0) inRoot.set(path, countProblems(found.map(({ problem }) => problem)));
    showSoon(uriOf(root, path), found);
    return found;
  };

  const showSoon = (uri: vscode.Uri, found: readonly ShownProblem[]) => {
    const diagnostics = found.map(({ diagnostic }) => diagnostic);
    unshown.set(uri.toString(), [uri, diagnostics.length === 0 ? undefined : diagnostics]);
  };

  const show = () => {
    const shown = unshown;
    unshown = new Map();
    if (shown.size > 0) collection.set([...shown.values()]);
    changed.fire();
  };

  const queue = createCheckQueue(check, show);

  const checkRoot = (root: JournalRoot) => {
    held.delete(root);
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
    show();
  };

  const subscriptions = [
    store.onDidAffect(({ root, paths, edited }) => {
      held.delete(root);
      queue.add(root, paths);
      if (edited !== undefined) queue.add(root, [edited], true);
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
      show();
      return found;
    },
    settled: queue.settled,
    onDidChange: changed.event,
    dispose() {
      for (const each of [...subscriptions, collection, changed]) each.dispose();
    }
  };
}
