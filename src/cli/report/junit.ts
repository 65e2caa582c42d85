import { isAtLeast, type Severity } from '../../format/severity';
import type { Report, ReportedProblem } from './report';
import { sourcePath } from './source-path';

/**
 * The report as JUnit XML: a test suite for each file, a test case for each problem. Problems at or above `threshold` are
 * failures, so that a build server and the exit code agree; milder ones are told in the output of a test that passed.
 */
export function formatJunit(report: Report, threshold: Severity): string {
  const cases = new Map<string, TestCase[]>(report.files.map(file => [file, []]));
  for (const problem of report.problems) cases.get(problem.file)?.push(problemCase(problem, threshold));
  for (const { file, message } of report.failures) {
    cases.set(file, [...(cases.get(file) ?? []), { name: 'failed', outcome: 'error', message }]);
  }
  const suites = [...cases].map(([file, tests]) =>
    testSuite(sourcePath(report, file), tests.length > 0 ? tests : [{ name: 'no problems', outcome: 'passed' }])
  );
  const all = [...cases.values()].flat();
  const clean = [...cases.values()].filter(tests => tests.length === 0).length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="topic-journal" ${countsOf(all, clean)}>`,
    ...suites,
    '</testsuites>',
    ''
  ].join('\n');
}

interface TestCase {
  readonly name: string;
  readonly outcome: 'passed' | 'failure' | 'error';
  readonly type?: string;
  readonly message?: string;
}

function problemCase({ code, severity, message, range: { start } }: ReportedProblem, threshold: Severity): TestCase {
  return {
    name: `${start.line + 1}:${start.character + 1} ${code}`,
    outcome: isAtLeast(severity, threshold) ? 'failure' : 'passed',
    type: severity,
    message
  };
}

const testSuite = (file: string, cases: readonly TestCase[]): string =>
  [
    `  <testsuite name="${escapeXml(file)}" ${countsOf(cases, 0)}>`,
    ...cases.map(each => testCase(file, each)),
    '  </testsuite>'
  ].join('\n');

function countsOf(cases: readonly TestCase[], more: number): string {
  const count = (outcome: TestCase['outcome']) => cases.filter(each => each.outcome === outcome).length;
  return `tests="${cases.length + more}" failures="${count('failure')}" errors="${count('error')}" time="0"`;
}

function testCase(file: string, { name, outcome, type, message }: TestCase): string {
  const path = escapeXml(file);
  const head = `    <testcase name="${escapeXml(name)}" classname="${path}" file="${path}" time="0"`;
  if (message === undefined) return `${head}/>`;
  const text = escapeXml(`${file}:${name}: ${message}`);
  const result =
    outcome === 'passed'
      ? `<system-out>${escapeXml(type ?? '')} ${text}</system-out>`
      : `<${outcome} type="${escapeXml(type ?? outcome)}" message="${escapeXml(message)}">${text}</${outcome}>`;
  return `${head}>\n      ${result}\n    </testcase>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;'
};

/** `text` for an attribute or an element. What XML cannot hold at all, such as other control characters, becomes U+FFFD. */
const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, char => entities[char] ?? char);
