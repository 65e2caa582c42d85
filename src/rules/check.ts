import { holdFacts, releaseFacts } from '../journal/hold-facts';
import type { JournalDocument } from '../journal/model';
import type { Range } from '../text/range';
import type { JournalIndex } from '../workspace/journal-index';
import { checkAll, checkChanged, type SegmentChecks } from './check-segments';
import { suppressionsOf } from './directives';
import { rules } from './registry';
import type { Finding, Problem, Rule, RuleContext } from './rule';

/** The code of the problem that stands for a rule which failed. */
export const INTERNAL_ERROR = 'internal-error';

const codes: readonly string[] = [...rules.map(({ code }) => code), INTERNAL_ERROR];

/**
 * The problems of one document by every rule that is on, in the order of the text. A rule that fails becomes a problem of its
 * own, `internal-error`, and the others go on. `from` is for tests: the rules that are asked.
 */
export function checkDocument(
  index: JournalIndex,
  document: JournalDocument,
  from: readonly Rule[] = rules
): Problem[] {
  const steps = checkInSteps(index, document, from);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** {@link checkDocument} in steps, one for each rule, between which others can have their turn if they change nothing. */
export function* checkInSteps(
  index: JournalIndex,
  document: JournalDocument,
  from: readonly Rule[] = rules
): Generator<void, Problem[]> {
  // Every rule asks for the facts; of a document that is not open they are let go again.
  const isMine = holdFacts(document);
  try {
    const isSuppressed = suppressionsOf(document);
    const problems: Problem[] = [];
    const bySegment = segmentChecks(index, document, from, !isMine);
    for (const [place, rule] of from.entries()) {
      const setting = index.settings.rules.get(rule.code);
      if (setting?.severity === 'off') continue;
      const context = { index, options: setting?.options ?? {}, rules, codes };
      const { findings, error } = run(rule, place, document, context, bySegment);
      for (const finding of findings) {
        if (isSuppressed(rule.code, finding.range)) continue;
        problems.push(problemOf(finding, document.path, rule, setting?.severity));
      }
      if (error !== undefined) problems.push(failure(document.path, rule, error));
      yield;
    }
    bySegment?.end();
    return problems.sort(compareProblems);
  } finally {
    if (isMine) releaseFacts(document);
  }
}

/** Orders problems of one document by their place, then by their code. */
const compareProblems = (a: Problem, b: Problem): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

/** Of a document that is open it is remembered in which segments nothing was found. */
function segmentChecks(index: JournalIndex, document: JournalDocument, from: readonly Rule[], isOpen: boolean) {
  if (!('segments' in document)) return undefined;
  return isOpen ? checkChanged(index, document, from) : checkAll(document);
}

function run(
  rule: Rule,
  place: number,
  document: JournalDocument,
  context: RuleContext,
  bySegment: SegmentChecks | undefined
) {
  const findings: Finding[] = [];
  try {
    if (rule.check !== undefined) for (const finding of rule.check(document, context)) findings.push(finding);
    if (rule.bySegment !== undefined) bySegment?.make(rule.bySegment, place, context, findings);
    return { findings };
  } catch (error) {
    return { findings, error: error instanceof Error ? error.message : String(error) };
  }
}

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
