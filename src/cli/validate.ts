import { isAtLeast, type Severity } from '../format/severity';
import type { Reader } from '../journal/readers';
import type { Problem } from '../rules/rule';
import { plural } from '../text/plural';
import { checkFiles } from './check-files';
import { exitCodes, pathFrom, type Surroundings, targetOf, tellFailures, tellIfEmpty } from './command';
import { type FixedFile, fixFiles } from './fix-files';
import { type Journal, lookForLinkedFiles, readJournal, reportedFiles } from './journal';
import { createProgress } from './progress';
import { formatGithub } from './report/github';
import { formatJson } from './report/json';
import { formatJunit } from './report/junit';
import { createReport, type Report } from './report/report';
import { formatSarif } from './report/sarif';
import { formatText } from './report/text';
import { styleWith } from './style';
import { printable } from './width';
import { writeFixes } from './write-fixes';

/** How a report can be written. */
export const reportFormats = ['text', 'json', 'sarif', 'junit', 'github'] as const;

export interface ValidateOptions {
  readonly format: (typeof reportFormats)[number];
  readonly fix: boolean;
  readonly failOn: Severity;
  readonly reader: Reader;
}

/**
 * Checks the journal that `given` belongs to, fixes it where that is asked for, and reports the problems at and under `given`.
 * Returns the exit code.
 * @throws {UsageError} where `given` is not there.
 */
export async function validate(given: string, options: ValidateOptions, surroundings: Surroundings): Promise<number> {
  const target = targetOf(given, surroundings.cwd);
  const progress = createProgress(surroundings.err);
  const journal = await readJournal(target, progress, { reader: options.reader, keepTexts: options.fix });
  const fixed = options.fix ? fix(journal, progress) : [];
  const files = reportedFiles(journal);
  const problems = checkFiles(journal, files, progress);
  progress.end();
  const report = createReport(journal, problems);
  tellFailures(report.failures, journal, surroundings);
  const isEmpty = tellIfEmpty(journal, files, surroundings);
  if (options.fix) tellFixes(fixed, journal, options, surroundings);
  surroundings.out.write(formatReport(report, options, surroundings));
  return isEmpty || report.failures.length > 0 ? exitCodes.failure : exitCodeOf(problems, options.failOn);
}

function fix(journal: Journal, progress: ReturnType<typeof createProgress>): FixedFile[] {
  const written = writeFixes(journal, fixFiles(journal, reportedFiles(journal), progress));
  lookForLinkedFiles(journal);
  return written;
}

const exitCodeOf = (problems: readonly Problem[], threshold: Severity): number =>
  problems.some(({ severity }) => isAtLeast(severity, threshold)) ? exitCodes.problems : exitCodes.clean;

/** Says what was fixed: beside the report for a person, apart from one for a machine. */
function tellFixes(
  fixed: readonly FixedFile[],
  { root }: Journal,
  { format }: ValidateOptions,
  all: Surroundings
): void {
  const output = format === 'text' ? all.out : all.err;
  for (const { file, mended, isUnsettled } of fixed) {
    const rules = [...mended].sort().map(([code, count]) => (count === 0 ? `${code} in part` : `${count} ${code}`));
    const note = isUnsettled ? '; some fixes undo each other and were given up' : '';
    output.write(`Fixed ${printable(pathFrom(all.cwd, root, file))}: ${rules.join(', ')}${note}\n`);
  }
  if (fixed.length === 0) output.write('Nothing to fix\n');
  else output.write(`${plural(totalOf(fixed), 'problem')} fixed in ${plural(fixed.length, 'file')}\n\n`);
}

const totalOf = (fixed: readonly FixedFile[]): number =>
  fixed.flatMap(({ mended }) => [...mended.values()]).reduce((sum, count) => sum + count, 0);

function formatReport(report: Report, { format, failOn }: ValidateOptions, { cwd, out }: Surroundings): string {
  switch (format) {
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'junit':
      return formatJunit(report, failOn);
    case 'github':
      return formatGithub(report);
    case 'text':
      return formatText(report, styleWith(out.hasColors), file => pathFrom(cwd, report.root, file));
  }
}
