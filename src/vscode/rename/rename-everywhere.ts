import * as vscode from 'vscode';
import type { Name } from '../../queries/names/name';
import type { Renaming } from '../../queries/rename/draft';
import { renameEntry } from '../../queries/rename/rename-entry';
import { renameLabel } from '../../queries/rename/rename-label';
import { renamePublisher } from '../../queries/rename/rename-publisher';
import { renameTopic } from '../../queries/rename/rename-topic';
import type { WorkspaceEdit } from '../../text/edit';
import { isKnownTopic } from '../../workspace/journal-index';
import { toWorkspaceEdit } from '../edits';
import type { JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { versionsOf, type Work, whyNotMoved, workOut } from './work-out';

/** A rename as VS Code makes it, or why it cannot be, as a person would say it; undefined where it was given up. */
export type RenameAnswer = vscode.WorkspaceEdit | string | undefined;

/**
 * Renames `name`, which stands in `own`, to `wanted` in all journals of the window that know it. All of them can, or nothing is
 * renamed. What renaming back would not take apart is asked first.
 */
export async function renameEverywhere(
  store: JournalStore,
  own: JournalRoot,
  name: Name,
  wanted: string
): Promise<RenameAnswer> {
  const work = workOf(name, wanted);
  if (work === undefined) return 'This cannot be renamed.';
  const made: { readonly root: JournalRoot; readonly edit: WorkspaceEdit; readonly versions: unknown[] }[] = [];
  const merges: string[] = [];
  for (const root of [own, ...store.journals().filter(other => other !== own && knows(other, name))]) {
    const renaming: Renaming = await workOut(store, root, work, each => each);
    if (renaming.outcome !== 'edit') return because(root, own, renaming.outcome === 'refused' ? renaming.reason : '');
    const versions = versionsOf(root, renaming.edit);
    const reason = await whyNotMoved(root, renaming.edit);
    if (reason !== undefined) return because(root, own, reason);
    made.push({ root, edit: renaming.edit, versions });
    if (renaming.merge !== undefined) merges.push(renaming.merge);
  }
  if (merges.length > 0 && !(await confirm(merges))) return undefined;
  const isChanged = made.some(({ root, edit, versions }) =>
    versionsOf(root, edit).some((version, place) => version === undefined || version !== versions[place])
  );
  if (isChanged) return 'The text has changed meanwhile, so nothing was renamed. Please try again.';
  const result = new vscode.WorkspaceEdit();
  // Texts first: a file that has another name by then would not be found.
  for (const { root, edit } of made)
    toWorkspaceEdit(
      root,
      edit.filter(file => 'edits' in file),
      result
    );
  for (const { root, edit } of made)
    toWorkspaceEdit(
      root,
      edit.filter(file => !('edits' in file)),
      result
    );
  return result;
}

function workOf(name: Name, wanted: string): Work<Renaming> | undefined {
  switch (name.kind) {
    case 'topic':
      return context => renameTopic(context, name.id, wanted.trim());
    case 'entry':
      return context => renameEntry(context, name, wanted);
    case 'publisher':
      return context => renamePublisher(context, name.folded, wanted.trim());
    case 'label':
      return context => renameLabel(context, name, wanted);
    default:
      return undefined;
  }
}

/** Whether another journal of the window means the same by `name`. */
function knows({ workspace }: JournalRoot, name: Name): boolean {
  if (name.kind === 'topic') return isKnownTopic(workspace.index, name.id);
  return name.kind === 'publisher' && workspace.index.publishers.has(name.folded);
}

const because = (root: JournalRoot, own: JournalRoot, reason: string): string =>
  root === own ? reason : `In ${root.folder.name}: ${reason}`;

async function confirm(merges: readonly string[]): Promise<boolean> {
  const detail = `${[...new Set(merges)].join('\n')}\n\nRenaming back would not take them apart again. Undo does.`;
  const rename = 'Rename';
  return (await vscode.window.showWarningMessage('Rename all of it?', { modal: true, detail }, rename)) === rename;
}
