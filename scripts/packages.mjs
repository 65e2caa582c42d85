// Installs npm packages where that is needed, and says so. Uses Node's builtins only: it runs before anything is installed.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { progress } from './progress.mjs';

/**
 * Installs the packages of a folder exactly as its package-lock.json says, unless they are.
 * Throws, saying why and what to do, when npm cannot.
 * @param {string} folder
 * @param {string} what for the progress line, such as `the development packages`
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function installPackages(folder, what) {
  if (areInstalled(folder)) return false;
  const line = progress(`Installing ${what}`);
  const { code, output } = await npm(folder, [
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--engine-strict=false', // code-server asks for Node 24, and gets one of its own
    '--loglevel=http' // to notice early that there is no network
  ]);
  // On a full disk npm writes empty files, and says that all went well.
  const full = freeMegabytes(folder) < 5;
  const installed = code === 0 && !full && areInstalled(folder);
  line.end(installed);
  if (installed) return true;
  if (full) fs.rmSync(path.join(folder, 'node_modules'), { recursive: true, force: true });
  throw new Error(explain(folder, what, full ? 'ENOSPC' : output));
}

/**
 * Gives the command that runs npm: the npm that runs this script, or else the one on the PATH.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }} for `spawn`
 */
export function npmCommand(args) {
  const running = process.env.npm_execpath ?? '';
  if (/npm-cli\.c?js$/.test(running)) return { command: process.execPath, args: [running, ...args], shell: false };
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', args, shell: windows };
}

/**
 * Tells whether a folder has the packages of its package-lock.json. npm notes what it installed in
 * node_modules/.package-lock.json, as the last thing it does.
 */
function areInstalled(folder) {
  const wanted = readPackages(path.join(folder, 'package-lock.json'));
  const present = readPackages(path.join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(([at, { version, integrity, optional }]) => {
    if (at === '') return true;
    const found = present[at];
    return found ? found.version === version && found.integrity === integrity : optional === true;
  });
}

function readPackages(lockfile) {
  try {
    return JSON.parse(fs.readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return {}; // not there, or not written to its end
  }
}

function freeMegabytes(folder) {
  const { bavail, bsize } = fs.statfsSync(folder);
  return (bavail * bsize) / 1e6;
}

/** Runs npm in a folder, and gives its exit code and all that it printed. Ends it early when there is no network. */
function npm(cwd, args) {
  const { command, args: all, shell } = npmCommand(args);
  const child = spawn(command, all, { cwd, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', data => {
      output += data;
      // It would try every package three times, for minutes.
      const failures = output.match(unreachable)?.length ?? 0;
      if (failures >= 10 && !/ fetch GET 200 /.test(output)) child.kill();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', error => reject(new Error(`npm could not be started: ${error.message}`)));
    child.on('close', code => resolve({ code, output }));
  });
}

const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH/g;

function explain(folder, what, output) {
  const why = causes.find(([pattern]) => pattern.test(output))?.[1] ?? 'npm failed.';
  const said = output
    .split('\n')
    .filter(line => /^npm error +\S/.test(line) && !/^npm error +at /.test(line))
    .slice(0, 8); // the reason comes first, npm's options after it
  return [`Could not install ${what}: ${why}`, `(npm ci in ${folder})`, ...said].join('\n');
}

const causes = [
  [/ENOSPC/, 'the disk is full. About 1 GB is needed in all.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/,
    'the npm registry cannot be reached. Check the network, the proxy and "npm config get registry", and try again.'
  ],
  [/CERT|SELF_SIGNED/, 'the registry’s certificate is not trusted. Behind a company proxy, set NODE_EXTRA_CA_CERTS.'],
  [/EACCES|EPERM/, 'a file may not be written.'],
  [/EINTEGRITY/, 'a download is damaged. "npm cache verify" helps.'],
  [/E40[134]/, 'the registry refuses a package. Check "npm config get registry".']
];
