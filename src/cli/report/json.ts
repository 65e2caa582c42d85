import { version } from '../version';
import { countBySeverity, type Report } from './report';

/** The report as JSON, in the keys and the order that the command line promises. */
export function formatJson({ root, files, topics, entries, problems }: Report): string {
  const report = {
    version,
    root,
    summary: { documents: files.length, topics, entries, ...countBySeverity(problems) },
    problems: problems.map(({ file, code, severity, message, fixable, range }) => ({
      file,
      code,
      severity,
      message,
      fixable,
      range
    }))
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
