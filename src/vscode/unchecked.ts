import type * as vscode from 'vscode';
import { nameOf } from '../workspace/paths';
import { isJournalPath, type JournalRoot, pathIn } from './journal-root';
import { isOwn } from './list-documents';

/**
 * Why the file `uri` is not checked, for a person: `notes.md is not checked: Git ignores it.` `roots` are those of the
 * window. Undefined where it is checked.
 */
export function whyUnchecked(roots: readonly JournalRoot[], uri: vscode.Uri): string | undefined {
  const around = roots.filter(root => pathIn(root, uri) !== undefined);
  const own = around.find(root => isOwn(root, uri));
  const reason = own === undefined ? 'it is in no folder of this window' : reasonIn(own, around, uri);
  return reason === undefined ? undefined : `${nameOf(uri.path)} is not checked: ${reason}.`;
}

function reasonIn(root: JournalRoot, around: readonly JournalRoot[], uri: vscode.Uri): string | undefined {
  const path = pathIn(root, uri) ?? '';
  if (isJournalPath(root, path)) return undefined;
  if (root.workspace.settings.kindOf(path) !== undefined)
    return root.isHidden(path) ? 'files.exclude hides it' : 'Git ignores it';
  const other = around.find(each => each !== root && isJournalPath(each, pathIn(each, uri) ?? ''));
  if (other !== undefined) return `it belongs to “${root.folder.name}”, not to “${other.folder.name}”`;
  return 'it is in no journal folder (topicJournal.files.topics)';
}
