import * as vscode from 'vscode';
import { INTERNAL_ERROR } from '../rules/check';
import type { Fix, Problem } from '../rules/rule';
import { allSafeFixes } from './all-safe-fixes';
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

/** Offers the fixes of problems, and “fix all”. */
export function registerCodeActions(store: JournalStore, problems: Problems, log: Log): vscode.Disposable {
  const later = new WeakMap<vscode.CodeAction, Later>();

  const fixAction = (place: Place, { problem, diagnostic }: ShownProblem, fix: Fix): vscode.CodeAction => {
    const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    action.isPreferred = fix === problem.fixes?.find(({ safe }) => safe);
    if (unheldFiles(place.root, fix.edit).length === 0) action.edit = toWorkspaceEdit(place.root, fix.edit);
    else later.set(action, () => fixAnew(store, place, problem, fix));
    return action;
  };

  const disableAction = (
    { root, path }: Place,
    { problem, diagnostic }: ShownProblem,
    document: vscode.TextDocument
  ) => {
    const title = `Disable ${problem.code} for this line`;
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = [diagnostic];
    const { version } = document;
    later.set(action, async () => {
      if (document.version !== version) return refuse();
      const edit = disableLine(root.workspace, document.getText(), problem);
      if (edit !== undefined) return toWorkspaceEdit(root, [{ path, edits: [edit] }]);
      void vscode.window.showInformationMessage(`No comment here can disable ${problem.code}: set it under “rules”.`);
      return undefined;
    });
    return action;
  };

  const quickFixes = (place: Place, document: vscode.TextDocument, range: vscode.Range) => {
    const here = problems
      .of(place, document)
      .filter(({ diagnostic }) => diagnostic.range.intersection(range) !== undefined);
    return [
      ...here.flatMap(shown => (shown.problem.fixes ?? []).map(fix => fixAction(place, shown, fix))),
      ...here
        .filter(({ problem }) => problem.code !== INTERNAL_ERROR)
        .map(shown => disableAction(place, shown, document))
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

  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'markdown' }, { language: 'yaml' }],
    {
      provideCodeActions: guarded(log, 'offer fixes', provide),
      resolveCodeAction: guarded(log, 'work out a fix', resolve)
    },
    KINDS
  );
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
