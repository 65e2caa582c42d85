import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkDocument } from '../../src/rules/check';
import { safeFixes } from '../../src/rules/fix';
import { applyEdits } from '../../src/text/edit';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText, type Workspace } from '../../src/workspace/workspace';
import { files } from '../support/arbitrary/workspaces';
import { holds } from '../support/property';

/** More rounds than any chain of fixes should need. */
const MOST_ROUNDS = 10;

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace();
  for (const [path, text] of Object.entries(texts)) putText(workspace, path, text);
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, path in texts);
  return workspace;
}

/** One round over all files, each seeing what was mended in those before it. Returns the codes that were mended. */
function fixAll(workspace: Workspace, texts: Record<string, string>): string[] {
  const codes: string[] = [];
  for (const [path, text] of Object.entries(texts)) {
    const document = workspace.index.documents.get(path);
    if (document === undefined) continue;
    const { edits, mended } = safeFixes(path, checkDocument(workspace.index, document));
    const fixed = applyEdits(text, edits);
    if (mended.length > 0) assert.notEqual(fixed, text, `${mended[0]?.code} changes nothing`);
    texts[path] = fixed;
    putText(workspace, path, fixed, true);
    codes.push(...mended.map(({ code }) => code));
  }
  return codes;
}

describe('safe fixes', () => {
  it('leave nothing to mend after some rounds, whatever the files say', () => {
    holds(150, [files], start => {
      const texts = { ...start };
      const workspace = workspaceOf(texts);
      let codes: string[] = [];
      for (let round = 0; round < MOST_ROUNDS; round++) {
        codes = fixAll(workspace, texts);
        if (codes.length === 0) return;
      }
      assert.fail(`still mending ${codes.join(', ')}`);
    });
  });

  it('keep every line ending, and a byte order mark', () => {
    holds(60, [files, fc.constantFrom('', '\ufeff')], (start, mark) => {
      const texts = Object.fromEntries(
        Object.entries(start).map(([path, text]) => [path, mark + text.replace(/\r\n?|\n|\ufeff/g, '\r\n')])
      );
      fixAll(workspaceOf(texts), texts);
      for (const text of Object.values(texts)) {
        assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/);
        assert.ok(text.startsWith(mark));
      }
    });
  });
});
