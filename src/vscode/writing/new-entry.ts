import * as vscode from 'vscode';
import { localDay } from '../../format/dates';
import { type KindOfEntry, kindNamed, newEntry } from '../../queries/write/new-entry';
import { textsForReminders } from '../../queries/write/reminders';
import { journalOf } from '../../workspace/journal-index';
import { holdFiles } from '../edits';
import { type JournalRoot, uriOf } from '../journal-root';
import type { JournalStore, Place } from '../journal-store';
import { journalAt } from './active-topic';
import { pickRoot, pickTopic } from './pick';
import { goTo, readHeld, write } from './write';

/** What `topicJournal.newGatherEntry` and `topicJournal.newUpdate` take, from a key binding for example. */
export interface EntryArguments {
  /** The topic’s id; by default that of the active editor. */
  readonly topic?: string;
  /** A day as `2026-06-26`; today where it is not given. */
  readonly date?: string;
  /** A file or folder of the journal that has the topic; by default that of the active editor. */
  readonly folder?: vscode.Uri;
}

/** The commands of the kinds, as a message offers them. */
const commandsOf = {
  gather: { command: 'topicJournal.newGatherEntry', title: 'New Gather Entry' },
  update: { command: 'topicJournal.newUpdate', title: 'New Update' }
} as const;

/**
 * Begins an entry of today in the journal `given`, as a menu gives its file, or of the topic of `given`; else in that of the
 * active editor, else in one that a person chooses. An entry of this day and kind that is there is shown. Gives what was
 * done; undefined for nothing.
 */
export async function beginEntry(
  store: JournalStore,
  kind: KindOfEntry,
  given: vscode.Uri | EntryArguments = {}
): Promise<'new' | 'exists' | undefined> {
  const args = given instanceof vscode.Uri ? {} : given;
  const uri = given instanceof vscode.Uri ? given : vscode.window.activeTextEditor?.document.uri;
  const place = await journalFor(store, kind, args, uri);
  if (place === undefined) return undefined;
  const { root, path } = place;
  const editor = await vscode.window.showTextDocument(uriOf(root, path));
  const date = args.date ?? localDay(new Date());
  await holdReminders(store, place, date);
  const held = readHeld(store, place, editor);
  if (held === undefined) return undefined;
  const { index, settings } = root.workspace;
  const name = kindNamed(settings.vocabulary, kind);
  if (name === undefined) {
    void vscode.window.showInformationMessage('The vocabulary of this workspace has one kind of entry alone.');
    return undefined;
  }
  const textOf = (other: string) => (root.taken.has(other) ? root.buffers.get(other)?.getText() : undefined);
  const answer = newEntry({ index, reading: held.reading, kind: name, date, textOf });
  switch (answer.outcome) {
    case 'new':
      return (await write(place, held, answer)) ? 'new' : undefined;
    case 'exists': {
      goTo(editor, place, answer.range);
      const other = kind === 'gather' ? 'update' : 'gather';
      const otherName = kindNamed(settings.vocabulary, other) ?? '';
      const isFree = answer.otherKinds.includes(otherName) && otherName !== name;
      void offerOther(`There is an entry “${name}” of ${date} already.`, isFree ? other : undefined, {
        ...args,
        folder: uriOf(root, path)
      });
      return 'exists';
    }
    case 'refused':
      void vscode.window.showWarningMessage(answer.reason);
      return undefined;
  }
}

/** Says that an entry is there, and offers to begin one of the other kind, where there is none. */
async function offerOther(message: string, other: KindOfEntry | undefined, args: EntryArguments): Promise<void> {
  const command = other && commandsOf[other];
  const chosen = await vscode.window.showInformationMessage(message, ...(command === undefined ? [] : [command.title]));
  if (command !== undefined && chosen === command.title) await vscode.commands.executeCommand(command.command, args);
}

/** The journal that is to have the entry; says so where there is none. */
async function journalFor(
  store: JournalStore,
  kind: KindOfEntry,
  { topic, folder }: EntryArguments,
  uri: vscode.Uri | undefined
): Promise<Place | undefined> {
  if (topic !== undefined) {
    const root = await pickRoot(store, folder);
    return root && journalIn(root, topic);
  }
  const active = journalAt(store, folder ?? uri);
  if (active !== undefined) return active;
  const hasJournal = ({ root, id }: { root: JournalRoot; id: string }) =>
    journalOf(root.workspace.index, id) !== undefined;
  const root = folder && (await pickRoot(store, folder));
  const chosen = await pickTopic(root === undefined ? store.roots() : [root], commandsOf[kind].title, hasJournal);
  return chosen && journalIn(chosen.root, chosen.id);
}

function journalIn(root: JournalRoot, id: string): Place | undefined {
  const journal = journalOf(root.workspace.index, id);
  if (journal !== undefined) return { root, path: journal.path };
  void vscode.window.showWarningMessage(`There is no journal of a topic “${id}”.`);
  return undefined;
}

/** Opens, without showing them, the documents whose words the new entry repeats; one that cannot be opened is done without. */
async function holdReminders(store: JournalStore, { root, path }: Place, date: string): Promise<void> {
  const document = root.workspace.index.documents.get(path);
  if (document === undefined || !('segments' in document)) return;
  const paths = textsForReminders(root.workspace.index, document, date).filter(other => !root.buffers.has(other));
  await Promise.all(paths.map(other => holdFiles(store, root, [other]).catch(() => {})));
}
