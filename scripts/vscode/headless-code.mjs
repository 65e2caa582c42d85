#!/usr/bin/env node
// Stands in for the VS Code executable in @vscode/test-electron (`vscodeExecutablePath`): takes its arguments, runs the
// tests in a real VS Code workbench in a browser without a window, and exits with their result:
//   0 passed   1 failed or crashed   124 longer than HEADLESS_CODE_TIMEOUT seconds (default 600)   130 interrupted
// HEADLESS_CODE_VERBOSE=1 shows VS Code's own log lines.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { remoteUri, workbenchUrl } from './addresses.mjs';
import { parseArguments } from './arguments.mjs';
import { startBrowser } from './browser.mjs';
import { startServer } from './server.mjs';
import { home } from './setup.mjs';

const { paths, all, last } = parseArguments(process.argv.slice(2));
const verbose = Boolean(process.env.HEADLESS_CODE_VERBOSE);
const tests = last('extensionTestsPath');
const manifests = all('extensionDevelopmentPath').map(folder =>
  JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
);

// The workbench ignores extensionDevelopmentKind in a browser, but heeds a setting. (It may be left from another run.)
const web = last('extensionDevelopmentKind') === 'web';
const kinds = Object.fromEntries(web ? manifests.map(m => [`${m.publisher}.${m.name}`, ['web']]) : []);

// When an extension host dies in the middle of the tests, VS Code reports success to its browser. So the Node host loads
// the tests through tests-entry.cjs, which prints this after a success. (In a web worker, tests cannot end the process.)
const marker = `headless-code:${randomUUID()}`;
const guarded = tests !== undefined && !web;
let passed = false;

let ended = false;
let settle;
const result = new Promise(resolve => {
  settle = resolve;
});

function end(code, why) {
  if (ended) return;
  ended = true;
  if (why) process.stderr.write(`headless-code: ${why}\n`);
  settle(code);
}

async function open() {
  const server = await startServer({
    driver: true,
    env: guarded ? { HEADLESS_CODE_TESTS: path.resolve(tests), HEADLESS_CODE_MARKER: marker } : {},
    userDataDir: last('user-data-dir'),
    extensionsDir: last('extensions-dir'),
    settings: { 'remote.extensionKind': kinds },
    log: verbose ? text => process.stderr.write(text.replace(/^/gm, '[server] ')) : undefined
  });
  closing.push(() => server.stop());
  server.child.on('exit', code => end(1, `the VS Code server ended with code ${code}`));
  const { browser, page, close } = await startBrowser();
  closing.unshift(close);
  page.on('crash', () => end(1, 'the workbench page crashed'));
  browser.on('disconnected', () => end(1, 'the browser went away'));
  page.on('pageerror', error => verbose && process.stderr.write(`[page] ${error.stack ?? error.message}\n`));
  // The two functions that the workbench calls when it runs extension tests.
  await page.exposeFunction('codeAutomationLog', (type, args) => show(type, format(...args)));
  await page.exposeFunction('codeAutomationExit', code =>
    code === 0 && guarded && !passed ? end(1, 'the extension host went away before the tests had finished') : end(code)
  );
  await page.goto(workbenchUrl(server, whatToOpen(server)));
}

function show(type, text) {
  if (text === marker) passed = true;
  if (text === marker || ended || (!verbose && isWorkbenchLog(text))) return;
  const lines = verbose ? [text] : text.split('\n').filter(line => !isWorkbenchFrame(line));
  (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${lines.join('\n')}\n`);
}

/** A line of a stack that is in VS Code's own, minified code. */
const isWorkbenchFrame = line => line.trim().startsWith('at ') && line.includes('/out/vs/');

/** The workbench's own log lines come the same way as what the extension host prints. */
const isWorkbenchLog = text => workbenchLogs.some(beginning => text.startsWith(beginning));

const workbenchLogs = [
  '[AccountPolicyGate]',
  '[AgentHost',
  '[ChatModelSelection]',
  '[LifecycleService]',
  '[PolicyConfiguration]',
  '[Service Worker]',
  '[lifecycle]',
  '[perf]',
  '[reconnection-grace-time]',
  '[remote-connection]',
  'Auto updating outdated extensions',
  'Canceled: Canceled',
  'ComputeTargetPlatform',
  'Creating a socket (renderer-',
  'Creation of workbench contribution',
  'Git installation not found',
  'Ignoring fetching additional builtin extensions',
  'No search provider registered',
  'Resolved connection token',
  'Resolving connection token',
  'Started local extension host',
  'Updating additional builtin extensions'
];

function whatToOpen(server) {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...all('extensionDevelopmentPath').map(folder => ['extensionDevelopmentPath', remoteUri(server, folder)])
  ];
  if (tests)
    payload.push(['extensionTestsPath', remoteUri(server, guarded ? path.join(home, 'tests-entry.cjs') : tests)]);
  if (last('disable-extensions')) payload.push(['disableExtensions', 'true']);
  const target = {};
  for (const given of paths) {
    if (given.endsWith('.code-workspace')) target.workspace = given;
    else if (fs.statSync(given, { throwIfNoEntry: false })?.isDirectory()) target.folder ??= given;
    else payload.push(['openFile', remoteUri(server, given)]);
  }
  return { ...target, payload };
}

const closing = [];
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {}); // the reader may go away first
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(130, signal));
const seconds = Number(process.env.HEADLESS_CODE_TIMEOUT) || 600;
setTimeout(() => end(124, `no result after ${seconds} s`), seconds * 1000).unref();
open().catch(error => end(1, error.stack ?? String(error)));

const code = await result;
for (const close of closing) await Promise.race([close(), new Promise(resolve => setTimeout(resolve, 3000))]);
process.exit(code);
