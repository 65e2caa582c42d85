import { applyEdits, type TextEdit, type WorkspaceEdit } from '../text/edit';
import type { Problem } from './rule';

/**
 * The files given by their paths, with `edit` made.
 * @throws {RangeError} when a file is edited or renamed that is not there, or one created that is.
 * @throws {OverlappingEdits} when edits of one file overlap.
 */
export function applyWorkspaceEdit(
  files: Readonly<Record<string, string>>,
  edit: WorkspaceEdit
): Record<string, string> {
  const result = { ...files };
  for (const file of edit) {
    const text = result[file.path];
    if ('create' in file) {
      if (text !== undefined) throw new RangeError(`${file.path} exists already`);
      result[file.path] = file.create;
    } else {
      if (text === undefined) throw new RangeError(`there is no ${file.path}`);
      if ('edits' in file) result[file.path] = applyEdits(text, file.edits);
      else {
        if (result[file.renameTo] !== undefined) throw new RangeError(`${file.renameTo} exists already`);
        delete result[file.path];
        result[file.renameTo] = text;
      }
    }
  }
  return result;
}

/** What the safe fixes of a document's problems do to it. */
export interface SafeFixes {
  /** The edits of the document's text, without two that overlap. */
  readonly edits: readonly TextEdit[];
  /** The problems that they mend. */
  readonly mended: readonly Problem[];
}

/**
 * The safe fixes of `problems`, all of the document at `path`, that can be made at once: each touches this document alone and
 * no two overlap. What is left out is found again when the result is checked, so callers repeat until nothing is mended.
 */
export function safeFixes(path: string, problems: readonly Problem[]): SafeFixes {
  let edits: TextEdit[] = [];
  const mended: Problem[] = [];
  for (const problem of problems) {
    const fix = problem.isUnsafe === true ? undefined : problem.fixes?.find(({ safe }) => safe);
    const [file, ...others] = fix?.edit ?? [];
    if (file === undefined || others.length > 0 || file.path !== path || !('edits' in file)) continue;
    if (collide(edits, file.edits)) continue;
    edits = [...edits, ...file.edits];
    mended.push(problem);
  }
  return { edits, mended };
}

/** Whether two sets of edits want the same characters, or insert at the same place. */
const collide = (a: readonly TextEdit[], b: readonly TextEdit[]): boolean =>
  a.some(({ range: one }) =>
    b.some(({ range: two }) => (one.start < two.end && two.start < one.end) || one.start === two.start)
  );
