import type * as vscode from 'vscode';
import type { JournalDocument, MarkdownDocument } from '../journal/model';
import type { JournalRoot } from './journal-root';
import type { JournalStore, Place } from './journal-store';

/** A journal's Markdown as the index has it, with where it is. */
export interface TakenDocument {
  readonly place: Place;
  readonly markdown: MarkdownDocument;
}

/** A document of a journal as the index has it, with where it is. */
export interface TakenFacts {
  readonly place: Place;
  readonly facts: JournalDocument;
}

/** Milliseconds between two looks at whether a document has been read. */
const PAUSE = 20;

/**
 * What the index has of `document`, at its present text. A text that is being read in turns is waited for, since reading it at
 * once would hold up typing. Undefined for what is no document of a journal, and where `token` says that nobody waits any
 * more.
 */
export async function takenFacts(
  store: JournalStore,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken
): Promise<TakenFacts | undefined> {
  await store.started();
  for (;;) {
    const place = store.placeOf(document.uri);
    if (place === undefined || token?.isCancellationRequested || document.isClosed) return undefined;
    if (isBeingRead(place)) {
      await new Promise<void>(resolve => setTimeout(resolve, PAUSE));
      continue;
    }
    store.sync(place, document);
    const facts = place.root.workspace.index.documents.get(place.path);
    return facts && { place, facts };
  }
}

/**
 * {@link takenFacts} once all documents of the window have been read: just after the start those that it names may not have
 * been.
 */
export async function factsOnceLoaded(
  store: JournalStore,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken
): Promise<TakenFacts | undefined> {
  await store.started();
  if (store.placeOf(document.uri) === undefined) return undefined;
  await store.loaded();
  return takenFacts(store, document, token);
}

/** {@link takenFacts} of Markdown; undefined for YAML, too. */
export async function takenDocument(
  store: JournalStore,
  document: vscode.TextDocument,
  token?: vscode.CancellationToken
): Promise<TakenDocument | undefined> {
  const taken = await takenFacts(store, document, token);
  return taken !== undefined && 'segments' in taken.facts ? { place: taken.place, markdown: taken.facts } : undefined;
}

const isBeingRead = ({ root, path }: { readonly root: JournalRoot; readonly path: string }): boolean =>
  root.opening.has(path) || (!root.isLoaded && !root.taken.has(path));
