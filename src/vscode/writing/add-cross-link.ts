import * as vscode from 'vscode';
import { addCrossLink, whyNoCrossLink } from '../../queries/write/add-cross-link';
import { linkedFrom } from '../../queries/write/recent-topics';
import { stemOf } from '../../workspace/paths';
import type { JournalStore, Place } from '../journal-store';
import { pickTopic } from './pick';
import { goTo, readHeld, write } from './write';

/** What `topicJournal.addCrossLink` takes, from a key binding for example. */
export interface CrossLinkArguments {
  /** The id of the topic to link to; a person chooses where it is not given. */
  readonly topic?: string;
  /** The day of the entry to link to, as `2026-06-26`. */
  readonly date?: string;
}

/**
 * Adds a cross-link to the entry in which the cursor of the active editor is, with the cursor behind its tag. One that is
 * there is shown. Gives what was done; undefined for nothing.
 */
export async function addCrossLinkHere(
  store: JournalStore,
  given?: CrossLinkArguments | vscode.Uri
): Promise<'new' | 'exists' | undefined> {
  const { topic, date } = given === undefined || given instanceof vscode.Uri ? {} : given;
  const editor = vscode.window.activeTextEditor;
  const place = editor && store.placeOf(editor.document.uri);
  if (editor === undefined || place === undefined) return tell('Cross-links stand in the entries of a topic journal.');
  // What was typed while a person chose has moved the cursor along.
  const offsetNow = () => editor.document.offsetAt(editor.selection.active);
  const reading = readHeld(store, place, editor)?.reading.document;
  const document = reading !== undefined && 'segments' in reading ? reading : undefined;
  const reason = whyNoCrossLink(document, offsetNow());
  if (document === undefined || reason !== undefined) return tell(reason ?? '');
  const chosen = topic ?? (await pickOther(place, linkedFrom(document, offsetNow())));
  const held = chosen === undefined ? undefined : readHeld(store, place, editor);
  if (chosen === undefined || held === undefined) return undefined;
  const { index } = place.root.workspace;
  const answer = addCrossLink({ index, reading: held.reading, offset: offsetNow(), topic: chosen, date });
  if (answer.outcome === 'refused') return tell(answer.reason);
  if (answer.outcome === 'new') return (await write(place, held, answer)) ? 'new' : undefined;
  goTo(editor, place, answer.range);
  tell(`This entry links “${chosen}” already.`);
  return 'exists';
}

/** Lets a person choose a topic to link from the journal at `place`, in an entry that has links to those of the ids `linked`. */
async function pickOther({ root, path }: Place, linked: ReadonlySet<string>): Promise<string | undefined> {
  const isOther = ({ id }: { readonly id: string }) => id !== stemOf(path);
  return (await pickTopic([root], 'Add Cross-link', isOther, linked))?.id;
}

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
