import assert from 'node:assert/strict';
import { runToEnd, type Steps } from '../../src/journal/steps';
import type { RenameContext, Renaming } from '../../src/queries/rename/draft';
import { mayLinkTo, type OtherDocument, readOther } from '../../src/queries/rename/others';
import { applyWorkspaceEdit } from '../../src/rules/fix';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText } from '../../src/workspace/workspace';

/** The texts of a workspace by their paths. */
export type Files = Readonly<Record<string, string>>;

/**
 * What a rename in a workspace of `files` is worked out from; what is linked to and not given is missing. All Markdown files that
 * are no journal documents are looked through.
 */
export function contextOf(files: Files): RenameContext {
  const workspace = createWorkspace(files['.topic-journal.yaml']);
  for (const [path, text] of Object.entries(files)) putText(workspace, path, text);
  const { index } = workspace;
  for (const path of unknownFiles(index)) updateFile(index, path, path in files);
  const documents = new Map<string, OtherDocument>();
  for (const [path, text] of Object.entries(files)) {
    if (!path.endsWith('.md') || index.documents.has(path)) continue;
    const other = runToEnd(readOther(path, text, index.settings.vocabulary));
    if (other !== undefined) documents.set(path, other);
  }
  return { index, textOf: path => files[path], others: { isSought: () => true, documents } };
}

type Rename = (context: RenameContext) => Steps<Renaming>;

/** What becomes of a rename in a workspace of `files`, of which it gets those other Markdown files that it asks for. */
export function outcomeOf(files: Files, rename: Rename): Renaming {
  const context = contextOf(files);
  const sought = new Set<string>();
  for (;;) {
    const mayLink = mayLinkTo([...sought]);
    const documents = new Map([...context.others.documents].filter(([path, { text }]) => mayLink(path, text)));
    const outcome = runToEnd(rename({ ...context, others: { isSought: path => sought.has(path), documents } }));
    if (outcome.outcome !== 'needs' || outcome.linked.length === 0) return outcome;
    for (const path of outcome.linked) {
      assert.ok(!sought.has(path), path);
      sought.add(path);
    }
  }
}

/** The files after a rename, which is not refused. */
export function renamed(files: Files, rename: Rename): Record<string, string> {
  const outcome = outcomeOf(files, rename);
  if (outcome.outcome !== 'edit') assert.fail(JSON.stringify(outcome));
  return applyWorkspaceEdit(files, outcome.edit);
}

/** Why a rename is refused. */
export function reasonFor(files: Files, rename: Rename): string {
  const outcome = outcomeOf(files, rename);
  if (outcome.outcome !== 'refused') assert.fail(JSON.stringify(outcome));
  return outcome.reason;
}
