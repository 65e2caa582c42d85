import * as vscode from 'vscode';
import { SETTINGS_FILE } from '../format/documents';
import { INTERNAL_ERROR } from '../rules/check';
import type { Fix, Problem } from '../rules/rule';
import { allSafeFixes } from './all-safe-fixes';
import { registerShowCreated, showCreated } from './created-files';
import { disableLine } from './disable-line';
import { holdFiles, refuse, toWorkspaceEdit, unheldFiles } from './edits';
import type { JournalStore, Place } from './journal-store';
import { guarded, type Log } from './log';
import { findProblems, type Problems, type ShownProblem } from './problems';

/** The kind of “fix all”, for `editor.codeActionsOnSave`. */
const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('topicJournal');

const KINDS = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] };

/** What a chosen action does, where that is only worked out once it is chosen. */
type Later = () => Promise<vscode.WorkspaceEdit | undefined>;

/** A fix with the problem that it mends. */
interface Offer {
  readonly shown: ShownProblem;
  readonly fix: Fix;
}

/** What is offered once, under one title. */
type Alike<Item> = readonly [Item, ...Item[]];

/** Offers the fixes of problems, and “fix all”. */
export function registerCodeActions(store: JournalStore, problems: Problems, log: Log): vscode.Disposable {
  const later = new WeakMap<vscode.CodeAction, Later>();

  const fixAction = (place: Place, offers: Alike<Offer>): vscode.CodeAction => {
    const [{ shown, fix }] = offers;
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = offers.map(offer => offer.shown.diagnostic);
    action.isPreferred = offers.some(offer => offer.fix === offer.shown.problem.fixes?.find(({ safe }) => safe));
    const command = showCreated(place.root, fix.edit);
    if (command !== undefined) action.command = command;
    if (unheldFiles(place.root, fix.edit).length === 0) action.edit = toWorkspaceEdit(place.root, fix.edit);
    else later.set(action, () => fixAnew(store, place, shown.problem, fix));
    return action;
  };

  const disableAction = ({ root, path }: Place, all: Alike<ShownProblem>, document: vscode.TextDocument) => {
    const [first, ...others] = all;
    const { code } = first.problem;
    const { line } = first.diagnostic.range.start;
    const alike = others.filter(({ diagnostic }) => diagnostic.range.start.line === line);
    const action = new vscode.CodeAction(`Disable ${code} for this line`, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [first, ...alike].map(({ diagnostic }) => diagnostic);
    const { version } = document;
    later.set(action, async () => {
      if (document.version !== version) return refuse();
      const problems = [first.problem, ...alike.map(({ problem }) => problem)] as const;
      const edits = disableLine(root.workspace, document.getText(), problems);
      if (edits !== undefined && edits.length > 1)
        void vscode.window.showInformationMessage(
          `${code} is off for the whole table, since no comment fits into one.`
        );
      if (edits !== undefined) return toWorkspaceEdit(root, [{ path, edits }]);
      const elsewhere = `set its severity under “rules” in ${SETTINGS_FILE}`;
      void vscode.window.showInformationMessage(`No comment can disable ${code} here: ${elsewhere}.`);
      return undefined;
    });
    return action;
  };

  const quickFixes = (place: Place, document: vscode.TextDocument, range: vscode.Range) => {
    const here = problems
      .of(place, document)
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    const offers = here.flatMap(shown => (shown.problem.fixes ?? []).map(fix => ({ shown, fix })));
    const disabled = here.filter(({ problem }) => problem.code !== INTERNAL_ERROR);
    return [
      ...groupBy(offers, ({ fix }) => JSON.stringify([fix.title, fix.edit])).map(alike => fixAction(place, alike)),
      ...groupBy(disabled, ({ problem }) => problem.code).map(alike => disableAction(place, alike, document))
    ];
  };

  const fixAll = ({ root, path }: Place, document: vscode.TextDocument): vscode.CodeAction[] => {
    const { edits } = allSafeFixes(root.workspace, path, document.getText());
    if (edits.length === 0) return [];
    const action = new vscode.CodeAction('Fix all in this file (Topic Journal)', FIX_ALL);
    action.edit = toWorkspaceEdit(root, [{ path, edits }]);
    return [action];
  };

  const provide = (document: vscode.TextDocument, range: vscode.Range, { only }: vscode.CodeActionContext) => {
    const place = store.placeOf(document.uri);
    if (place === undefined || !place.root.isLoaded) return [];
    store.sync(place, document);
    return [
      ...(only === undefined || only.contains(vscode.CodeActionKind.QuickFix)
        ? quickFixes(place, document, range)
        : []),
      ...(only?.contains(FIX_ALL) ? fixAll(place, document) : [])
    ];
  };

  const resolve = async (action: vscode.CodeAction) => {
    const edit = await later.get(action)?.();
    if (edit !== undefined) action.edit = edit;
    return action;
  };

  return vscode.Disposable.from(
    registerShowCreated(),
    vscode.languages.registerCodeActionsProvider(
      [{ language: 'markdown' }, { language: 'yaml' }],
      {
        provideCodeActions: guarded(log, 'offer fixes', provide),
        resolveCodeAction: guarded(log, 'work out a fix', resolve)
      },
      KINDS
    )
  );
}

/** `items` with those together that have the same key, in the order of the first of each. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Alike<Item>[] {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/**
 * The edit of `fix`, worked out anew from what all files say that it changes, some of which no editor held when it was
 * offered. Refused where the same fix is not offered any more.
 */
async function fixAnew(store: JournalStore, place: Place, problem: Problem, fix: Fix) {
  await holdFiles(store, place.root, unheldFiles(place.root, fix.edit));
  const { code, message, range } = problem;
  const same = findProblems(place)
    .map(shown => shown.problem)
    .filter(each => each.code === code && each.message === message && each.range.start === range.start)
    .flatMap(({ fixes }) => fixes ?? [])
    .find(({ title }) => title === fix.title);
  if (same === undefined || unheldFiles(place.root, same.edit).length > 0) return refuse();
  return toWorkspaceEdit(place.root, same.edit);
}
