import * as vscode from 'vscode';
import { localDay } from '../../format/dates';
import type { MarkdownDocument } from '../../journal/model';
import { type Lens, type LensKind, lensesIn, lensTargets, lensTitle } from '../../queries/lenses';
import { codeLensSettings, LINKED_TOPICS, SETTINGS_SECTION } from '../contributions';
import { toRange } from '../convert';
import { createDelay } from '../delay';
import { positionsIn, uriOf } from '../journal-root';
import type { JournalStore, Place } from '../journal-store';
import { guarded, type Log } from '../log';
import { factsOnceLoaded } from '../taken-document';
import { stepsInTurns } from '../turns';

/** Not for people, so that the manifest does not have it. */
const OPEN = 'topicJournal.openLens';

/** Milliseconds without a change elsewhere after which what is shown is asked for anew. */
const PAUSE = 800;

/** A line of facts that was offered, with what it is about. */
interface Offered {
  readonly place: Place;
  readonly lens: Lens;
}

/**
 * Shows a line of facts above the titles of topics, entries and sources. Only those in sight are worked out. VS Code asks anew
 * for a document that is edited, once a person pauses.
 */
export function registerCodeLenses(store: JournalStore, log: Log): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const offered = new WeakMap<vscode.CodeLens, Offered>();

  const provide = async (document: vscode.TextDocument, token: vscode.CancellationToken) => {
    const kinds = wantedKinds(document.uri);
    if (kinds.size === 0) return [];
    const taken = await factsOnceLoaded(store, document, token);
    if (taken === undefined || !('segments' in taken.facts)) return [];
    const { place, facts: markdown } = taken;
    const { version } = document;
    const isWanted = () => !token.isCancellationRequested && document.version === version;
    const lenses = await stepsInTurns(lensesIn(place.root.workspace.index, markdown, kinds), isWanted);
    const rangeAt = toRange(offset => document.positionAt(offset));
    return lenses?.map(lens => {
      const codeLens = new vscode.CodeLens(rangeAt(lens.range));
      offered.set(codeLens, { place, lens });
      return codeLens;
    });
  };

  const resolve = async (codeLens: vscode.CodeLens, token: vscode.CancellationToken) => {
    const { place, lens } = offered.get(codeLens) ?? {};
    const markdown = place && markdownAt(place);
    if (place === undefined || lens === undefined || markdown === undefined) return codeLens;
    const words = lensTitle(place.root.workspace.index, markdown, lens, localDay(new Date()));
    const title = await stepsInTurns(words, () => !token.isCancellationRequested);
    if (title !== undefined) codeLens.command = commandOf(title, place, lens, codeLens.range.start);
    return codeLens;
  };

  const open = async (place: Place, lens: Lens, position: vscode.Position) => {
    const markdown = markdownAt(place);
    if (markdown === undefined) return;
    const { root, path } = place;
    const targets = (await stepsInTurns(lensTargets(root.workspace.index, markdown, lens))) ?? [];
    const locations = targets.map(
      each => new vscode.Location(uriOf(root, each.path), toRange(positionsIn(root, each.path))(each.range))
    );
    await vscode.commands.executeCommand('editor.action.showReferences', uriOf(root, path), position, locations);
  };

  const soon = createDelay(PAUSE, () => changed.fire());
  return vscode.Disposable.from(
    changed,
    soon,
    store.onDidLoad(() => changed.fire()),
    store.onDidAffect(({ root, edited }) => {
      const isShown = ({ document }: vscode.TextEditor) => {
        const place = store.placeOf(document.uri);
        return place?.root === root && place.path !== edited;
      };
      if (root.isLoaded && vscode.window.visibleTextEditors.some(isShown)) soon.ask();
    }),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration(`${SETTINGS_SECTION}.codeLens`)) changed.fire();
    }),
    vscode.commands.registerCommand(OPEN, guarded(log, 'show where a source or an entry leads', open)),
    vscode.languages.registerCodeLensProvider(
      { language: 'markdown' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: guarded(log, 'find places of code lenses', provide),
        resolveCodeLens: guarded(log, 'say what a code lens says', resolve)
      }
    )
  );
}

/** The kinds that the settings for the file at `uri` want. */
function wantedKinds(uri: vscode.Uri): Set<LensKind> {
  const configuration = vscode.workspace.getConfiguration(SETTINGS_SECTION, uri);
  const kinds = Object.keys(codeLensSettings) as LensKind[];
  return new Set(kinds.filter(kind => configuration.get(codeLensSettings[kind]) !== false));
}

function markdownAt({ root, path }: Place): MarkdownDocument | undefined {
  const document = root.workspace.index.documents.get(path);
  return document !== undefined && 'segments' in document ? document : undefined;
}

/** What is said of a line of facts under the mouse: what its words count, and what a click does. */
const tooltips: Readonly<Record<LensKind, string>> = {
  topic: 'How often other topics link this one, and how often it links topics. A click shows the linked topics.',
  entry:
    'Topics that the cross-links name; those that have not linked back since have not answered. A click shows them.',
  source: 'Other documents that cite this source. A click shows where.'
};

const commandOf = (title: string, place: Place, lens: Lens, position: vscode.Position): vscode.Command =>
  lens.kind === 'topic'
    ? { title, command: `${LINKED_TOPICS}.focus`, tooltip: tooltips.topic }
    : { title, command: OPEN, tooltip: tooltips[lens.kind], arguments: [place, lens, position] };
