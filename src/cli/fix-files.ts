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
  /** How many problems were mended, by the code of the rule. */
  readonly mended: ReadonlyMap<string, number>;
  /** Whether fixes undo each other, so that the file never settles. */
  readonly isUnsettled: boolean;
}

interface State {
  readonly before: FileText;
  readonly seen: Set<string>;
  readonly mended: Map<string, number>;
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
  return [...states].flatMap(([file, { before, mended, isUnsettled }]) =>
    mended.size === 0 ? [] : { file, before, mended, isUnsettled }
  );
}

/** Makes the fixes of one file that can be made at once; returns the files that may have other problems now. */
function fixOnce(
  { workspace, texts }: Journal,
  file: string,
  states: Map<string, State>,
  from: readonly Rule[]
): Iterable<string> {
  const document = workspace.index.documents.get(file);
  const current = texts.get(file);
  if (document === undefined || current === undefined) return [];
  const { edits, mended } = safeFixes(file, checkDocument(workspace.index, document, from));
  if (mended.length === 0) return [];
  const state = states.get(file) ?? newState(current);
  states.set(file, state);
  const text = applyEdits(current.text, edits);
  if (state.seen.has(text)) unsettle(state);
  else count(state.mended, mended);
  state.seen.add(text);
  texts.set(file, { ...current, text });
  return putText(workspace, file, text, true);
}

const newState = (before: FileText): State => ({
  before,
  seen: new Set([before.text]),
  mended: new Map(),
  isUnsettled: false
});

function unsettle(state: State | undefined): void {
  if (state !== undefined) state.isUnsettled = true;
}

function count(mended: Map<string, number>, problems: readonly Problem[]): void {
  for (const { code } of problems) mended.set(code, (mended.get(code) ?? 0) + 1);
}
