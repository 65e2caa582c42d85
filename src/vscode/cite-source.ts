import * as vscode from 'vscode';
import { type InsertPart, sourceItemParts } from '../queries/source-item';
import { sourcePlace } from '../queries/source-place';
import { type CitedSource, citedSource, sourceCatalogue } from '../queries/sources/catalogue';
import { citedInWords } from '../queries/sources/cited-in-words';
import { prepareSearch } from '../queries/sources/prepare-search';
import { searchSources } from '../queries/sources/search-sources';
import { toRange } from './convert';
import { positionsIn } from './journal-root';
import type { JournalStore, Place } from './journal-store';
import { toSnippet } from './to-snippet';
import { stepsInTurns } from './turns';

/** So many sources are shown; who does not find one among them types another letter. */
const MOST_SHOWN = 50;

/** What is inserted, and the range that it takes the place of. */
interface Insertion {
  readonly range: vscode.Range;
  readonly parts: readonly InsertPart[];
}

/**
 * Lets a person choose one of the sources that were ever cited, or takes the one whose `key` is `wanted`, and inserts its
 * item at the cursor. Says why where none fits there. Gives whether one was inserted.
 */
export async function citeSource(store: JournalStore, wanted: unknown): Promise<boolean> {
  await store.started();
  const editor = vscode.window.activeTextEditor;
  const place = editor && store.placeOf(editor.document.uri);
  if (editor === undefined || place === undefined)
    return refuse('Open a journal, and put the cursor where the source is to be cited.');
  await store.loaded();
  const insertion = insertionAt(store, place, editor);
  if (typeof insertion === 'string') return refuse(insertion);
  const key = (wanted as { readonly key?: unknown } | undefined)?.key;
  const source =
    typeof key === 'string' ? citedSource(sourceCatalogue(place.root.workspace.index), key) : await pickSource(place);
  if (source === undefined) return false;
  // The text may have changed while the list was open.
  const present = insertionAt(store, place, editor, source);
  if (typeof present === 'string') return refuse(present);
  const undo = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  return editor.insertSnippet(toSnippet(present.parts), present.range, undo);
}

/** Where the item of `source` goes in `editor`, and what it says; or why it cannot. */
function insertionAt(
  store: JournalStore,
  place: Place,
  { document, selection }: vscode.TextEditor,
  source?: CitedSource
): Insertion | string {
  store.sync(place, document);
  const facts = place.root.workspace.index.documents.get(place.path);
  if (facts === undefined || !('segments' in facts)) return 'Sources are cited in journals, briefs and analyses.';
  const found = sourcePlace(facts, document.getText(), document.offsetAt(selection.active));
  if ('reason' in found) return found.reason;
  const range = toRange(positionsIn(place.root, place.path))(found.range);
  const item = source === undefined ? [] : sourceItemParts({ ...source, date: source.published });
  return { range, parts: [found.before, ...item, found.after] };
}

function refuse(reason: string): false {
  void vscode.window.showWarningMessage(reason);
  return false;
}

interface SourcePick extends vscode.QuickPickItem {
  readonly source: CitedSource;
}

/** Shows all sources in a list that is searched while its reader types; undefined where none was chosen. */
async function pickSource({ root }: Place): Promise<CitedSource | undefined> {
  const pick = vscode.window.createQuickPick<SourcePick>();
  pick.placeholder = 'Search the sources that were cited, by title, publisher or domain';
  // The list is in our order: VS Code’s own filter knows no typos, and would put labels that match first. The latter is
  // not in its public interface; without it the order is theirs, and nothing else is lost.
  Object.assign(pick, { sortByLabel: false });
  let isOpen = true;
  const chosen = new Promise<CitedSource | undefined>(resolve => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.source);
      pick.hide();
    });
    pick.onDidHide(() => {
      isOpen = false;
      resolve(undefined);
      pick.dispose();
    });
  });
  const show = () => {
    const found = searchSources(sourceCatalogue(root.workspace.index), pick.value, MOST_SHOWN);
    pick.items = found.map(toPick);
  };
  pick.busy = true;
  pick.show();
  await stepsInTurns(prepareSearch(root.workspace.index), () => isOpen);
  if (isOpen) {
    pick.busy = false;
    pick.onDidChangeValue(show);
    show();
  }
  return chosen;
}

const toPick = (source: CitedSource): SourcePick => ({
  label: source.title,
  description: [source.publisher, source.published].filter(part => part !== null).join(', '),
  detail: citedInWords(source),
  alwaysShow: true,
  source
});
