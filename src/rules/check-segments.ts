import type { Severity } from '../format/severity';
import type { FrontMatter, Kept, MarkdownDocument, Segment } from '../journal/model';
import type { Steps } from '../journal/steps';
import type { Revisions } from '../workspace/journal-index';
import type { Finding, Rule, RuleContext } from './rule';

/** In what state of all that they depend on the rules found nothing in a segment. */
interface Clean {
  readonly frontMatter: FrontMatter | null;
  /** Those of the index, which stand for it. */
  readonly revisions: Revisions;
  readonly rules: readonly Rule[];
  /** The revision of the segment itself. */
  readonly own: number;
  /** The moment at which it was looked at last. */
  moment: number;
  /** The places of the rules that found something then; none where there are none. */
  findings: ReadonlySet<number> | undefined;
}

// What is remembered follows from the facts and the index alone, and goes when the facts do.
const memory = new WeakMap<Kept, Clean>();

/** One rule on its way over a document: what it was given, what it found, and why it failed, if it did. */
export interface RuleRun {
  readonly rule: Rule;
  /** Its place among all rules. */
  readonly place: number;
  readonly context: RuleContext;
  /** How bad the user says it is; none where nothing is set. */
  readonly severity: Severity | undefined;
  readonly findings: Finding[];
  error: string | undefined;
}

type Look = (rule: Rule, context: RuleContext) => Iterable<Finding> | undefined;

/** Lets a rule look for what it finds; one that has failed is not asked again. */
export function attempt(run: RuleRun, look: Look): void {
  if (run.error !== undefined) return;
  try {
    for (const finding of look(run.rule, run.context) ?? []) run.findings.push(finding);
  } catch (error) {
    run.error = error instanceof Error ? error.message : String(error);
  }
}

/** Makes the checks of all segments of `document`. Of each the facts are let go afterwards, and its outline stays. */
export function* checkAll(document: MarkdownDocument, runs: readonly RuleRun[]): Steps<void> {
  const bySegment = runs.filter(({ rule }) => rule.bySegment !== undefined);
  for (const segment of document.segments) {
    const { kept } = segment;
    kept.hold();
    for (const run of bySegment) checkSegment(run, segment, document);
    // Made of the facts while they are here.
    void kept.outline;
    kept.release('all but the outline');
    yield;
  }
}

/**
 * Makes the checks of those segments of `document` of which it is not remembered that `rules` find nothing there, because
 * nothing has changed on which that depends: so an edit costs no more than its segment. The facts of `document` are held.
 */
export function* checkChanged(
  document: MarkdownDocument,
  runs: readonly RuleRun[],
  rules: readonly Rule[]
): Steps<void> {
  const bySegment = runs.filter(({ rule }) => rule.bySegment !== undefined);
  const revisions = bySegment[0]?.context.index.revisions;
  if (revisions === undefined) return;
  const moment = revisions.now;
  const changed = bySegment.map(({ rule }) =>
    Math.max(-1, ...(rule.bySegment?.uses ?? []).map(table => revisions[table]))
  );
  const lastChange = Math.max(-1, ...changed);
  for (const { segment, clean } of dirtySegments(document, revisions, rules, lastChange)) {
    const findings = new Set<number>();
    for (let place = 0; place < bySegment.length; place++) {
      const run = bySegment[place] as RuleRun;
      const isSame = clean.moment >= (changed[place] as number) && clean.findings?.has(run.place) !== true;
      if (clean.moment !== -1 && isSame) continue;
      const before = run.findings.length;
      checkSegment(run, segment, document);
      if (run.findings.length > before || run.error !== undefined) findings.add(run.place);
    }
    clean.moment = moment;
    clean.findings = findings.size > 0 ? findings : undefined;
    yield;
  }
}

interface DirtySegment {
  readonly segment: Segment;
  readonly clean: Clean;
}

/** The segments that have findings, or were not looked at since the moment of the last change that concerns a rule. */
function dirtySegments(
  { segments, frontMatter }: MarkdownDocument,
  revisions: Revisions,
  rules: readonly Rule[],
  lastChange: number
): DirtySegment[] {
  const dirty: DirtySegment[] = [];
  for (const segment of segments) {
    const { kept } = segment;
    const known = memory.get(kept);
    const holds =
      known !== undefined &&
      known.own === kept.revision &&
      known.frontMatter === frontMatter &&
      known.revisions === revisions &&
      known.rules === rules;
    if (holds && known.findings === undefined && known.moment >= lastChange) continue;
    const clean = holds
      ? known
      : { frontMatter, revisions, rules, own: kept.revision, moment: -1, findings: undefined };
    if (!holds) memory.set(kept, clean);
    dirty.push({ segment, clean });
  }
  return dirty;
}

function checkSegment(run: RuleRun, segment: Segment, document: MarkdownDocument): void {
  const { kept } = segment;
  for (const name of run.rule.bySegment?.of ?? []) {
    const { length } = name === 'localAddresses' ? kept.outline[name] : kept.facts[name];
    if (length === 0) continue;
    attempt(run, (rule, context) => rule.bySegment?.check(segment, document, context));
    return;
  }
}
