import * as vscode from 'vscode';
import type { WorkspaceEdit } from '../text/edit';
import { nameOf } from '../workspace/paths';
import { typeAt } from './disk';
import { type JournalRoot, uriOf } from './journal-root';

/** Not for people, so that the manifest does not have it. */
const COMMAND = 'topicJournal.showCreatedFiles';

/** What is to be run once `edit` was made, so that a person sees what it created; undefined where it creates nothing. */
export function showCreated(root: JournalRoot, edit: WorkspaceEdit): vscode.Command | undefined {
  const paths = edit.flatMap(file => ('create' in file ? [file.path] : []));
  if (paths.length === 0) return undefined;
  const { kindOf } = root.workspace.settings;
  const [config] = paths.filter(path => paths.length > 1 && kindOf(path) === 'config');
  const others = paths.filter(path => path !== config);
  const message = `Created ${others.join(', ')}${config === undefined ? '' : ' and its config'}`;
  const [first = ''] = others;
  return { command: COMMAND, title: `Show ${nameOf(first)}`, arguments: [uriOf(root, first), message] };
}

/** Registers the command that opens the created file, where undoing then takes back that it was created. */
export function registerShowCreated(): vscode.Disposable {
  return vscode.commands.registerCommand(COMMAND, async (uri: vscode.Uri, message: string) => {
    // An edit that was refused has created nothing.
    if ((await typeAt(uri)) === undefined) return;
    await vscode.window.showTextDocument(uri);
    void vscode.window.showInformationMessage(message);
  });
}
