import * as vscode from 'vscode';
import { newTopic, whyNoTopicId } from '../../queries/write/new-topic';
import type { JournalIndex } from '../../workspace/journal-index';
import { topicIdOf } from '../../workspace/topic-id';
import type { JournalStore } from '../journal-store';
import { checkTitle } from './check-title';
import { pickRoot } from './pick';
import { create } from './write';

/** What `topicJournal.newTopic` takes, from a key binding for example. */
export interface TopicArguments {
  readonly title?: string;
  /** Made of the title where it is not given. */
  readonly id?: string;
  /** A file or folder of the journal; by default that of the active editor. */
  readonly folder?: vscode.Uri;
}

const TITLE = 'New Topic';
const PLACEHOLDER = 'What this topic covers.';

/** Creates the journal and the config of a topic, and opens the journal where its description is written. */
export async function createTopic(store: JournalStore, given: TopicArguments = {}): Promise<vscode.Uri | undefined> {
  const root = await pickRoot(store, given.folder);
  if (root === undefined) return undefined;
  const indexNow = () => root.workspace.index;
  const title = given.title ?? (await askForTitle(indexNow));
  if (title === undefined) return undefined;
  // Who gives a title wants to be asked nothing.
  const id = given.id ?? (given.title === undefined ? await idOf(indexNow, title) : topicIdOf(title));
  if (id === undefined) return undefined;
  const reason = whyNoTopicId(indexNow(), id);
  const topic = reason === undefined ? newTopic(indexNow(), id, title, PLACEHOLDER) : undefined;
  if (topic === undefined) {
    void vscode.window.showWarningMessage(reason ?? 'The topic cannot be created.');
    return undefined;
  }
  return create(store, { root, path: topic.path }, topic.edit, topic.range);
}

function askForTitle(indexNow: () => JournalIndex): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: TITLE,
    prompt: 'The title of the topic, as its readers know it',
    placeHolder: 'Dry-stone walls',
    ignoreFocusOut: true,
    validateInput: title => checkTitle(indexNow(), title)
  });
}

/** The id that a title gives, or that a person gives it where it gives none that is free. */
async function idOf(indexNow: () => JournalIndex, title: string): Promise<string | undefined> {
  const id = topicIdOf(title);
  if (whyNoTopicId(indexNow(), id) === undefined) return id;
  return vscode.window.showInputBox({
    title: TITLE,
    prompt: `The id of “${title.trim()}”: the name of its files`,
    value: id,
    ignoreFocusOut: true,
    validateInput: typed => whyNoTopicId(indexNow(), typed)
  });
}
