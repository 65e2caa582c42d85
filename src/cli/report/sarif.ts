import { pathToFileURL } from 'node:url';
import type { Severity } from '../../format/severity';
import { INTERNAL_ERROR } from '../../rules/check';
import { rules } from '../../rules/registry';
import type { PositionRange } from '../positions';
import { version } from '../version';
import type { Report, ReportedPlace, ReportedProblem } from './report';
import { sourcePath } from './source-path';

const SOURCE_ROOT = '%SRCROOT%';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note'
};

/** The rules as SARIF describes them, the one that stands for a rule that failed included. */
const descriptors = [
  ...rules.map(({ code, summary, reason, severity, isOff, group }) => ({
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: reason },
    help: { text: reason },
    defaultConfiguration: { level: levels[severity], ...(isOff && { enabled: false }) },
    properties: { tags: [group] }
  })),
  {
    id: INTERNAL_ERROR,
    shortDescription: { text: 'A rule failed on a document.' },
    fullDescription: { text: 'That is a mistake of the program, not of the document; the other rules were checked.' },
    help: { text: 'Please report it, with the document.' },
    defaultConfiguration: { level: levels.error },
    properties: { tags: ['internal'] }
  }
];

/** The report as a SARIF 2.1.0 log with one run. */
export function formatSarif(report: Report): string {
  const run = {
    tool: { driver: { name: 'topic-journal', version, semanticVersion: version, rules: descriptors } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [SOURCE_ROOT]: { uri: `${pathToFileURL(report.sourceRoot).href.replace(/\/$/, '')}/` } },
    invocations: [invocation(report)],
    results: report.problems.map(problem => result(report, problem))
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** A run that could not read a file has not succeeded, and says which. */
function invocation(report: Report) {
  const toolExecutionNotifications = report.failures.map(({ file, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(report, file) } }]
  }));
  return { executionSuccessful: toolExecutionNotifications.length === 0, toolExecutionNotifications };
}

function result(report: Report, problem: ReportedProblem) {
  const { code, severity, message, related, fixable } = problem;
  return {
    ruleId: code,
    ruleIndex: descriptors.findIndex(({ id }) => id === code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: place(report, problem) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        message: { text: each.message },
        physicalLocation: place(report, each)
      }))
    }),
    properties: { severity, fixable }
  };
}

const place = (report: Report, { file, range }: ReportedPlace) => ({
  artifactLocation: artifact(report, file),
  region: region(range)
});

const artifact = (report: Report, file: string) => ({
  uri: sourcePath(report, file).split('/').map(encodeURIComponent).join('/'),
  uriBaseId: SOURCE_ROOT
});

const region = ({ start, end }: PositionRange) => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1
});
