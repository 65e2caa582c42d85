import * as vscode from 'vscode';
import { localDay } from '../format/dates';
import type { DocumentReading } from '../journal/read-document';
import { complete, prepareInSteps } from '../queries/complete/complete';
import type { Completion, CompletionKind, Completions } from '../queries/complete/completion';
import { definedLabels } from '../queries/link-definitions/definition-lines';
import type { JournalIndex } from '../workspace/journal-index';
import { toRange } from './convert';
import type { JournalStore, Place } from './journal-store';
import { guarded, type Log } from './log';
import { stepsInTurns } from './turns';

/**
 * What opens the list, or asks for it anew. Where a name goes on with one of these, VS Code would otherwise hold on to the
 * list that it had, since it counts none of them as part of a word.
 */
const triggers = ['[', '#', '@', '(', ',', ' ', '*', ':', '-', '.', '—', '’', '&', '/'];

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  topic: vscode.CompletionItemKind.Reference,
  entry: vscode.CompletionItemKind.Event,
  publisher: vscode.CompletionItemKind.Module,
  domain: vscode.CompletionItemKind.Module,
  date: vscode.CompletionItemKind.Value,
  source: vscode.CompletionItemKind.File,
  author: vscode.CompletionItemKind.User,
  keyword: vscode.CompletionItemKind.Keyword,
  label: vscode.CompletionItemKind.Enum,
  outcome: vscode.CompletionItemKind.EnumMember,
  heading: vscode.CompletionItemKind.Struct,
  'entry-kind': vscode.CompletionItemKind.EnumMember,
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  snippet: vscode.CompletionItemKind.Snippet
};

/** Offers completions in journal documents. */
export function registerCompletion(store: JournalStore, log: Log): vscode.Disposable {
  const details = new WeakMap<vscode.CompletionItem, () => string>();

  /** Asks `ask` about `offset` of the document that an editor holds at a place. */
  const askAt = <Answer>(
    ask: (index: JournalIndex, reading: DocumentReading, offset: number) => Answer,
    { root: { workspace }, path }: Place,
    offset: number
  ): Answer | undefined => {
    const reading = workspace.open.get(path);
    return reading && ask(workspace.index, reading, offset);
  };

  const provide = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
    context: vscode.CompletionContext
  ) => {
    const place = store.placeOf(document.uri);
    if (place === undefined) return undefined;
    // Just after the start the other documents, whose names are to be offered, are still being read.
    if (!place.root.isLoaded) await store.loaded();
    if (token.isCancellationRequested) return undefined;
    store.sync(place, document);
    const line = lineOf(document, position);
    const preparing = askAt(prepareInSteps, place, document.offsetAt(position));
    if (preparing !== undefined) await stepsInTurns(preparing, () => !token.isCancellationRequested);
    if (token.isCancellationRequested) return undefined;
    // What was typed meanwhile is asked about by itself, once there is an answer: without any VS Code would close the list.
    store.sync(place, document);
    const typed = Math.max(0, lineOf(document, position).length - line.length);
    const offset = document.offsetAt(position.translate(0, typed));
    const found = askAt((...where) => complete(...where, localDay(new Date())), place, offset);
    if (found === undefined || !isWelcome(document, found, position, context)) return undefined;
    const isDoubled = isAskedByHand(context) ? doubledIn(place) : () => false;
    const rangeAt = toRange(offset => document.positionAt(offset));
    const range = rangeAt(found.range);
    const offered = found.items.filter(item => !isDoubled(item));
    const items = offered.map((item, order) => {
      const converted = toItem(item, order, found.typed);
      converted.range = item.range === undefined ? range : rangeAt(item.range);
      if (item.details !== undefined) details.set(converted, item.details);
      converted.additionalTextEdits = (item.alsoRemoved ?? []).map(each => vscode.TextEdit.delete(rangeAt(each)));
      return converted;
    });
    // Which items answer to what is typed is ours to say, so that the list is asked for anew with each letter.
    return new vscode.CompletionList(items, true);
  };

  // The line and the place in it where a person has asked for what is offered aside, as for sources.
  let asked = '';

  /** Whether a list is to open: one aside goes on where it was asked for, by hand or by a bracket, and opens nowhere else. */
  const isWelcome = (
    document: vscode.TextDocument,
    { isAside, range }: Completions,
    { line }: vscode.Position,
    { triggerKind, triggerCharacter }: vscode.CompletionContext
  ): boolean => {
    if (isAside !== true) return true;
    const where = `${document.uri} ${line} ${range.start}`;
    const isTyped = triggerKind === vscode.CompletionTriggerKind.TriggerCharacter && triggerCharacter !== '[';
    if (!isTyped) asked = where;
    return !isTyped || asked === where;
  };

  /** Says which items VS Code offers too: the labels of link definitions. */
  const doubledIn = (place: Place) => {
    const labels = areLabelsOffered(place.root.folder)
      ? askAt((_, reading) => definedLabels(reading), place, 0)
      : undefined;
    return ({ kind, label }: Completion) => kind === 'topic' && labels?.has(label) === true;
  };

  const resolve = (item: vscode.CompletionItem) => {
    const text = details.get(item)?.();
    if (text !== undefined && text !== '') item.documentation = text;
    return item;
  };

  return vscode.languages.registerCompletionItemProvider(
    [{ language: 'markdown' }, { language: 'yaml' }],
    {
      provideCompletionItems: guarded(log, 'complete', provide),
      resolveCompletionItem: guarded(log, 'say more of a completion', resolve)
    },
    ...triggers
  );
}

/** The text of the line of `position`; empty where it is gone. */
const lineOf = (document: vscode.TextDocument, { line }: vscode.Position): string =>
  line < document.lineCount ? document.lineAt(line).text : '';

/** Whether a person has asked for the list: for `[` and what is typed behind it VS Code asks us alone. */
const isAskedByHand = ({ triggerKind }: vscode.CompletionContext): boolean =>
  triggerKind === vscode.CompletionTriggerKind.Invoke;

/** Whether VS Code's own Markdown support offers the labels of link definitions. */
const areLabelsOffered = (folder: vscode.WorkspaceFolder): boolean =>
  vscode.extensions.getExtension('vscode.markdown-language-features')?.isActive === true &&
  vscode.workspace.getConfiguration('markdown', folder).get('suggest.paths.enabled') !== false;

function toItem(item: Completion, order: number, typed: string): vscode.CompletionItem {
  const { label, note, kind, text, isSnippet, goesOn } = item;
  const converted = new vscode.CompletionItem(note === undefined ? label : { label, description: note }, kinds[kind]);
  converted.insertText = isSnippet ? new vscode.SnippetString(text) : text;
  // Ours are the order and what answers: VS Code would drop a name that was typed with a slip.
  converted.sortText = String(order).padStart(4, '0');
  converted.filterText = typed;
  // By itself, so that no snippet is among what is offered, and no word that somebody wrote.
  if (goesOn)
    converted.command = { command: 'editor.action.triggerSuggest', title: 'Go on', arguments: [{ auto: true }] };
  return converted;
}
