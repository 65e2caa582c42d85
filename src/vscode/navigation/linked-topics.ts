import * as vscode from 'vscode';
import { documentTitle } from '../../queries/links/document-title';
import { type LinkNode, linkTree, shownLinks } from '../../queries/links/link-tree';
import { linkedTopics } from '../../queries/links/linked-topics';
import { LINKED_TOPICS } from '../contributions';
import { createDelay } from '../delay';
import type { JournalStore, Place } from '../journal-store';
import { guarded, type Log } from '../log';
import { takenDocument } from '../taken-document';
import { stepsInTurns } from '../turns';
import { elementOf, type LinkElement, toTreeItem } from './link-items';
import { readWords, wordsOf } from './link-words';

/** Not for people, so that the manifest does not have it. */
const MORE = 'topicJournal.showMoreLinks';

/** Milliseconds without a change after which the list is made anew: nobody reads it while typing. */
const PAUSE = 300;

/** So many rows are shown below another until a person asks for more. */
const MOST = 100;

/** What is shown: a document, and the rows of the list. */
interface Shown {
  readonly place: Place;
  readonly document: vscode.TextDocument;
  readonly nodes: readonly LinkNode[];
  /** All that the rows show and lead to. */
  readonly signature: string;
}

/**
 * The view of linked topics, for the document of the active editor. While it is hidden nothing is done for it. It keeps the
 * document that it has while something is active that is no text, as a preview is.
 */
export function registerLinkedTopics(store: JournalStore, log: Log): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const expanded = new Map<string, boolean>();
  const most = new Map<string, number>();
  let shown: Shown | undefined;
  let making = new vscode.CancellationTokenSource();

  const mostOf = (id: string) => most.get(id) ?? MOST;

  const show = (next: Shown | undefined) => {
    view.description = next === undefined ? '' : documentTitle(next.place.root.workspace.index, next.place.path);
    const isSame = next?.signature === shown?.signature && next?.document === shown?.document;
    shown = next;
    if (!isSame) changed.fire(undefined);
  };

  /** The document that the view is about: that of the active editor. */
  const wantedDocument = (): vscode.TextDocument | undefined => {
    const active = vscode.window.activeTextEditor?.document;
    if (active !== undefined) return store.placeOf(active.uri) === undefined ? undefined : active;
    return shown?.document.isClosed === false ? shown.document : undefined;
  };

  const make = async (document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Shown | undefined> => {
    const isWanted = () => !token.isCancellationRequested && view.visible;
    await store.loaded();
    const taken = isWanted() ? await takenDocument(store, document, token) : undefined;
    if (taken === undefined) return undefined;
    const { place, markdown } = taken;
    const { index } = place.root.workspace;
    const linked = await stepsInTurns(linkedTopics(index, markdown), isWanted);
    if (linked === undefined) return undefined;
    await readWords(place.root, shownLinks(linked, mostOf), isWanted);
    if (!isWanted()) return undefined;
    const nodes = linkTree(index, linked, { most: mostOf, wordsOf });
    return { place, document, nodes, signature: JSON.stringify(nodes) };
  };

  const refresh = guarded(log, 'list linked topics', async () => {
    making.cancel();
    making = new vscode.CancellationTokenSource();
    const { token } = making;
    if (!view.visible) return;
    await store.started();
    const document = wantedDocument();
    if (document === undefined) return show(undefined);
    const isOther = document !== shown?.document;
    if (isOther) most.clear();
    const made = make(document, token);
    const progress = { location: { viewId: LINKED_TOPICS } };
    if (isOther) void vscode.window.withProgress(progress, () => made.catch(() => undefined));
    const next = await made;
    if (!token.isCancellationRequested && view.visible) show(next);
  });

  const soon = createDelay(PAUSE, () => void refresh());
  const elements = ({ place }: Shown, nodes: readonly LinkNode[]) => nodes.map(node => elementOf(place, node));
  const view = vscode.window.createTreeView<LinkElement>(LINKED_TOPICS, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: element => (shown === undefined ? [] : elements(shown, element?.node.children ?? shown.nodes)),
      getTreeItem: element => toTreeItem(element, expanded.get(element.node.id), MORE)
    },
    showCollapseAll: true
  });

  return vscode.Disposable.from(
    changed,
    soon,
    view,
    { dispose: () => making.cancel() },
    view.onDidExpandElement(({ element }) => expanded.set(element.node.id, true)),
    view.onDidCollapseElement(({ element }) => expanded.set(element.node.id, false)),
    view.onDidChangeVisibility(() => void refresh()),
    vscode.window.onDidChangeActiveTextEditor(() => void refresh()),
    store.onDidLoad(() => void refresh()),
    store.onDidRemove(() => void refresh()),
    store.onDidAffect(({ root }) => {
      if (view.visible && root === shown?.place.root) soon.ask();
    }),
    vscode.commands.registerCommand(MORE, (id: string) => {
      most.set(id, mostOf(id) + MOST);
      return refresh();
    })
  );
}
