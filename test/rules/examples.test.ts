import assert from 'node:assert/strict';
import { checkDocument } from '../../src/rules/check';
import { applyWorkspaceEdit } from '../../src/rules/fix';
import { rules } from '../../src/rules/registry';
import type { ExampleFiles, Problem, Rule } from '../../src/rules/rule';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import type { Workspace } from '../../src/workspace/workspace';
import { drawMarks, readMarks, workspaceOf } from '../support/fixture';

/** The example's workspace, in which every file that is linked to and not given is missing. */
function exampleWorkspace(files: ExampleFiles, rule: Rule, options: Readonly<Record<string, unknown>> = {}): Workspace {
  const workspace = workspaceOf({ ...files, ...withOptions(files, rule, options) });
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, path in files);
  return workspace;
}

function withOptions(files: ExampleFiles, { code, isOff, severity }: Rule, options: Readonly<Record<string, unknown>>) {
  const set = { ...(isOff && { severity }), ...options };
  return Object.keys(set).length === 0
    ? {}
    : { '.topic-journal.yaml': files['.topic-journal.yaml'] ?? JSON.stringify({ rules: { [code]: set } }) };
}

function problemsOf({ index }: Workspace, rule: Rule): Problem[] {
  return [...index.documents.values()].flatMap(document => checkDocument(index, document, [rule]));
}

/** The example's files with a mark around every problem that was found. */
function draw(files: ExampleFiles, problems: readonly Problem[]): ExampleFiles {
  const drawn = Object.entries(files).map(([path, picture]) => {
    const ranges = problems.filter(problem => problem.path === path).map(({ range }) => range);
    return [path, drawMarks(readMarks(picture).text, ranges)];
  });
  return Object.fromEntries(drawn);
}

const texts = (files: ExampleFiles): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, picture]) => [path, readMarks(picture).text]));

for (const rule of rules) {
  describe(`rule ${rule.code}`, () => {
    for (const [number, { bad, good, options }] of rule.examples.entries()) {
      it(`finds what example ${number + 1} marks, and nothing where it is right`, () => {
        assert.deepEqual(draw(bad, problemsOf(exampleWorkspace(bad, rule, options), rule)), bad);
        assert.deepEqual(problemsOf(exampleWorkspace(good, rule, options), rule), []);
      });

      it(`each safe fix of example ${number + 1} removes its problem and is not offered again`, () => {
        const problems = problemsOf(exampleWorkspace(bad, rule, options), rule);
        for (const problem of problems) {
          for (const fix of problem.fixes?.filter(({ safe }) => safe) ?? []) {
            const fixed = applyWorkspaceEdit(texts(bad), fix.edit);
            const left = problemsOf(exampleWorkspace(fixed, rule, options), rule);
            assert.ok(left.length < problems.length, `“${fix.title}” left ${left.length} of ${problems.length}`);
          }
        }
      });
    }

    it('says what it is in words of its own', () => {
      assert.match(rule.code, /^[a-z]+(-[a-z]+)*$/);
      assert.match(rule.summary, /^[A-Z`“].*\.$/);
      assert.ok(rule.reason.length > 20 && rule.examples.length > 0);
      assert.equal(rule.fix !== undefined, offersFixes(rule));
    });
  });
}

const offersFixes = (rule: Rule): boolean =>
  rule.examples.some(({ bad, options }) =>
    problemsOf(exampleWorkspace(bad, rule, options), rule).some(problem => (problem.fixes?.length ?? 0) > 0)
  );
