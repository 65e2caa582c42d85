import assert from 'node:assert/strict';
import { complete } from '../../src/queries/complete/complete';
import type { Completion, Completions } from '../../src/queries/complete/completion';
import { applyEdits } from '../../src/text/edit';
import { putText, type Workspace } from '../../src/workspace/workspace';
import { readMarks, workspaceOf } from './fixture';

/** The day of the tests. */
export const TODAY = '2026-06-26';

/** What was found at a cursor. */
export interface Completed {
  readonly workspace: Workspace;
  readonly text: string;
  readonly cursor: number;
  readonly completions: Completions | undefined;
  readonly items: readonly Completion[];
  readonly labels: string[];
}

/** Completes at the `<|>` of the picture at `path`, in a workspace with `files` beside it. */
export function completeIn(path: string, picture: string, files: Readonly<Record<string, string>> = {}): Completed {
  const { text, cursor } = readMarks(picture);
  assert.ok(cursor !== undefined, 'the picture has no cursor');
  const workspace = workspaceOf(files);
  putText(workspace, path, text, true);
  const reading = workspace.open.get(path);
  assert.ok(reading !== undefined, `${path} is no journal document`);
  const completions = complete(workspace.index, reading, cursor, TODAY);
  const items = completions?.items ?? [];
  if (completions !== undefined) {
    const { range, typed } = completions;
    assert.ok(range.start <= cursor && cursor <= range.end, 'the cursor is not in the range');
    assert.equal(text.slice(range.start, cursor), typed);
    assert.ok(!text.slice(range.start, range.end).includes('\n'), 'the range is of more than one line');
  }
  return { workspace, text, cursor, completions, items, labels: items.map(({ label }) => label) };
}

/** The text once the item `label` was chosen, a snippet with its notation. */
export function textWith({ text, completions, items }: Completed, label: string): string {
  const item = items.find(each => each.label === label);
  assert.ok(
    item !== undefined && completions !== undefined,
    `“${label}” is not among ${items.map(each => each.label)}`
  );
  const removed = (item.alsoRemoved ?? []).map(range => ({ range, text: '' }));
  return applyEdits(text, [...removed, { range: item.range ?? completions.range, text: item.text }]);
}

/** The line of the cursor once the item `label` was chosen, with `<|>` where the cursor is then. */
export function lineWith({ text, completions, items }: Completed, label: string): string {
  const item = items.find(each => each.label === label);
  assert.ok(
    item !== undefined && completions !== undefined,
    `“${label}” is not among ${items.map(each => each.label)}`
  );
  const range = item.range ?? completions.range;
  const changed = applyEdits(text, [{ range, text: `${item.text}<|>` }]);
  const at = changed.indexOf('<|>');
  const end = changed.indexOf('\n', at);
  return changed.slice(changed.lastIndexOf('\n', at) + 1, end === -1 ? undefined : end);
}
