import * as vscode from 'vscode';
import type { FoundKind } from '../../queries/search/kinds';
import type { SearchHit } from '../../queries/search/search';
import type { JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { journalAt } from '../writing/active-topic';
import { searchInList } from './search-pick';
import { noJournal } from './search-ready';

const ENTRIES: ReadonlySet<FoundKind> = new Set<FoundKind>(['entry']);

/** Lets a person choose an entry, the newest first and those of the active topic before, and goes there. Gives whether it did. */
export async function goToEntry(store: JournalStore): Promise<boolean> {
  if (store.journals().length === 0) {
    noJournal();
    return false;
  }
  const active = journalAt(store, vscode.window.activeTextEditor?.document.uri);
  return searchInList(store, {
    title: 'Go to Entry',
    placeholder: 'Entry, by its date, kind or topic',
    value: '',
    options: {
      kinds: ENTRIES,
      ...(active && { first: { index: active.root.workspace.index, path: active.path } })
    },
    toRow
  });
}

const toRow = ({ name, within }: SearchHit, root: JournalRoot, isOneOfMany: boolean) => ({
  label: name,
  description: [...(isOneOfMany ? [root.folder.name] : []), ...within].join(' › ')
});
