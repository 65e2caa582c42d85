import { type Severity, severities } from '../../format/severity';
import type { JournalDocument } from '../../journal/model';
import { safeFixes } from '../../rules/fix';
import type { Problem } from '../../rules/rule';
import { topicOf } from '../../workspace/journal-index';
import { findGitRoot } from '../find-root';
import { type Failure, type Journal, reportedFailures, reportedFiles } from '../journal';
import { type PositionRange, positionsIn, type ToPositions } from '../positions';

/** A place that explains a problem. */
export interface ReportedPlace {
  readonly file: string;
  readonly range: PositionRange;
  readonly message: string;
}

/** A problem as every format reports it. */
export interface ReportedProblem extends ReportedPlace {
  readonly code: string;
  readonly severity: Severity;
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  readonly related: readonly ReportedPlace[];
}

/** What was checked and found; all that a format needs to know. Files are relative to the root, with `/`. */
export interface Report {
  readonly root: string;
  /** The root of the Git repository, or the journal's own root: what code hosts take paths from. */
  readonly sourceRoot: string;
  readonly files: readonly string[];
  readonly failures: readonly Failure[];
  readonly problems: readonly ReportedProblem[];
  readonly topics: number;
  readonly entries: number;
}

/** The report of `problems`, which are those of the documents that were asked for. */
export function createReport(journal: Journal, problems: readonly Problem[]): Report {
  const { root, workspace } = journal;
  const files = reportedFiles(journal);
  const toPositions = positionsIn(journal);
  const documents = files.flatMap(file => workspace.index.documents.get(file) ?? []);
  return {
    root,
    sourceRoot: findGitRoot(root) ?? root,
    files,
    failures: reportedFailures(journal),
    problems: problems.map(problem => reportedProblem(problem, toPositions)),
    topics: new Set(documents.filter(isOfTopic).map(topicOf)).size,
    entries: documents.reduce((count, document) => count + entriesIn(document), 0)
  };
}

const reportedProblem = (problem: Problem, toPositions: ToPositions): ReportedProblem => ({
  file: problem.path,
  code: problem.code,
  severity: problem.severity,
  message: problem.message,
  fixable: safeFixes(problem.path, [problem]).mended.length > 0,
  range: toPositions(problem.path, problem.range),
  related: (problem.related ?? []).map(({ path, range, message }) => ({
    file: path,
    range: toPositions(path, range),
    message
  }))
});

const isOfTopic = ({ kind }: JournalDocument): boolean => kind === 'topic' || kind === 'config';

const entriesIn = (document: JournalDocument): number =>
  'segments' in document ? document.segments.reduce((sum, { kept }) => sum + kept.countOf('entries'), 0) : 0;

/** How many problems there are of each severity, worst first. */
export const countBySeverity = (problems: readonly ReportedProblem[]): Record<Severity, number> =>
  Object.fromEntries(
    severities.map(severity => [severity, problems.filter(problem => problem.severity === severity).length])
  ) as Record<Severity, number>;
