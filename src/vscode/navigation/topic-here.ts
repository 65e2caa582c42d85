import * as vscode from 'vscode';
import type { MarkdownDocument } from '../../journal/model';
import type { JournalStore, Place } from '../journal-store';

/** The active editor with the topic journal that it shows, and where its cursor is. */
export interface TopicHere {
  readonly editor: vscode.TextEditor;
  readonly place: Place;
  readonly markdown: MarkdownDocument;
  readonly offset: number;
}

/** What the active editor shows, by its live text; undefined, which is said, where it is no topic’s journal. */
export function topicHere(store: JournalStore): TopicHere | undefined {
  const editor = vscode.window.activeTextEditor;
  const place = editor && store.placeOf(editor.document.uri);
  if (editor !== undefined && place !== undefined) {
    store.sync(place, editor.document);
    const markdown = place.root.workspace.index.documents.get(place.path);
    const offset = editor.document.offsetAt(editor.selection.active);
    if (markdown?.kind === 'topic') return { editor, place, markdown, offset };
  }
  void vscode.window.showInformationMessage('Entries are in the journals of topics, and no editor shows one.');
  return undefined;
}
