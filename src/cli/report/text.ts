import { severities } from '../../format/severity';
import { plural } from '../../text/plural';
import { type Style, severityStyle } from '../style';
import { padEnd, printable, widthOf } from '../width';
import { countBySeverity, type Report, type ReportedProblem } from './report';

/** A message longer than this is not waited for by the codes of the others. */
const WIDEST_MESSAGE = 100;

/**
 * The report for a person: problems by file, each with its place, counted from 1, its severity, message and code; then one
 * line that sums up. `shown` gives a file's path as it is to be read.
 */
export function formatText(report: Report, style: Style, shown: (file: string) => string): string {
  const byFile = new Map<string, ReportedProblem[]>();
  for (const problem of report.problems) {
    const others = byFile.get(problem.file);
    if (others === undefined) byFile.set(problem.file, [problem]);
    else others.push(problem);
  }
  const groups = [...byFile].map(
    ([file, problems]) => `${style('underline', printable(shown(file)))}\n${problemLines(problems, style)}\n`
  );
  return [...groups, `${summary(report, style)}\n`].join('\n');
}

function problemLines(problems: readonly ReportedProblem[], style: Style): string {
  const messages = problems.map(({ message }) => printable(message));
  const width = {
    line: widest(problems.map(({ range }) => String(range.start.line + 1))),
    character: widest(problems.map(({ range }) => String(range.start.character + 1))),
    severity: widest(problems.map(({ severity }) => severity)),
    message: widest(messages.filter(message => widthOf(message) <= WIDEST_MESSAGE))
  };
  return problems
    .map(({ range: { start }, severity, code }, at) => {
      const line = String(start.line + 1).padStart(width.line);
      const character = String(start.character + 1).padEnd(width.character);
      return [
        `  ${style('dim', `${line}:${character}`)}`,
        style(severityStyle[severity], severity.padEnd(width.severity)),
        padEnd(messages[at] ?? '', width.message),
        style('dim', code)
      ].join('  ');
    })
    .join('\n');
}

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);

function summary({ problems, files, failures }: Report, style: Style): string {
  const documents = `${plural(files.length, 'document')} checked`;
  const unread = failures.length === 0 ? '' : `, ${failures.length} unreadable`;
  if (problems.length === 0) return style(unread === '' ? 'green' : 'yellow', `${documents}${unread}: no problems`);
  const counts = countBySeverity(problems);
  const parts = severities
    .filter(severity => counts[severity] > 0)
    .map(severity => style(severityStyle[severity], severityCount(counts[severity], severity)));
  const fixable = problems.filter(problem => problem.fixable).length;
  const fix = fixable === 0 ? '' : `; --fix mends ${fixable === problems.length ? 'all' : fixable} of them`;
  return `${documents}${unread}: ${style('bold', plural(problems.length, 'problem'))} (${parts.join(', ')})${fix}`;
}

const severityCount = (count: number, severity: string): string =>
  severity === 'information' ? `${count} information` : plural(count, severity);
