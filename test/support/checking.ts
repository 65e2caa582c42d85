import { SETTINGS_FILE } from '../../src/format/documents';
import { checkDocument } from '../../src/rules/check';
import { applyWorkspaceEdit } from '../../src/rules/fix';
import type { ExampleFiles, Fix, Problem, Rule } from '../../src/rules/rule';
import { sliceRange } from '../../src/text/range';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { everyRule } from './every-rule';
import { drawMarks, readMarks, workspaceOf } from './fixture';

/** `files` without their marks. */
export const unmarked = (files: ExampleFiles): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, picture]) => [path, readMarks(picture).text]));

/** What `rule` finds in a workspace of `files`, in which what is linked to and not given is missing. */
export function problemsIn(rule: Rule, files: ExampleFiles): Problem[] {
  const { index } = workspaceOf(rule.isOff ? { [SETTINGS_FILE]: everyRule, ...files } : files);
  for (const path of unknownFiles(index)) updateFile(index, path, path in files);
  return [...index.documents.values()].flatMap(document => checkDocument(index, document, [rule]));
}

/** `files` with a mark around each place where `rule` finds something: what a test expects is drawn, not counted. */
export function marked(rule: Rule, files: ExampleFiles): Record<string, string> {
  const problems = problemsIn(rule, files);
  const drawn = Object.entries(unmarked(files)).map(([path, text]) => {
    const ranges = problems.filter(problem => problem.path === path).map(({ range }) => range);
    return [path, drawMarks(text, ranges)];
  });
  return Object.fromEntries(drawn);
}

/** The texts at which `rule` finds something, in their order. */
export const textsFound = (rule: Rule, files: ExampleFiles): string[] =>
  problemsIn(rule, files).map(({ path, range }) => sliceRange(unmarked(files)[path] ?? '', range));

/** The first problem that `rule` finds in `files`. */
export function firstProblem(rule: Rule, files: ExampleFiles): Problem {
  const [problem] = problemsIn(rule, files);
  if (problem === undefined) throw new Error(`${rule.code} finds nothing`);
  return problem;
}

/** `files` with the fix made that `choose` takes of all that `rule` offers; by default the first. */
export function fixed(rule: Rule, files: ExampleFiles, choose: (fix: Fix) => boolean = () => true): ExampleFiles {
  const fix = problemsIn(rule, files)
    .flatMap(({ fixes }) => fixes ?? [])
    .find(choose);
  if (fix === undefined) throw new Error(`${rule.code} offers no such fix`);
  return applyWorkspaceEdit(unmarked(files), fix.edit);
}

/** The titles of all fixes that `rule` offers in `files`; a safe one ends with an exclamation mark. */
export const fixTitles = (rule: Rule, files: ExampleFiles): string[] =>
  problemsIn(rule, files).flatMap(({ fixes }) => (fixes ?? []).map(({ title, safe }) => (safe ? `${title}!` : title)));
