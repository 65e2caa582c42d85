import type { FrontMatter, Kept, MarkdownDocument, Segment } from '../journal/model';
import type { JournalIndex, Revisions } from '../workspace/journal-index';
import type { Finding, Rule, RuleContext, SegmentCheck } from './rule';

/** In what state of all that they depend on the rules found nothing in a segment. */
interface Clean {
  readonly frontMatter: FrontMatter | null;
  /** Those of the index, which stand for it. */
  readonly revisions: Revisions;
  readonly rules: readonly Rule[];
  /** The revision of the segment itself. */
  readonly own: number;
  /** For each rule that found nothing, the sum of the revisions of the tables that it uses: none of them goes back. */
  readonly at: number[];
  /** The sum of all revisions when no rule found anything. */
  total: number;
  hasFindings: boolean;
}

// What is remembered follows from the facts and the index alone, and goes when the facts do.
const memory = new WeakMap<Kept, Clean>();

/** Makes the checks of a document's segments, one rule after the other. */
export interface SegmentChecks {
  /** Adds what `check`, of the rule at `place` of all rules, finds to `findings`, in the order of the text. */
  make(check: SegmentCheck, place: number, context: RuleContext, findings: Finding[]): void;
  /** To be called when all rules were asked. */
  end(): void;
}

/** The checks of all segments of `document`. */
export const checkAll = (document: MarkdownDocument): SegmentChecks => ({
  make(check, _place, context, findings) {
    for (const segment of document.segments) checkSegment(check, segment, document, context, findings);
  },
  end() {}
});

/**
 * The checks of those segments of `document` of which it is not remembered that `rules` find nothing there, because nothing
 * has changed on which that depends: so an edit costs no more than its segment.
 */
export function checkChanged(
  { revisions }: JournalIndex,
  document: MarkdownDocument,
  rules: readonly Rule[]
): SegmentChecks {
  const total = sumOf(revisions, Object.keys(revisions) as (keyof Revisions)[]);
  const { frontMatter } = document;
  const waiting: { readonly segment: Segment; readonly clean: Clean }[] = [];
  for (const segment of document.segments) {
    const { kept } = segment;
    const known = memory.get(kept);
    const holds =
      known !== undefined &&
      known.own === kept.revision &&
      known.frontMatter === frontMatter &&
      known.revisions === revisions &&
      known.rules === rules;
    if (holds && known.total === total) continue;
    const clean = holds
      ? known
      : { frontMatter, revisions, rules, own: kept.revision, at: [], total: -1, hasFindings: false };
    clean.total = -1;
    clean.hasFindings = false;
    if (!holds) memory.set(kept, clean);
    waiting.push({ segment, clean });
  }
  return {
    make(check, place, context, findings) {
      const revision = sumOf(revisions, check.uses);
      for (const { segment, clean } of waiting) {
        if (clean.at[place] === revision) continue;
        const before = findings.length;
        const { hasFindings } = clean;
        // A rule that fails has found something, too.
        clean.hasFindings = true;
        clean.at[place] = -1;
        checkSegment(check, segment, document, context, findings);
        if (findings.length > before) continue;
        clean.hasFindings = hasFindings;
        clean.at[place] = revision;
      }
    },
    end() {
      for (const { clean } of waiting) if (!clean.hasFindings) clean.total = total;
    }
  };
}

const sumOf = (revisions: Revisions, names: readonly (keyof Revisions)[]): number =>
  names.reduce((sum, name) => sum + revisions[name], 0);

function checkSegment(
  check: SegmentCheck,
  segment: Segment,
  document: MarkdownDocument,
  context: RuleContext,
  findings: Finding[]
): void {
  const { facts } = segment;
  let isConcerned = false;
  for (const name of check.of) if (facts[name].length > 0) isConcerned = true;
  if (!isConcerned) return;
  for (const finding of check.check(segment, document, context)) findings.push(finding);
}
