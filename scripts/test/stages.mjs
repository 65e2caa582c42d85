// What `npm test` does, in order.
import { npmCommand } from '../packages.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name by which it can be asked for
 * @property {string} title
 * @property {() => { command: string, args: string[], shell?: boolean }} start
 * @property {(line: string) => { passed: number, failed: number } | undefined} [count] reads from a printed line how many
 * tests it tells of; a stage without it is one check
 * @property {string[]} [needs] the stages that must succeed before
 */

const node = (...args) => ({ command: process.execPath, args });
const mocha = (...args) => node('--import', 'tsx', 'node_modules/mocha/bin/mocha.js', ...args);

/** @type {Stage[]} */
export const stages = [
  {
    name: 'vscode',
    title: 'VS Code and a browser are there',
    start: () => node('scripts/setup.mjs', '--vscode', '--browser')
  },
  { name: 'types', title: 'Types', start: () => npmCommand(['run', '--silent', 'types']) },
  { name: 'lint', title: 'Lint', start: () => npmCommand(['run', '--silent', 'lint']) },
  {
    name: 'generated',
    title: 'Generated files are up to date',
    start: () => node('--import', 'tsx', 'scripts/generate.ts', '--check')
  },
  { name: 'build', title: 'Build', start: () => node('scripts/build.mjs', '--tests') },
  {
    name: 'unit',
    title: 'Unit, property and command line tests',
    start: () => mocha(),
    count: fromOurReporter,
    needs: ['build']
  },
  {
    name: 'grammar',
    title: 'Grammar tests',
    start: () => node('scripts/test/run-grammar.mjs'),
    count: fromGrammarTests,
    needs: ['vscode']
  },
  {
    name: 'extension',
    title: 'Tests in VS Code, Node extension host',
    start: () => node('scripts/test/run-extension.mjs', 'node'),
    count: fromOurReporter,
    needs: ['vscode', 'build']
  },
  {
    name: 'web',
    title: 'Tests in VS Code, web worker extension host',
    start: () => node('scripts/test/run-extension.mjs', 'web'),
    count: fromOurReporter,
    needs: ['vscode', 'build']
  },
  {
    name: 'window',
    title: 'Tests of the VS Code window',
    start: () => mocha('--config', 'test/window/.mocharc.json'),
    count: fromOurReporter,
    needs: ['vscode', 'build']
  }
];

/** Reads what reporter.cjs prints at the end. */
function fromOurReporter(line) {
  const [, passed, failed] = /^Tests passed: (\d+), failed: (\d+)$/.exec(line) ?? [];
  return passed === undefined ? undefined : { passed: Number(passed), failed: Number(failed) };
}

/** Reads what vscode-tmgrammar-test prints about each file. */
function fromGrammarTests(line) {
  if (line.endsWith(' run successfuly.')) return { passed: 1, failed: 0 }; // sic
  return /^\S+ \S+ failed$|^ERROR|aborted due to an error$/.test(line) ? { passed: 0, failed: 1 } : undefined;
}
