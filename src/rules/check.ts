import { forgetOutline } from '../journal/document-outline';
import { areHeld, releaseFacts } from '../journal/hold-facts';
import type { JournalDocument, MarkdownDocument } from '../journal/model';
import { runToEnd, type Steps } from '../journal/steps';
import type { Range } from '../text/range';
import type { JournalIndex } from '../workspace/journal-index';
import { attempt, checkAll, checkChanged, type RuleRun } from './check-segments';
import { suppressionsOf } from './directives';
import { rules } from './registry';
import type { Finding, Problem, Rule } from './rule';

/** The code of the problem that stands for a rule which failed. */
export const INTERNAL_ERROR = 'internal-error';

const codes: readonly string[] = [...rules.map(({ code }) => code), INTERNAL_ERROR];

/**
 * The problems of one document by every rule that is on, in the order of the text. A rule that fails becomes a problem of its
 * own, `internal-error`, and the others go on. `from` is for tests: the rules that are asked.
 */
export const checkDocument = (
  index: JournalIndex,
  document: JournalDocument,
  from: readonly Rule[] = rules
): Problem[] => runToEnd(checkInSteps(index, document, from));

/** {@link checkDocument} in steps of a segment or a rule, between which others can have their turn. */
export function* checkInSteps(
  index: JournalIndex,
  document: JournalDocument,
  from: readonly Rule[] = rules
): Steps<Problem[]> {
  const runs = from.flatMap((rule, place): RuleRun[] => {
    const setting = index.settings.rules.get(rule.code);
    const context = { index, options: setting?.options ?? {}, rules, codes };
    const severity = setting?.severity ?? (rule.isOff ? 'off' : undefined);
    return severity === 'off' ? [] : [{ rule, place, context, severity, findings: [], error: undefined }];
  });
  const isOpen = areHeld(document);
  try {
    if ('segments' in document) yield* isOpen ? checkChanged(document, runs, from) : checkAll(document, runs);
    const quiet = isOpen && 'segments' in document ? quietRules(index, document) : undefined;
    for (const run of runs) {
      if (run.rule.check === undefined || quiet?.has(run.rule) === true) continue;
      const before = run.findings.length;
      attempt(run, (rule, context) => rule.check?.(document, context));
      if (run.rule.byOutline === true && run.findings.length === before && run.error === undefined)
        quiet?.add(run.rule);
      yield;
    }
    return problemsOf(document, runs);
  } finally {
    // What was made for the check of a document that nobody edits is let go.
    if (!isOpen) {
      releaseFacts(document);
      if ('segments' in document) forgetOutline(document);
    }
  }
}

/** The rules that are remembered to find nothing in a document of this outline. */
function quietRules({ quiet }: JournalIndex, document: MarkdownDocument): Set<object> {
  const known = quiet.get(document) ?? new Set();
  quiet.set(document, known);
  return known;
}

function problemsOf(document: JournalDocument, runs: readonly RuleRun[]): Problem[] {
  const isSuppressed = suppressionsOf(document);
  const { path } = document;
  const problems: Problem[] = [];
  for (const { rule, severity, findings, error } of runs) {
    for (const finding of findings) {
      if (!isSuppressed(rule.code, finding.range)) problems.push(problemOf(finding, path, rule, severity));
    }
    if (error !== undefined) problems.push(failure(path, rule, error));
  }
  return problems.sort(compareProblems);
}

/** Orders problems of one document by their place, then by their code. */
const compareProblems = (a: Problem, b: Problem): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

function problemOf(finding: Finding, path: string, rule: Rule, set: Problem['severity'] | undefined): Problem {
  const { fixes, ...rest } = finding;
  const problem = { ...rest, path, code: rule.code, severity: set ?? finding.severity ?? rule.severity };
  if (fixes === undefined) return problem;
  if (typeof fixes !== 'function') return { ...problem, fixes };
  let made: Problem['fixes'];
  return {
    ...problem,
    isUnsafe: true,
    get fixes() {
      made ??= fixes();
      return made;
    }
  };
}

function failure(path: string, { code }: Rule, error: string): Problem {
  const message = `The rule “${code}” failed on this document: ${error}. The other rules were checked.`;
  const range: Range = { start: 0, end: 0 };
  return { path, code: INTERNAL_ERROR, severity: 'error', range, message };
}
