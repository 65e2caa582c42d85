import * as vscode from 'vscode';
import { type SearchHit, type SearchOptions, search } from '../../queries/search/search';
import { toRange } from '../convert';
import { type JournalRoot, positionsIn, uriOf } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { iconOf } from './search-icons';
import { readyToSearch, rootOf } from './search-ready';

/** So many are shown; who does not find it among them types another letter. */
const MOST_SHOWN = 100;

/** How a list is searched. */
export interface SearchPick {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in the box at first. */
  readonly value: string;
  readonly options: Omit<SearchOptions, 'limit'>;
  /** What each row says. */
  readonly toRow: (hit: SearchHit, root: JournalRoot, isOneOfMany: boolean) => vscode.QuickPickItem;
  /** Told of what was typed when the list closes. */
  readonly onClose?: (value: string) => void;
}

interface Row extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
  readonly root?: JournalRoot;
}

const toTheSide: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('split-horizontal'),
  tooltip: 'Open to the Side'
};

/**
 * Shows a list that is searched as one types, and opens the place that is chosen; its button opens that beside the active
 * editor. Gives whether a place was opened.
 */
export function searchInList(store: JournalStore, { options, toRow, ...how }: SearchPick): Promise<boolean> {
  const pick = vscode.window.createQuickPick<Row>();
  // The list is in our order, see `writing/pick.ts`. What stands in the box at first is selected.
  Object.assign(pick, { title: how.title, placeholder: how.placeholder, value: how.value, sortByLabel: false });
  let isOpen = true;
  let asked = 0;
  let shown = '';
  const show = async () => {
    const turn = ++asked;
    const isWanted = () => isOpen && turn === asked;
    pick.busy = true;
    const roots = await readyToSearch(store, isWanted, (done, total) => {
      pick.items = [{ label: `$(loading~spin) Reading ${done} of ${total} documents`, alwaysShow: true }];
    });
    if (roots === undefined || !isWanted()) return;
    pick.busy = false;
    const indexes = roots.map(({ workspace }) => workspace.index);
    shown = pick.value;
    const { hits, notes } = search(indexes, shown, { ...options, limit: MOST_SHOWN });
    const rows = hits.flatMap((hit): Row[] => {
      const root = rootOf(roots, hit.index);
      if (root === undefined) return [];
      const row = toRow(hit, root, roots.length > 1);
      return [{ ...row, iconPath: iconOf(hit.kind, hit.isClosed), buttons: [toTheSide], alwaysShow: true, hit, root }];
    });
    const told = notes.map((note): Row => ({ label: `$(info) ${note}`, alwaysShow: true }));
    pick.items = [...told, ...(rows.length > 0 ? rows : [nothing])];
    pick.activeItems = rows.slice(0, 1);
  };
  return new Promise(resolve => {
    const open = async ({ hit, root }: Row, column: vscode.ViewColumn) => {
      if (hit === undefined || root === undefined) return;
      resolve(openPlace(root, hit, column).then(() => true));
      pick.hide();
    };
    pick.onDidChangeValue(show);
    pick.onDidAccept(async () => {
      // Where Enter follows a letter at once, the rows are old ones.
      if (shown !== pick.value || pick.busy) await show();
      const row =
        pick.activeItems.find(({ hit }) => hit !== undefined) ?? pick.items.find(({ hit }) => hit !== undefined);
      if (row !== undefined) await open(row, vscode.ViewColumn.Active);
    });
    pick.onDidTriggerItemButton(({ item }) => open(item, vscode.ViewColumn.Beside));
    pick.onDidHide(() => {
      isOpen = false;
      how.onClose?.(pick.value);
      resolve(false);
      pick.dispose();
    });
    pick.show();
    void show();
  });
}

const nothing: Row = { label: '$(circle-slash) Nothing found', alwaysShow: true };

/** Opens the document of `place`, with the cursor there. */
export async function openPlace(
  root: JournalRoot,
  { path, range }: Pick<SearchHit, 'path' | 'range'>,
  column = vscode.ViewColumn.Active
): Promise<void> {
  const { start } = toRange(positionsIn(root, path))(range);
  await vscode.window.showTextDocument(uriOf(root, path), {
    viewColumn: column,
    selection: new vscode.Range(start, start)
  });
}
