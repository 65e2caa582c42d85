import assert from 'node:assert/strict';
import fc from 'fast-check';
import { search } from '../../src/queries/search/search';
import { searchIndexInSteps } from '../../src/queries/search/search-index';
import { applyEdits } from '../../src/text/edit';
import { createWorkspace, putText, removeText, type Workspace } from '../../src/workspace/workspace';
import { editOf } from '../support/arbitrary/edits';
import { history, type Step } from '../support/arbitrary/workspaces';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

const queries = ['', 'gathr peat', 'kind:source', 'is:open', 'topic:soil 2026-06', '"open'];

const query = fc.oneof(
  fc.constantFrom(...queries),
  fc
    .array(fc.constantFrom('kind:', 'topic:', 'after:', '"', ' ', 'soil', 'gap', '2026-0', 'é🌊', ':', '-'))
    .map(parts => parts.join('')),
  fc.string()
);

/** Takes one step; `texts` has the files as they are. */
function take(workspace: Workspace, texts: Map<string, string>, step: Step): void {
  const before = texts.get(step.path) ?? '';
  if (!('text' in step || 'edit' in step || 'from' in step)) {
    texts.delete(step.path);
    removeText(workspace, step.path);
    return;
  }
  const text =
    'text' in step
      ? step.text
      : 'edit' in step
        ? applyEdits(before, [editOf(before, step.edit)])
        : before.replaceAll(step.from, step.to);
  texts.set(step.path, text);
  putText(workspace, step.path, text, !('isOpen' in step) || step.isOpen);
}

/** What a search says, but for the journal it is of. */
function saidBy(workspace: Workspace, asked: string) {
  const { hits, notes } = search([workspace.index], asked, { limit: 40 });
  return { notes, hits: hits.map(({ index, ...hit }) => hit) };
}

describe('a search after any changes', () => {
  it('says what it says when made anew, and is right about the place', () => {
    holds(80, [history, query], (steps, asked) => {
      const workspace = createWorkspace();
      const texts = new Map<string, string>();
      for (const [number, step] of steps.entries()) {
        take(workspace, texts, step);
        if (number % 2 === 0) saidBy(workspace, asked);
        // Somebody else may have begun, and been left waiting.
        else searchIndexInSteps(workspace.index).next();
      }
      const fresh = workspaceOf({});
      for (const [path, text] of [...texts].sort()) putText(fresh, path, text);
      for (const each of [asked, ...queries]) {
        const said = saidBy(workspace, each);
        assert.deepEqual(said, saidBy(fresh, each), each);
        for (const { path, range, name, alone } of said.hits) {
          assert.ok(range.start >= 0 && range.start <= range.end, alone);
          assert.ok(range.end <= (texts.get(path)?.length ?? 0), alone);
          assert.doesNotMatch(alone, /[\r\n]/);
          assert.notEqual(name, '');
        }
      }
    });
  });
});
