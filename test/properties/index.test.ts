import assert from 'node:assert/strict';
import { checkDocument } from '../../src/rules/check';
import type { Problem } from '../../src/rules/rule';
import { applyEdits } from '../../src/text/edit';
import { unknownFiles } from '../../src/workspace/journal-index';
import { openItems } from '../../src/workspace/open-items';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText, removeText, type Workspace } from '../../src/workspace/workspace';
import { editOf } from '../support/arbitrary/edits';
import { history, type Step } from '../support/arbitrary/workspaces';
import { everyRule } from '../support/every-rule';
import { tablesOf } from '../support/index-tables';
import { holds } from '../support/property';

/** The text that a step gives its file; undefined where it removes it. */
function textAfter(step: Step, before: string): string | undefined {
  if ('text' in step) return step.text;
  if ('edit' in step) return applyEdits(before, [editOf(before, step.edit)]);
  return 'from' in step ? before.replaceAll(step.from, step.to) : undefined;
}

/** Takes one step; `texts` has the files as they are. Returns what the workspace says is affected. */
function take(workspace: Workspace, texts: Map<string, string>, step: Step): Set<string> {
  const text = textAfter(step, texts.get(step.path) ?? '');
  if (text === undefined) {
    texts.delete(step.path);
    return withFiles(workspace, texts, removeText(workspace, step.path));
  }
  texts.set(step.path, text);
  const isOpen = 'text' in step ? step.isOpen : true;
  return withFiles(workspace, texts, putText(workspace, step.path, text, isOpen));
}

/** Tells the workspace of every file that it asks for, as an adapter does. */
function withFiles({ index }: Workspace, texts: ReadonlyMap<string, string>, affected: Set<string>): Set<string> {
  for (const path of unknownFiles(index))
    for (const other of updateFile(index, path, texts.has(path))) affected.add(other);
  return affected;
}

function problemsOf({ index }: Workspace): Map<string, Problem[]> {
  return new Map([...index.documents].map(([path, document]) => [path, checkDocument(index, document)]));
}

function freshWorkspace(texts: ReadonlyMap<string, string>): Workspace {
  const workspace = createWorkspace(everyRule);
  for (const [path, text] of [...texts].sort()) putText(workspace, path, text);
  withFiles(workspace, texts, new Set());
  return workspace;
}

/** What a problem says; its fixes and the other places it points at are made when they are asked for. */
const said = (problems: readonly Problem[] | undefined) =>
  problems?.map(({ code, range, message, severity }) => ({ code, range, message, severity })) ?? [];

describe('the index of a workspace', () => {
  it('is after any changes what it is when made anew, and so are the problems and open items', () => {
    holds(150, [history], steps => {
      const workspace = createWorkspace(everyRule);
      const texts = new Map<string, string>();
      for (const step of steps) {
        take(workspace, texts, step);
        // What is remembered of documents that are open must not outlast what it rests on.
        problemsOf(workspace);
      }
      const fresh = freshWorkspace(texts);
      assert.deepEqual(tablesOf(workspace.index), tablesOf(fresh.index));
      for (const [path, problems] of problemsOf(fresh))
        assert.deepEqual(problemsOf(workspace).get(path), problems, path);
      assert.deepEqual(openItems(workspace.index), openItems(fresh.index));
    });
  });

  it('forgets what it remembers of a document when another becomes the journal of a topic that it names', () => {
    const soil = { path: 'journals/topics/soil.md', isOpen: true };
    const steps: Step[] = [
      { ...soil, text: '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [peat#2026-06-26] melt\n' },
      { path: 'journals/topics/peat.md', text: '---\nkind: analysis\n---\n', isOpen: false },
      { path: 'journals/topics/config/peat.yaml', text: 'id: peat\n', isOpen: false },
      { path: 'journals/topics/peat.md', text: '# Peat\n', isOpen: false }
    ];
    const workspace = createWorkspace(everyRule);
    const texts = new Map<string, string>();
    for (const step of steps) {
      take(workspace, texts, step);
      assert.deepEqual(problemsOf(workspace), problemsOf(freshWorkspace(texts)));
    }
  });

  it('says of every change which problems it can have altered', () => {
    holds(150, [history], steps => {
      const workspace = createWorkspace(everyRule);
      const texts = new Map<string, string>();
      let before = problemsOf(workspace);
      for (const step of steps) {
        const affected = take(workspace, texts, step);
        const after = problemsOf(workspace);
        for (const [path, problems] of after)
          if (!affected.has(path)) assert.deepEqual(said(problems), said(before.get(path)), path);
        before = after;
      }
    });
  });
});
