import { safeFixes } from '../rules/fix';
import { composeEdits } from '../text/compose';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Workspace } from '../workspace/workspace';
import { whatIf } from './what-if';

/** One fix can make room for another; this many times is more than rules depend on each other. */
const MOST_ROUNDS = 10;

/** What fixing all of a document does. */
export interface AllFixes {
  /** Edits of the text, in its order; none where nothing can be fixed. */
  readonly edits: readonly TextEdit[];
  /** The number of problems before and after. */
  readonly before: number;
  readonly after: number;
}

/** All that the safe fixes do to the document at `path`, which an editor holds with `text`, made again until none is left. */
export function allSafeFixes(workspace: Workspace, path: string, text: string): AllFixes {
  return whatIf(workspace, path, text, problemsWith => {
    let problems = problemsWith(text);
    const before = problems.length;
    let edits: readonly TextEdit[] = [];
    let current = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fixes = safeFixes(path, problems);
      if (fixes.edits.length === 0) break;
      edits = composeEdits(text.length, edits, fixes.edits);
      current = applyEdits(text, edits);
      problems = problemsWith(current);
    }
    return { edits, before, after: problems.length };
  });
}
