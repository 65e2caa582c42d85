// command.mjs '{ "command": [program, …], "cwd": folder, "output": file, "exitCode": 1 }': runs a program and reports its wall
// time, the CPU time of all its threads and children, and the peak of their memory together, where the system tells (Linux).
// A process of its own, because a system counts the CPU time of children by their parent.
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { report } from '../../bench/report.mjs';

const SAMPLE_EVERY = 10; // ms
const TICK = 10; // ms: /proc counts CPU time in hundredths of a second

const { command, cwd, output, exitCode } = JSON.parse(process.argv[2]);
const [program, ...args] = command;

const proc = file => {
  try {
    return readFileSync(`/proc/${file}`, 'utf8');
  } catch {
    return ''; // the process has just ended, or this is another system
  }
};

/** A process and all below it. */
const tree = pid => [
  pid,
  ...proc(`${pid}/task/${pid}/children`)
    .split(' ')
    .filter(child => child !== '')
    .flatMap(child => tree(Number(child)))
];

/** The most memory that a process has had so far, in MB. */
const peakOf = pid => Number(/VmHWM:\s+(\d+) kB/.exec(proc(`${pid}/status`))?.[1] ?? 0) * 1.024e-3;

const file = openSync(output, 'w');
const { NODE_OPTIONS: _, ...env } = process.env; // the measured program has Node's defaults
const start = performance.now();
const child = spawn(program, args, { cwd, env, stdio: ['ignore', file, 'pipe'] });
let errors = '';
child.stderr.on('data', data => {
  errors = (errors + data).slice(0, 2000);
});
let peak = 0;
const sampling = setInterval(() => {
  peak = Math.max(
    peak,
    tree(child.pid).reduce((sum, pid) => sum + peakOf(pid), 0)
  );
}, SAMPLE_EVERY);
const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
const time = performance.now() - start;
clearInterval(sampling);
closeSync(file);
if (code !== exitCode) {
  console.error(`It ended with code ${code}, not ${exitCode}: ${errors}`);
  process.exit(1);
}
const [userTicks, systemTicks] = proc('self/stat')
  .replace(/^.*\) /, '')
  .split(' ')
  .slice(13, 15)
  .map(Number);
report({
  time,
  ...(peak > 0 ? { peak } : {}),
  ...(systemTicks === undefined ? {} : { cpu: (userTicks + systemTicks) * TICK })
});
