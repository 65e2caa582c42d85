// Compares what the command line reported about a generated workspace with the faults that were planted in it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rule that reports each kind of planted fault. */
const rules = {
  'unknown-cross-link': 'unknown-topic',
  'duplicate-source-url': 'repeated-source',
  'missing-index-line': 'index-out-of-date',
  'out-of-order-entry': 'entry-order'
};
const codes = new Set(Object.values(rules));

/**
 * Looks for every planted fault among the reported problems: of its rule, in its file and line. What an Index lacks is reported
 * at the Index's heading, once for all lines that lack, and by the name of the entry.
 * @param {import('./corpora.mjs').Corpus} corpus
 * @param {string} reportFile the output of `validate --format json`
 * @returns {{ planted: number, found: number, missed: string[], others: string[] }} `missed` are faults that were not reported;
 *   `others` problems of the same rules where nothing was planted
 */
export function compareFaults({ folder, faults }, reportFile) {
  const problems = JSON.parse(readFileSync(reportFile, 'utf8')).problems.filter(({ code }) => codes.has(code));
  const explained = new Set();
  const missed = [];
  for (const fault of faults) {
    const problem = problems.find(each => reports(each, fault, folder));
    if (problem === undefined) missed.push(`${fault.file}:${fault.line}: ${fault.kind}`);
    else explained.add(problem);
  }
  const others = problems.filter(problem => !explained.has(problem)).map(describe);
  return { planted: faults.length, found: faults.length - missed.length, missed, others };
}

function reports({ code, file, range, message }, fault, folder) {
  if (code !== rules[fault.kind] || file !== fault.file) return false;
  const line = range.start.line + 1;
  if (fault.kind !== 'missing-index-line') return line === fault.line;
  return line === indexLine(join(folder, file)) && message.includes(`“${fault.entry}”`);
}

/** The line of a journal's heading “Index”, counted from 1. */
const indexLine = file => readFileSync(file, 'utf8').split('\n').indexOf('## Index') + 1;

const describe = ({ file, range, code, message }) => `${file}:${range.start.line + 1}: ${code}: ${message}`;
