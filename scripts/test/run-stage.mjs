// Runs one stage of `npm test`.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from '../setup.mjs';

/** A stage that takes longer hangs. */
const minutes = 10;

/**
 * Runs a stage, showing what it prints, and gives how many tests passed and failed. A stage that ends badly has at least
 * one failure, and so has one that should have run tests but did not say so: a test runner that dies is no success.
 * @param {import('./stages.mjs').Stage} stage
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStage({ start, count }) {
  const { command, args, shell = false } = start();
  const color = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  const child = spawn(command, args, {
    cwd: root,
    shell,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // so that its children can be ended with it
    env: { ...process.env, ...color, HEADLESS_CODE_TIMEOUT: String(minutes * 60 - 20) }
  });
  const counts = { passed: 0, failed: 0 };
  const stopAll = () => end(child);
  process.once('exit', stopAll);
  const timer = setTimeout(() => {
    console.log(`  No result after ${minutes} minutes.`);
    stopAll();
  }, minutes * 60_000);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      const { passed = 0, failed = 0 } = count?.(line) ?? {};
      counts.passed += passed;
      counts.failed += failed;
      console.log(line && `  ${line}`);
    });
  }
  const succeeded = await new Promise(resolve => {
    child.on('error', error => {
      console.log(`  ${error.message}`);
      resolve(false);
    });
    child.on('close', code => resolve(code === 0));
  });
  clearTimeout(timer);
  process.removeListener('exit', stopAll);
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const good = succeeded && counts.passed > 0;
  return good || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // it has ended by itself
  }
}
