import * as vscode from 'vscode';
import { localDay } from '../../format/dates';
import { kindName } from '../../format/documents';
import { type DocumentAnswer, newDocument } from '../../queries/write/new-document';
import { topicOf } from '../../workspace/journal-index';
import type { JournalRoot } from '../journal-root';
import type { JournalStore } from '../journal-store';
import { journalAt } from './active-topic';
import { pickRoot, pickTopics } from './pick';
import { create } from './write';

/** What `topicJournal.newBrief` and `topicJournal.newAnalysis` take, from a key binding for example. */
export interface DocumentArguments {
  readonly title?: string;
  /** The ids of the topics that it is about. */
  readonly topics?: readonly string[];
  /** A day as `2026-06-26`; today where it is not given. */
  readonly date?: string;
  /** A file or folder of the journal; by default that of the active editor. */
  readonly folder?: vscode.Uri;
}

type Kind = 'brief' | 'analysis';

const PLACEHOLDER = 'What this analysis finds.';

/** Creates a brief or an analysis, and opens it where it is written first. */
export async function createDocument(
  store: JournalStore,
  kind: Kind,
  given: DocumentArguments = {}
): Promise<vscode.Uri | undefined> {
  const root = await pickRoot(store, given.folder);
  if (root === undefined) return undefined;
  const date = given.date ?? localDay(new Date());
  const ask = (title: string, topics: readonly string[] = []) =>
    newDocument({ index: root.workspace.index, kind, title, topics, date, placeholder: PLACEHOLDER });
  const title = given.title ?? (await askForTitle(kind, ask));
  if (title === undefined) return undefined;
  const topics = given.topics ?? (await pickTopics(root, nameOf(kind), topicsAtHand(store, root)));
  if (topics === undefined) return undefined;
  const answer = ask(title, topics);
  if (answer.outcome === 'new') return create(store, { root, path: answer.path }, answer.edit, answer.range);
  void vscode.window.showWarningMessage(reasonOf(answer) ?? '');
  return undefined;
}

const severities = vscode.InputBoxValidationSeverity;

const nameOf = (kind: Kind): string => (kind === 'brief' ? 'New Brief' : 'New Analysis');

function askForTitle(kind: Kind, ask: (title: string) => DocumentAnswer): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: nameOf(kind),
    prompt: `The title of the ${kindName(kind)}`,
    ignoreFocusOut: true,
    validateInput(title) {
      if (title.trim() === '') return { message: `The ${kindName(kind)} needs a title.`, severity: severities.Error };
      const answer = ask(title);
      const reason = reasonOf(answer);
      if (reason !== undefined) return { message: reason, severity: severities.Error };
      return answer.outcome === 'new' ? { message: `Its file: ${answer.path}`, severity: severities.Info } : undefined;
    }
  });
}

/** Why there can be no such document; undefined where there can. */
function reasonOf(answer: DocumentAnswer): string | undefined {
  if (answer.outcome === 'exists') return `There is a file ${answer.path} already.`;
  return answer.outcome === 'refused' ? answer.reason : undefined;
}

/** The topic of the active editor, if it is one of `root`. */
function topicsAtHand(store: JournalStore, root: JournalRoot): string[] {
  const place = journalAt(store, vscode.window.activeTextEditor?.document.uri);
  const document = place?.root === root ? root.workspace.index.documents.get(place.path) : undefined;
  return document === undefined ? [] : [topicOf(document)];
}
