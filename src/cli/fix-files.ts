import { checkDocument } from '../rules/check';
import { safeFixes } from '../rules/fix';
import { rules } from '../rules/registry';
import type { Problem, Rule } from '../rules/rule';
import { applyEdits } from '../text/edit';
import { putText } from '../workspace/workspace';
import type { FileText } from './decode';
import { type Journal, lookForLinkedFiles } from './journal';
import type { Progress } from './progress';

/** More rounds than any chain of fixes needs. */
const MOST_ROUNDS = 50;

/** What fixing did to one file; nothing is written yet. */
export interface FixedFile {
  readonly file: string;
  /** What was read from the disk. */
  readonly before: FileText;
  /** How many problems fewer there are, by the code of the rule; 0 where some were mended in part. */
  readonly mended: ReadonlyMap<string, number>;
  /** Whether fixes undo each other, so that the file never settles. */
  readonly isUnsettled: boolean;
}

interface State {
  readonly before: FileText;
  /** How many problems there were, by the code of the rule, before anything was mended. */
  readonly counts: ReadonlyMap<string, number>;
  readonly seen: Set<string>;
  /** The codes of the rules whose fixes were made. */
  readonly mended: Set<string>;
  isUnsettled: boolean;
}

/**
 * Makes all safe fixes of `files` in the journal as it is held in memory, and of what they bring to light, until nothing is
 * left to mend. A file that would come back to a text that it had keeps that text, and is left alone from then on.
 * `from` is for tests: the rules that are asked.
 */
export function fixFiles(
  journal: Journal,
  files: readonly string[],
  progress: Progress,
  from: readonly Rule[] = rules
): FixedFile[] {
  const states = new Map<string, State>();
  let pending: readonly string[] = files;
  for (let round = 0; round < MOST_ROUNDS && pending.length > 0; round++) {
    const next = new Set<string>();
    for (const [at, file] of pending.entries()) {
      progress.show('Fixing', at + 1, pending.length);
      if (states.get(file)?.isUnsettled === true) continue;
      for (const other of fixOnce(journal, file, states, from)) next.add(other);
    }
    lookForLinkedFiles(journal);
    pending = files.filter(file => next.has(file));
  }
  for (const file of pending) unsettle(states.get(file));
  return [...states].flatMap(([file, state]) =>
    state.mended.size === 0 ? [] : fixedFile(file, state, problemsOf(journal, file, from))
  );
}

/** What became of a file. A problem counts once, however many rounds it took, and what a fix brought up and took away never. */
function fixedFile(file: string, { before, counts, mended, isUnsettled }: State, left: readonly Problem[]): FixedFile {
  const after = countByCode(left);
  const fewer = [...mended].flatMap(code => {
    const count = counts.get(code) ?? 0;
    return count === 0 ? [] : [[code, Math.max(0, count - (after.get(code) ?? 0))] as const];
  });
  return { file, before, mended: new Map(fewer), isUnsettled };
}

function problemsOf({ workspace: { index } }: Journal, file: string, from: readonly Rule[]): Problem[] {
  const document = index.documents.get(file);
  return document === undefined ? [] : checkDocument(index, document, from);
}

/** Makes the fixes of one file that can be made at once; returns the files that may have other problems now. */
function fixOnce(journal: Journal, file: string, states: Map<string, State>, from: readonly Rule[]): Iterable<string> {
  const { workspace, texts } = journal;
  const current = texts.get(file);
  if (current === undefined) return [];
  const problems = problemsOf(journal, file, from);
  const { edits, mended } = safeFixes(file, problems);
  if (mended.length === 0) return [];
  const state = states.get(file) ?? newState(current, problems);
  states.set(file, state);
  const text = applyEdits(current.text, edits);
  if (state.seen.has(text)) unsettle(state);
  else for (const { code } of mended) state.mended.add(code);
  state.seen.add(text);
  texts.set(file, { ...current, text });
  return putText(workspace, file, text, true);
}

const newState = (before: FileText, problems: readonly Problem[]): State => ({
  before,
  counts: countByCode(problems),
  seen: new Set([before.text]),
  mended: new Set(),
  isUnsettled: false
});

function unsettle(state: State | undefined): void {
  if (state !== undefined) state.isUnsettled = true;
}

function countByCode(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
