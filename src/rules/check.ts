import { holdFacts, releaseFacts } from '../journal/hold-facts';
import type { JournalDocument } from '../journal/model';
import type { JournalIndex } from '../workspace/journal-index';
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
export function checkDocument(
  index: JournalIndex,
  document: JournalDocument,
  from: readonly Rule[] = rules
): Problem[] {
  // Every rule asks for the facts; of a document that is not open they are let go again.
  const isMine = holdFacts(document);
  try {
    return problemsOf(index, document, from);
  } finally {
    if (isMine) releaseFacts(document);
  }
}

function problemsOf(index: JournalIndex, document: JournalDocument, from: readonly Rule[]): Problem[] {
  const isSuppressed = suppressionsOf(document);
  const { path } = document;
  const problems: Problem[] = [];
  for (const rule of from) {
    const setting = index.settings.rules.get(rule.code);
    if (setting?.severity === 'off') continue;
    const { findings, error } = run(rule, document, index, setting?.options ?? {});
    for (const finding of findings) {
      if (isSuppressed(rule.code, finding.range)) continue;
      const severity = setting?.severity ?? finding.severity ?? rule.severity;
      problems.push({ ...finding, path, code: rule.code, severity });
    }
    if (error !== undefined) {
      const message = `The rule “${rule.code}” failed on this document: ${error}. The other rules were checked.`;
      problems.push({ path, code: INTERNAL_ERROR, severity: 'error', range: { start: 0, end: 0 }, message });
    }
  }
  return problems.sort(compareProblems);
}

/** Orders problems of one document by their place, then by their code. */
const compareProblems = (a: Problem, b: Problem): number =>
  a.range.start - b.range.start || a.range.end - b.range.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

function run(rule: Rule, document: JournalDocument, index: JournalIndex, options: Readonly<Record<string, unknown>>) {
  const findings: Finding[] = [];
  try {
    for (const finding of rule.check(document, { index, options, rules, codes })) findings.push(finding);
    return { findings };
  } catch (error) {
    return { findings, error: error instanceof Error ? error.message : String(error) };
  }
}
