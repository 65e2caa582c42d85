import { safeFixes } from '../rules/fix';
import { composeEdits } from '../text/compose';
import { applyEdits, type TextEdit, type WorkspaceEdit } from '../text/edit';
import { plural } from '../text/plural';
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
  /** How many of those after have a safe fix that also changes other files, so that it is only made when asked for. */
  readonly elsewhere: number;
}

/** All that the safe fixes do to the document at `path`, which an editor holds with `text`, made again until none is left. */
export function allSafeFixes(workspace: Workspace, path: string, text: string): AllFixes {
  return whatIf(workspace, path, text, tryText => {
    let { problems } = tryText(text);
    const before = problems.length;
    let edits: readonly TextEdit[] = [];
    let current = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const fixes = safeFixes(path, problems);
      if (fixes.edits.length === 0) break;
      edits = composeEdits(text.length, edits, fixes.edits);
      current = applyEdits(text, edits);
      problems = tryText(current).problems;
    }
    const elsewhere = problems.filter(
      ({ isUnsafe, fixes }) => isUnsafe !== true && fixes?.some(({ safe, edit }) => safe && !isOnlyIn(path, edit))
    );
    return { edits, before, after: problems.length, elsewhere: elsewhere.length };
  });
}

const isOnlyIn = (path: string, edit: WorkspaceEdit): boolean => edit.every(file => file.path === path);

/** What fixing all did, in words: `fixed 2 problems, 1 is left that a person has to decide`. */
export function fixedInWords({ before, after, elsewhere }: Omit<AllFixes, 'edits'>): string {
  const undecided = after - elsewhere;
  const left = [
    ...(elsewhere === 0
      ? []
      : [`${elsewhere} ${hasOrHave(elsewhere)} a quick fix that also changes other files (Ctrl+.)`]),
    ...(undecided === 0 ? [] : [`${undecided} ${undecided === 1 ? 'is' : 'are'} left that a person has to decide`])
  ];
  return [`fixed ${plural(before - after, 'problem')}`, ...(after === 0 ? ['none is left'] : left)].join(', ');
}

const hasOrHave = (count: number): string => (count === 1 ? 'has' : 'have');
