import * as vscode from 'vscode';
import type { DocumentKind } from '../format/documents';
import { snippetText } from '../format/snippet-text';
import { readDocument } from '../journal/read-document';
import { type PlacedSnippet, snippetsAt } from '../queries/snippets';
import { joinPath, nameOf } from '../workspace/paths';
import { toRange } from './convert';
import { refuse } from './edits';
import type { JournalRoot } from './journal-root';
import type { JournalStore, Place } from './journal-store';

/**
 * Inserts a snippet at the cursor: the one with the prefix `wanted`, as a key binding may name it, or else the one that a
 * person picks from those that fit. Gives its prefix; undefined where none was inserted, which it says.
 */
export async function insertSnippet(store: JournalStore, wanted?: unknown): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return say('No file is open, so there is no place for a snippet.');
  await store.loaded();
  const { document } = editor;
  const { version } = document;
  const placed = placedIn(store, editor);
  if (placed === undefined) return say(`No snippet fits: ${nameOf(document.uri.path)} is no journal document.`);
  if (placed.length === 0)
    return say(
      'No snippet fits here. They go into a theme, a section or an empty document; none goes into code, comments or front matter.'
    );
  const chosen = typeof wanted === 'string' ? withPrefix(placed, wanted) : await pick(placed);
  if (chosen === undefined) return undefined;
  if (document.version !== version) return refuse();
  const range = toRange(offset => document.positionAt(offset))(chosen.range);
  const snippet = new vscode.SnippetString(snippetText(chosen.lines));
  const options = { undoStopBefore: true, undoStopAfter: true, keepWhitespace: true };
  return (await editor.insertSnippet(snippet, range, options)) ? chosen.snippet.prefix : refuse();
}

/** The snippets that fit at the cursor of `editor`; undefined where its document is none of a journal. */
function placedIn(store: JournalStore, { document, selection }: vscode.TextEditor) {
  const offset = document.offsetAt(selection.active);
  const place = store.placeOf(document.uri);
  if (place !== undefined) {
    store.sync(place, document);
    const { index, open } = place.root.workspace;
    const reading = open.get(place.path);
    return reading === undefined ? [] : snippetsAt({ index, reading, offset });
  }
  if (!document.isUntitled) return undefined;
  const places = placesOfUntitled(store, document);
  return places?.flatMap(({ root, path, kind }) => {
    const { index, reader } = root.workspace;
    const reading = readDocument(path, kind, document.getText(), index.settings.vocabulary, reader);
    return snippetsAt({ index, reading, offset });
  });
}

/** What a document that is not saved yet may become: what the folder says that it is for, or else any of its language. */
function placesOfUntitled(store: JournalStore, document: vscode.TextDocument) {
  const kindAt = ({ root, path }: Place) => root.workspace.settings.kindOf(path);
  for (const root of store.roots()) {
    const { scheme, authority } = root.folder.uri;
    const place = store.placeOf(document.uri.with({ scheme, authority }));
    const kind = place && kindAt(place);
    if (place !== undefined && kind !== undefined) return [{ ...place, kind }];
  }
  const [root]: (JournalRoot | undefined)[] = store.journals();
  if (root === undefined || document.getText().trim() !== '') return undefined;
  const kinds: readonly DocumentKind[] = document.languageId === 'yaml' ? ['config'] : ['topic', 'brief', 'analysis'];
  const { settings } = root.workspace;
  return kinds.map(kind => ({ root, kind, path: joinPath(settings.folderOf(kind) ?? '', nameOf(document.uri.path)) }));
}

function withPrefix(placed: readonly PlacedSnippet[], prefix: string): PlacedSnippet | undefined {
  const found = placed.find(({ snippet }) => snippet.prefix === prefix);
  const fitting = placed.map(({ snippet }) => snippet.prefix).join(', ');
  return found ?? say(`The snippet “${prefix}” does not fit here. These do: ${fitting}.`);
}

async function pick(placed: readonly PlacedSnippet[]): Promise<PlacedSnippet | undefined> {
  const items = placed.map(each => {
    const { name, prefix, description } = each.snippet;
    return { label: name, description: prefix, detail: description, placed: each };
  });
  const options = { title: 'Insert Snippet', placeHolder: 'Those that fit at the cursor', matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.placed;
}

function say(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
