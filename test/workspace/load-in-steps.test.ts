import assert from 'node:assert/strict';
import type { DocumentReading } from '../../src/journal/read-document';
import { runToEnd, type Steps } from '../../src/journal/steps';
import { loadInSteps, readTextInSteps } from '../../src/workspace/load-in-steps';
import { createWorkspace, loadText, putReading, putText, removeText } from '../../src/workspace/workspace';
import { tablesOf } from '../support/index-tables';

const path = 'journals/topics/soil.md';

const text = `# Soil\n\n## Index\n\n${Array.from(
  { length: 200 },
  (_, at) => `## 2026-06-26 — Gather\n\n- [Peat ${at}](https://a.example/${at}) (Long Table, 2026-06-01) — why\n\n`
).join('')}`;

/** How many steps there are, the last one, which gives the result, left out. */
function countSteps<Result>(steps: Steps<Result>): number {
  let count = 0;
  while (steps.next().done !== true) count++;
  return count;
}

function read(workspace = createWorkspace(), of = text): DocumentReading {
  const reading = runToEnd(readTextInSteps(workspace, path, of));
  assert.ok(reading !== undefined);
  return reading;
}

const keptOf = ({ document }: DocumentReading) =>
  'segments' in document ? document.segments.map(({ kept }) => kept) : [];

describe('reading in steps', () => {
  it('takes one step for each segment, and changes nothing', () => {
    const workspace = createWorkspace();
    assert.equal(countSteps(readTextInSteps(workspace, path, text)), keptOf(read()).length);
    assert.equal(workspace.index.documents.size, 0);
  });

  it('of a file that is no journal document gives nothing', () => {
    assert.equal(runToEnd(readTextInSteps(createWorkspace(), 'notes.md', text)), undefined);
  });

  it('keeps the facts of what says the same as before, and only of that', () => {
    const workspace = createWorkspace();
    const before = read(workspace);
    putReading(workspace, before, false);
    const again = read(workspace);
    for (const [at, kept] of keptOf(again).entries()) assert.equal(kept, keptOf(before)[at]);
    const fresh = read(workspace, text.replace('[Peat 7]', '[Heath]'));
    const changed = keptOf(fresh).flatMap((kept, at) => (kept === keptOf(before)[at] ? [] : [at]));
    assert.deepEqual(changed, [9]);
  });
});

describe('loading in steps', () => {
  it('gives the index that loading at once gives, in many steps', () => {
    const workspace = createWorkspace();
    assert.ok(countSteps(loadInSteps(workspace.index, read().document)) > 2);
    const other = createWorkspace();
    loadText(other, path, text);
    assert.deepEqual(tablesOf(workspace.index), tablesOf(other.index));
  });

  it('can be left at any step, and ends when the document has changed meanwhile', () => {
    const workspace = createWorkspace();
    const steps = loadInSteps(workspace.index, read().document);
    steps.next();
    putText(workspace, path, '# Soil\n');
    assert.equal(steps.next().done, true);
    const other = createWorkspace();
    putText(other, path, '# Soil\n');
    assert.deepEqual(tablesOf(workspace.index), tablesOf(other.index));
    removeText(workspace, path);
    assert.deepEqual(tablesOf(workspace.index), tablesOf(createWorkspace().index));
  });
});
