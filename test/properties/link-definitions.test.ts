import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factLists, type MarkdownDocument } from '../../src/journal/model';
import { linkDefinitionEdits } from '../../src/queries/link-definitions';
import { applyEdits } from '../../src/text/edit';
import type { JournalIndex } from '../../src/workspace/journal-index';
import { putText, type Workspace } from '../../src/workspace/workspace';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';
import { factsOf } from '../support/whole-facts';

const files = {
  'journals/topics/soil.md': '# Soil\n\n## 2026-06-26 — Gather\n\n## 2026-06-19 — Update\n',
  'journals/topics/peat.md': '# Peat\n'
};
const path = 'journals/briefs/one.md';

const ending = fc.constantFrom('', '\n', '\r\n', '\n\n', '  \n', '\t');
const text = fc
  .tuple(fc.oneof({ arbitrary: fc.oneof(journal, brief), weight: 3 }, nastyDocument), ending, fc.boolean())
  .map(([body, end, isCrLf]) => {
    const whole = body.trimEnd() + end;
    return isCrLf ? whole.replace(/\r\n?|\n/g, '\r\n') : whole;
  });

/** Reads `own` into the workspace, and gives what the block at its foot should become. */
function edit(workspace: Workspace, own: string) {
  putText(workspace, path, own);
  const document = documentIn(workspace.index);
  return { document, edits: linkDefinitionEdits(workspace.index, document, own) };
}

function documentIn(index: JournalIndex): MarkdownDocument {
  const document = index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  return document;
}

/** All that a document says but for its links, which the block adds to; of a line of an Index also how it ends. */
function saidBy(document: MarkdownDocument): unknown {
  const facts = factsOf(document);
  const lists = factLists.filter(name => name !== 'links' && name !== 'indexLines').map(name => [name, facts[name]]);
  const lines = facts.indexLines.map(({ lineRange, written, ...line }) => [line, lineRange.start, written.trimEnd()]);
  return JSON.parse(JSON.stringify([lists, lines, document.frontMatter, document.kind]));
}

describe('link definitions of any document', () => {
  it('are written once, change nothing else, and are gone without a trace', () => {
    let count = 0;
    holds(400, [text], before => {
      const workspace = workspaceOf(files);
      const first = edit(workspace, before);
      if (first.edits === undefined || first.edits.length === 0) return;
      const after = applyEdits(before, first.edits);
      const second = edit(workspace, after);
      assert.deepEqual(second.edits, [], 'a second time changes something');
      assert.deepEqual(saidBy(second.document), saidBy(first.document));
      if (second.document.segments.length !== first.document.segments.length) assert.fail('another segment');
      // Without the journals that they lead to, all goes that was written; but `[peat][soil]` is a link that needs `soil`.
      if (before.includes('][')) return;
      if (first.edits.length > 1 || first.edits[0]?.range.start !== first.edits[0]?.range.end) return;
      count++;
      assert.equal(applyEdits(after, edit(workspaceOf({}), after).edits ?? []), before);
    });
    assert.ok(count > 50, `only ${count} documents had a block`);
  });
});
