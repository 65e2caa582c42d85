import * as vscode from 'vscode';
import { recentTopics, type TopicChoice } from '../../queries/write/recent-topics';
import { isJournal, type JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';

/** A topic of one of the window’s journals. */
export interface ChosenTopic extends TopicChoice {
  readonly root: JournalRoot;
}

interface TopicItem extends vscode.QuickPickItem {
  readonly topic: ChosenTopic;
}

/** Lets a person choose one of the topics of `roots` that `fits`; says so where there is none. */
export async function pickTopic(
  roots: readonly JournalRoot[],
  title: string,
  fits: (topic: ChosenTopic) => boolean = () => true
): Promise<ChosenTopic | undefined> {
  if (roots.length === 0) {
    void offerFolder();
    return undefined;
  }
  const items = topicItems(roots).filter(({ topic }) => fits(topic));
  if (items.length === 0) {
    void offerTopic('There is no topic to choose.');
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Topic, by its title or id',
    matchOnDescription: true
  });
  return chosen?.topic;
}

/** Lets a person choose several topics of `root`, or none; `chosen` are those to begin with. Undefined where it was given up. */
export async function pickTopics(
  root: JournalRoot,
  title: string,
  chosen: readonly string[]
): Promise<string[] | undefined> {
  const items = topicItems([root]).map(item => ({ ...item, picked: chosen.includes(item.topic.id) }));
  if (items.length === 0) return [];
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'Topics that it is about',
    matchOnDescription: true,
    canPickMany: true
  });
  return picked?.map(({ topic }) => topic.id);
}

const topicItems = (roots: readonly JournalRoot[]): TopicItem[] =>
  roots.flatMap(root =>
    recentTopics(root.workspace.index).map(topic => ({
      label: topic.title ?? topic.id,
      description: roots.length > 1 ? `${topic.id} — ${root.folder.name}` : topic.id,
      detail: topic.lastEntry === undefined ? 'No entry yet' : `Last entry ${topic.lastEntry}`,
      topic: { ...topic, root }
    }))
  );

async function offerTopic(message: string): Promise<void> {
  const create = 'New Topic…';
  if ((await vscode.window.showInformationMessage(message, create)) === create)
    await vscode.commands.executeCommand('topicJournal.newTopic');
}

/**
 * The folder in which something new belongs: `given`, else that of the active editor, else the only one; else a person
 * chooses. Says so where the window has no folder.
 */
export async function pickRoot(store: JournalStore, given?: vscode.Uri): Promise<JournalRoot | undefined> {
  const roots = store.roots();
  const rootOf = (folder: vscode.WorkspaceFolder | undefined) =>
    folder && roots.find(root => root.folder.uri.toString() === folder.uri.toString());
  if (roots.length === 0) {
    void offerFolder();
    return undefined;
  }
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  const found = uri && rootOf(vscode.workspace.getWorkspaceFolder(uri));
  if (given !== undefined && found === undefined) {
    void vscode.window.showWarningMessage(`${given.path} is in no folder of this window.`);
    return undefined;
  }
  // A folder without a journal gets one only where it is named, or where there is no other.
  const isMeant = found !== undefined && (given !== undefined || isJournal(found) || !roots.some(isJournal));
  if (isMeant || roots.length === 1) return found ?? roots[0];
  return rootOf(await vscode.window.showWorkspaceFolderPick({ placeHolder: 'The folder of the journal' }));
}

async function offerFolder(): Promise<void> {
  const open = 'Open Folder…';
  const message = 'A journal is a folder of files, and this window has none open.';
  if ((await vscode.window.showInformationMessage(message, open)) === open)
    await vscode.commands.executeCommand('vscode.openFolder');
}
