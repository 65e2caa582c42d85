import assert from 'node:assert/strict';
import { runToEnd } from '../../src/journal/steps';
import { definitionsAt } from '../../src/queries/names/definitions';
import { type Name, nameKey } from '../../src/queries/names/name';
import { nameAt } from '../../src/queries/names/name-at';
import { referencesInSteps } from '../../src/queries/names/references';
import { applyEdits } from '../../src/text/edit';
import { touches } from '../../src/text/range';
import { createWorkspace, putText, removeText, type Workspace } from '../../src/workspace/workspace';
import { editOf } from '../support/arbitrary/edits';
import { history, type Step } from '../support/arbitrary/workspaces';
import { holds } from '../support/property';

/** Takes a step, of which `texts` keeps what the files say. */
function take(workspace: Workspace, texts: Map<string, string>, step: Step): void {
  const before = texts.get(step.path) ?? '';
  const text =
    'text' in step
      ? step.text
      : 'edit' in step
        ? applyEdits(before, [editOf(before, step.edit)])
        : 'from' in step
          ? before.replaceAll(step.from, step.to)
          : undefined;
  if (text === undefined) {
    texts.delete(step.path);
    removeText(workspace, step.path);
  } else {
    texts.set(step.path, text);
    putText(workspace, step.path, text, !('text' in step) || step.isOpen);
  }
}

/** Every name of a workspace, once, with one place where it stands. */
function namesIn({ index }: Workspace): Map<string, { name: Name; path: string; offset: number }> {
  const names = new Map<string, { name: Name; path: string; offset: number }>();
  for (const [path, document] of index.documents) {
    for (let offset = 0; offset <= document.length; offset++) {
      const found = nameAt(index, document, offset);
      if (found === undefined) continue;
      // The brackets of a tag count, too.
      assert.ok(touches({ start: found.range.start - 1, end: found.range.end + 1 }, offset));
      names.set(nameKey(found.name), { name: found.name, path, offset });
    }
  }
  return names;
}

const places = ({ index }: Workspace, name: Name) => runToEnd(referencesInSteps(index, name));

describe('references', () => {
  it('are after any changes what they are when all is read anew, and lie where the name is', () => {
    holds(60, [history], steps => {
      const workspace = createWorkspace();
      const texts = new Map<string, string>();
      for (const step of steps) {
        take(workspace, texts, step);
        places(workspace, { kind: 'topic', id: 'soil' });
      }
      const fresh = createWorkspace();
      for (const [path, text] of texts) putText(fresh, path, text);
      for (const { name, path, offset } of namesIn(workspace).values()) {
        const found = places(workspace, name);
        assert.deepEqual(found, places(fresh, name));
        // A link by another part of its text is the same place.
        const inOwn = found.filter(place => place.path === path);
        assert.ok(inOwn.length > 0 || name.kind === 'entry' || name.kind === 'topic', nameKey(name));
        for (const { path, range } of found) assert.ok(range.end <= (texts.get(path)?.length ?? 0));
        const document = workspace.index.documents.get(path);
        const definitions = document && definitionsAt(workspace.index, document, offset);
        for (const { path, range } of definitions?.targets ?? [])
          assert.ok(range.end <= (texts.get(path)?.length ?? 0), path);
      }
    });
  });

  it('are gathered in small steps, and stand where they are once the last is done', () => {
    const path = 'journals/topics/ice.md';
    const entries = Array.from(
      { length: 50 },
      (_, at) => `## 2026-06-11 — Gather ${at}\n\n### Meta-observations\n\n- **Gap:** peat\n`
    ).join('\n');
    const text = `# Ice\n\n${entries}`;
    const names: readonly Name[] = [
      { kind: 'label', labelId: 'gap', label: 'Gap' },
      { kind: 'keyword', folded: 'peat' }
    ];
    for (const name of names) {
      const workspace = createWorkspace();
      putText(workspace, path, text);
      const before = places(workspace, name);
      assert.equal(before.length, 50);
      const steps = referencesInSteps(workspace.index, name);
      for (let step = 0; step < 25; step++) assert.equal(steps.next().done, false, `step ${step} for ${name.kind}`);
      putText(workspace, path, `---\n---\n${text}`);
      const moved = before.map(({ range: { start, end }, ...rest }) => ({
        ...rest,
        range: { start: start + 8, end: end + 8 }
      }));
      assert.deepEqual(runToEnd(steps), moved);
    }
  });
});
