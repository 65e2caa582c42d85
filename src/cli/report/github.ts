import type { Severity } from '../../format/severity';
import type { Report, ReportedProblem } from './report';
import { sourcePath } from './source-path';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice'
};

/** The report as workflow commands, of which GitHub makes annotations of the changed files. */
export function formatGithub(report: Report): string {
  const failures = report.failures.map(({ file, message }) =>
    command('error', { file: sourcePath(report, file), title: 'unreadable' }, message)
  );
  return [...failures, ...report.problems.map(problem => annotation(report, problem))].join('');
}

function annotation(report: Report, { file, range: { start, end }, severity, code, message }: ReportedProblem): string {
  const place = { file: sourcePath(report, file), line: start.line + 1, endLine: end.line + 1 };
  // GitHub refuses columns where a range spans lines.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  return command(commands[severity], { ...place, ...columns, title: code }, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
