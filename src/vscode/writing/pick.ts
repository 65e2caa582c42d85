import * as vscode from 'vscode';
import { linkedLast, recentTopics, type TopicChoice, topicsFor, useInWords } from '../../queries/write/recent-topics';
import { isJournal, type JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';

/** A topic of one of the window’s journals. */
export interface ChosenTopic extends TopicChoice {
  readonly root: JournalRoot;
}

interface TopicItem extends vscode.QuickPickItem {
  readonly topic: ChosenTopic;
}

/**
 * Lets a person choose one of the topics of `roots` that `fits`, those of the ids `linked` last; says so where there is none.
 */
export async function pickTopic(
  roots: readonly JournalRoot[],
  title: string,
  fits: (topic: ChosenTopic) => boolean = () => true,
  linked: ReadonlySet<string> = new Set()
): Promise<ChosenTopic | undefined> {
  if (roots.length === 0) {
    void offerFolder();
    return undefined;
  }
  const topics = linkedLast(topicsIn(roots).filter(fits), linked);
  if (topics.length === 0) {
    void offerTopic('There is no topic to choose.');
    return undefined;
  }
  const toItem = itemsOf(roots, linked);
  const pick = topicPick(title, 'Topic, by its title or id');
  const show = () => {
    pick.items = topicsFor(topics, pick.value).map(toItem);
  };
  pick.onDidChangeValue(show);
  show();
  return accepted(pick, () => focusedIn(pick));
}

/**
 * Lets a person choose several topics of `root`, or none; `chosen` are those to begin with. Where something was typed and
 * none is ticked, it is the one that was typed. Undefined where it was given up.
 */
export async function pickTopics(
  root: JournalRoot,
  title: string,
  chosen: readonly string[]
): Promise<string[] | undefined> {
  const topics = topicsIn([root]);
  if (topics.length === 0) return [];
  const toItem = itemsOf([root]);
  // Space is typed as long as the cursor is in the box.
  const placeholder = 'Topics that it is about: tick them with the mouse, or with ↓ and Space, then Enter';
  const pick = topicPick(title, placeholder);
  pick.canSelectMany = true;
  const show = (ticked: ReadonlySet<string>) => {
    const found = topicsFor(topics, pick.value);
    // What is ticked stays in view, and so it stays ticked.
    const others = topics.filter(topic => ticked.has(topic.id) && !found.includes(topic));
    pick.items = [...found, ...others].map(toItem);
    pick.selectedItems = pick.items.filter(({ topic }) => ticked.has(topic.id));
  };
  pick.onDidChangeValue(() => show(new Set(pick.selectedItems.map(({ topic }) => topic.id))));
  show(new Set(chosen));
  return accepted(pick, () => {
    if (pick.selectedItems.length > 0 || pick.value.trim() === '')
      return pick.selectedItems.map(({ topic }) => topic.id);
    const typed = focusedIn(pick);
    return typed && [typed.id];
  });
}

const topicsIn = (roots: readonly JournalRoot[]): ChosenTopic[] =>
  roots.flatMap(root => recentTopics(root.workspace.index).map(topic => ({ ...topic, root })));

/** How topics of `roots` are shown, with those of the ids `linked` marked. */
const itemsOf =
  (roots: readonly JournalRoot[], linked: ReadonlySet<string> = new Set()) =>
  (topic: ChosenTopic): TopicItem => ({
    label: topic.title ?? topic.id,
    description: [
      topic.id,
      ...(roots.length > 1 ? [topic.root.folder.name] : []),
      ...(linked.has(topic.id) ? ['linked already'] : [])
    ].join(' — '),
    detail: useInWords(topic),
    alwaysShow: true,
    topic
  });

/** A list in our order, of what we find: VS Code’s own filter knows no typos. */
function topicPick(title: string, placeholder: string): vscode.QuickPick<TopicItem> {
  const pick = vscode.window.createQuickPick<TopicItem>();
  // Else labels that match come first. It is not in the public interface; without it the order is VS Code’s.
  return Object.assign(pick, { title, placeholder, sortByLabel: false });
}

/** The topic of the row that has the focus, else of the first: where Enter follows a letter at once, the focus is of old rows. */
const focusedIn = ({ items, activeItems }: vscode.QuickPick<TopicItem>): ChosenTopic | undefined =>
  (items.find(item => item === activeItems[0]) ?? items[0])?.topic;

/** Shows `pick` until Enter is pressed where there is a choice, which `choice` gives; undefined where it was given up. */
function accepted<Choice>(
  pick: vscode.QuickPick<TopicItem>,
  choice: () => Choice | undefined
): Promise<Choice | undefined> {
  return new Promise(resolve => {
    pick.onDidAccept(() => {
      const chosen = choice();
      if (chosen === undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

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
