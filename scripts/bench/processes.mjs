// Starts what is measured, each in a process of its own, and takes what it reports.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { reported } from '../../bench/report.mjs';

/**
 * Runs a Node program that reports what it measured.
 * Throws an error with what it printed when it reports nothing.
 * @param {string[]} args Node's own options, the file and its arguments
 * @param {Record<string, string>} [env] environment variables, beside those that there are
 * @returns {Promise<Record<string, any>>}
 */
export async function runTask(args, env = {}) {
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } });
  let output = '';
  let errors = '';
  child.stdout.on('data', data => {
    output += data;
  });
  child.stderr.on('data', data => {
    errors = (errors + data).slice(-2000);
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const result = reported(output);
  if (result === undefined || code !== 0) throw new Error(`${args.join(' ')} ended with code ${code}:\n${errors}`);
  return result;
}

/**
 * Measures a Node program from its start to its end.
 * Throws when it ends with another exit code than it should: a checker that finds nothing has not looked.
 * @param {string[]} args its file and its arguments
 * @param {{ cwd: string, output: string, exitCode?: number }} how `output` is the file for what it prints
 * @returns {Promise<{ time: number, cpu?: number, peak?: number }>} milliseconds and megabytes
 */
export const runProgram = (args, { cwd, output, exitCode = 0 }) =>
  runTask([
    fileURLToPath(new URL('command.mjs', import.meta.url)),
    JSON.stringify({ command: [process.execPath, ...args], cwd, output, exitCode })
  ]);
