import * as vscode from 'vscode';
import { placeKinds } from '../../queries/search/kinds';
import type { SearchHit } from '../../queries/search/search';
import type { JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { searchInList } from './search-pick';
import { noJournal } from './search-ready';

const PLACEHOLDER =
  'Search topics, entries, themes, sources, observations, open items. Also: topic:… kind:… after:2026-05 before:… publisher:… is:open "a phrase"';

/** Makes the command that searches the journals of the window; it remembers what was typed last. */
export function createSearch(store: JournalStore): (query?: unknown) => Promise<boolean> {
  let last = '';
  return async query => {
    if (store.journals().length === 0) {
      noJournal();
      return false;
    }
    return searchInList(store, {
      title: 'Search Journal',
      placeholder: PLACEHOLDER,
      value: typeof query === 'string' ? query : (selectedText() ?? last),
      options: {},
      toRow,
      onClose: value => {
        last = value;
      }
    });
  };
}

/** What is selected in the active editor, where that is a part of one line. */
function selectedText(): string | undefined {
  const { activeTextEditor: editor } = vscode.window;
  if (editor === undefined || editor.selection.isEmpty || !editor.selection.isSingleLine) return undefined;
  return editor.document.getText(editor.selection).trim() || undefined;
}

const toRow = ({ kind, name, kindName, detail, within }: SearchHit, root: JournalRoot, isOneOfMany: boolean) => {
  // What was observed is long, and would leave no room for what it is.
  const isTitled = placeKinds.has(kind) || kind === 'source';
  const places = [...(isOneOfMany ? [root.folder.name] : []), ...within];
  return {
    label: isTitled ? name : `${kindName}: ${name}`,
    description: [isTitled ? kindName : '', detail].filter(part => part !== '').join(' — '),
    ...(places.length > 0 && { detail: places.join(' › ') })
  };
};
