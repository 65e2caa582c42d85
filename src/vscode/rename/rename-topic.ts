import * as vscode from 'vscode';
import { whyNotTopicId } from '../../queries/rename/rename-topic';
import { topicOf } from '../../workspace/journal-index';
import type { JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { journalAt } from '../writing/active-topic';
import { pickTopic } from '../writing/pick';
import { renameEverywhere } from './rename-everywhere';

/** What `topicJournal.renameTopic` takes, from a key binding for example. */
export interface RenameArguments {
  /** The id of the topic; by default a person chooses, that of the active editor first. */
  readonly topic?: string;
  /** Its new id. */
  readonly to?: string;
  /** A file or folder of the journal; by default that of the active editor. */
  readonly folder?: vscode.Uri;
}

const TITLE = 'Rename Topic';

/** Renames a topic with all that names it, in one step that can be undone. Gives whether it was renamed. */
export async function renameTopicAsked(store: JournalStore, given: RenameArguments = {}): Promise<boolean> {
  const chosen = await chooseTopic(store, given);
  if (chosen === undefined) return false;
  const { root, id } = chosen;
  const asked = given.to === undefined ? await askForId(root, id) : { to: given.to, isShownFirst: false };
  if (asked === undefined) return false;
  const work = () => renameEverywhere(store, root, { kind: 'topic', id }, asked.to);
  let answer = await work();
  if (asked.isShownFirst && answer instanceof vscode.WorkspaceEdit) {
    // Something may have been typed while it was looked at.
    answer = (await isApproved(answer, `Rename “${id}” to “${asked.to}”`)) ? await work() : undefined;
  }
  if (answer === undefined) return false;
  const isMade = typeof answer !== 'string' && (await vscode.workspace.applyEdit(answer, { isRefactoring: true }));
  if (!isMade) {
    const reason = typeof answer === 'string' ? answer : 'The text has changed meanwhile, so nothing was renamed.';
    void vscode.window.showWarningMessage(reason);
  }
  return isMade;
}

/** The topic that is given, that of the active editor, or one that a person chooses. */
async function chooseTopic(store: JournalStore, { topic, folder }: RenameArguments) {
  const place = journalAt(store, folder ?? vscode.window.activeTextEditor?.document.uri);
  const roots = store.journals();
  if (topic !== undefined) {
    const root = place?.root ?? roots.find(({ workspace }) => workspace.index.topicFiles.has(topic)) ?? roots[0];
    return root && { root, id: topic };
  }
  const document = place?.root.workspace.index.documents.get(place.path);
  if (place !== undefined && document !== undefined) return { root: place.root, id: topicOf(document) };
  return pickTopic(roots, TITLE);
}

/** Shows the changes of texts that `edit` makes, and whether a person wants them. */
async function isApproved(edit: vscode.WorkspaceEdit, title: string): Promise<boolean> {
  const held = new Map(vscode.workspace.textDocuments.map(document => [document.uri.toString(), document]));
  const items = edit.entries().flatMap(([uri, edits]) => {
    const document = held.get(uri.toString());
    return edits.map(({ range, newText }) => ({
      label: `${document?.getText(range) ?? ''} → ${newText}`,
      description: `${vscode.workspace.asRelativePath(uri)}:${range.start.line + 1}`,
      detail: document?.lineAt(range.start.line).text.trim() ?? ''
    }));
  });
  const placeHolder = `Enter renames its files and makes ${items.length === 1 ? 'this change' : `these ${items.length} changes`}; Escape none.`;
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true })) !== undefined;
}

interface Asked {
  readonly to: string;
  /** Whether the changes are to be shown before they are made. */
  readonly isShownFirst: boolean;
}

const SHOW = { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: 'Show the Changes First' };

/** Asks for the new id of topic `id`, which is checked as it is typed; undefined where it was given up. */
function askForId({ workspace }: JournalRoot, id: string): Promise<Asked | undefined> {
  const box = vscode.window.createInputBox();
  box.title = `${TITLE} “${id}”`;
  box.prompt = 'Its new id: the name of its files, and of its tags';
  box.value = id;
  box.ignoreFocusOut = true;
  box.buttons = [SHOW];
  const check = () => {
    const reason = whyNotTopicId(workspace.index, id, box.value.trim());
    box.validationMessage = box.value === id ? undefined : reason;
    return reason;
  };
  return new Promise(resolve => {
    const accept = (isShownFirst: boolean) => {
      if (check() !== undefined) return;
      resolve({ to: box.value.trim(), isShownFirst });
      box.hide();
    };
    box.onDidChangeValue(check);
    box.onDidAccept(() => accept(false));
    box.onDidTriggerButton(() => accept(true));
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
