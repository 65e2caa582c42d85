import * as vscode from 'vscode';
import { answerCrossLink, waitingTopics } from '../../queries/links/answer-cross-link';
import { topicTitle } from '../../queries/topic-title';
import { unansweredCrossLink } from '../../rules/cross-links/unanswered-cross-link';
import { plural } from '../../text/plural';
import { stemOf } from '../../workspace/paths';
import type { CommandName } from '../contributions';
import type { JournalStore, Place } from '../journal-store';
import { guarded, type Log } from '../log';
import { readyCommands } from '../ready-commands';
import { goTo, readHeld, write } from '../writing/write';

const COMMAND = 'topicJournal.answerCrossLink' satisfies CommandName;

/** What `topicJournal.answerCrossLink` takes, from a key binding for example. */
export interface AnswerArguments {
  /** The journal that answers; by default that of the active editor. */
  readonly journal?: vscode.Uri;
  /** The id of the topic that pointed here; a person chooses where it is not given. */
  readonly topic?: string;
  /** The day of its entry, as `2026-06-26`; by default that of the last that waits for an answer. */
  readonly date?: string;
}

/** Registers the command that answers a cross-link, and the quick fix that is it. */
export function registerAnswers(store: JournalStore, log: Log): vscode.Disposable {
  const offer = (document: vscode.TextDocument, _: vscode.Range, { diagnostics }: vscode.CodeActionContext) =>
    diagnostics.filter(each => codeOf(each) === unansweredCrossLink.code).flatMap(each => actionFor(document, each));
  return vscode.Disposable.from(
    readyCommands(store, log)(COMMAND, 'answer a cross-link', (given?: AnswerArguments) =>
      answerIn(store, given ?? {})
    ),
    vscode.languages.registerCodeActionsProvider(
      { language: 'markdown' },
      { provideCodeActions: guarded(log, 'offer an answer', offer) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }
    )
  );
}

function actionFor(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction[] {
  const [from] = diagnostic.relatedInformation ?? [];
  if (from === undefined) return [];
  const topic = stemOf(from.location.uri.path);
  const action = new vscode.CodeAction(`Answer “${topic}” in the newest entry`, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  const given: AnswerArguments = { journal: document.uri, topic };
  action.command = { command: COMMAND, title: action.title, arguments: [given] };
  return [action];
}

/**
 * Adds a cross-link to an entry of another topic that waits for an answer to the newest entry, with the cursor behind its tag.
 * One that is there is shown. Gives what was done; undefined for nothing.
 */
async function answerIn(store: JournalStore, given: AnswerArguments): Promise<'new' | 'exists' | undefined> {
  const uri = given.journal ?? vscode.window.activeTextEditor?.document.uri;
  const place = uri && store.placeOf(uri);
  if (uri === undefined || place === undefined) return tell('Cross-links stand in the entries of a topic journal.');
  const editor = await vscode.window.showTextDocument(uri);
  if (readHeld(store, place, editor) === undefined) return undefined;
  const wanted = await wantedAnswer(place, given);
  // What was typed while a person chose counts.
  const held = wanted && readHeld(store, place, editor);
  if (wanted === undefined || held === undefined) return undefined;
  const answer = answerCrossLink({ index: place.root.workspace.index, reading: held.reading, ...wanted });
  if (answer.outcome === 'refused') return tell(answer.reason);
  if (answer.outcome === 'new') return (await write(place, held, answer)) ? 'new' : undefined;
  goTo(editor, place, answer.range);
  tell(`The newest entry links “${wanted.topic}” already.`);
  return 'exists';
}

/** Which topic is to be answered, and the day of its entry; says so where none waits. */
async function wantedAnswer(
  { root, path }: Place,
  { topic, date }: AnswerArguments
): Promise<{ topic: string; date: string } | undefined> {
  if (topic !== undefined && date !== undefined) return { topic, date };
  const { index } = root.workspace;
  const document = index.documents.get(path);
  const all = document !== undefined && 'segments' in document ? waitingTopics(index, document) : [];
  const waiting = all.filter(each => topic === undefined || each.topic === topic);
  if (waiting.length === 0)
    return tell(topic === undefined ? 'No topic waits for an answer here.' : `“${topic}” waits for no answer here.`);
  if (topic !== undefined) return waiting[0];
  const items = waiting.map(each => ({
    label: topicTitle(index, each.topic) ?? each.topic,
    description: each.date,
    detail: plural(each.count, 'cross-link'),
    each
  }));
  const title = 'Answer Cross-link in the Newest Entry';
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Choose the topic to answer' }))?.each;
}

/** The code of a problem of ours, which leads to its explanation. */
const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);

function tell(message: string): undefined {
  void vscode.window.showInformationMessage(message);
}
