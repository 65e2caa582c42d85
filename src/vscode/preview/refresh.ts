import * as vscode from 'vscode';
import type { PreviewMark } from '../../queries/preview';
import type { JournalStore, Place } from '../journal-store';
import { guarded, type Log } from '../log';

/** Milliseconds without a change after which previews are looked at: one that is rendered anew flickers. */
const QUIET = 400;

/** Which documents previews show, and how they were shown. */
export interface Previews extends vscode.Disposable {
  /** `document` was rendered with `marks`. */
  note(document: vscode.TextDocument, marks: readonly PreviewMark[]): void;
}

interface Rendered {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly marks: string;
}

/**
 * Has VS Code render its Markdown previews anew when what they show of a journal has changed by something else than the
 * document itself, which VS Code sees: once the journal was read, or when a topic or an entry came or went. While no preview
 * is to be seen nothing is done. `marksAt` says how a document would be shown now.
 */
export function followPreviews(
  store: JournalStore,
  log: Log,
  marksAt: (place: Place) => readonly PreviewMark[]
): Previews {
  const rendered = new Map<string, Rendered>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isOutdated = ({ document, version, marks }: Rendered): boolean => {
    const place = store.placeOf(document.uri);
    // VS Code itself renders what has changed.
    if (document.version !== version) return false;
    return (place === undefined ? '[]' : inWords(marksAt(place))) !== marks;
  };
  const look = guarded(log, 'look at the previews', () => {
    timer = undefined;
    for (const [address, { document }] of rendered) if (document.isClosed) rendered.delete(address);
    if (rendered.size === 0 || !isPreviewShown()) return;
    if (![...rendered.values()].some(isOutdated)) return;
    rendered.clear();
    void vscode.commands.executeCommand('markdown.preview.refresh');
  });
  const lookSoon = () => {
    if (rendered.size === 0) return;
    clearTimeout(timer);
    timer = setTimeout(look, QUIET);
  };
  const subscriptions = [
    store.onDidLoad(lookSoon),
    store.onDidAffect(lookSoon),
    store.onDidRemove(lookSoon),
    vscode.window.tabGroups.onDidChangeTabs(lookSoon)
  ];
  return {
    note(document, marks) {
      rendered.set(document.uri.toString(), { document, version: document.version, marks: inWords(marks) });
    },
    dispose() {
      clearTimeout(timer);
      for (const each of subscriptions) each.dispose();
    }
  };
}

const inWords = (marks: readonly PreviewMark[]): string => JSON.stringify(marks);

/** Whether a tab in view is a Markdown preview, beside an editor or in its place. */
const isPreviewShown = (): boolean =>
  vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return (
      (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
      input.viewType.includes('markdown.preview')
    );
  });
