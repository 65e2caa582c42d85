// Opens a journal in VS Code with the extension, built from this source:
//   npm start               the sample journal
//   npm start -- FOLDER     another
// in `code` if it is on the PATH, else in the VS Code of scripts/vscode, served to a browser until Ctrl+C.
//   TOPIC_JOURNAL_NO_OPEN=1        serve, and open nothing
//   TOPIC_JOURNAL_PORT=9130        the port, or a range
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root, run, setUp } from './setup.mjs';

const openNothing = Boolean(process.env.TOPIC_JOURNAL_NO_OPEN);

await run(async () => {
  const folder = folderToOpen(process.argv.slice(2));
  const file = firstFile(folder);
  await setUp();
  const { build } = await import('./build.mjs');
  await build();
  if (!openNothing && openInDesktop(folder, file)) return;
  await setUp({ vscode: true });
  await serve(folder, file);
});

/** Gives the folder that was asked for, as seen from where npm was called, or the samples. */
function folderToOpen(args) {
  if (args.length > 1 || args[0]?.startsWith('-')) throw new Error('Usage: npm start [FOLDER]');
  const folder = args[0] ? path.resolve(process.env.INIT_CWD ?? '.', args[0]) : path.join(root, 'samples');
  if (!fs.existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  if (!fs.statSync(folder).isDirectory()) throw new Error(`${folder} is a file; npm start opens a folder.`);
  return folder;
}

/** Gives the file to begin with: the first topic journal, else the first Markdown file. */
function firstFile(folder) {
  for (const place of [path.join(folder, 'journals', 'topics'), folder]) {
    const names = fs.existsSync(place) ? fs.readdirSync(place).sort() : [];
    const name = names.find(each => each.endsWith('.md'));
    if (name) return path.join(place, name);
  }
  return undefined;
}

/** Opens the folder in the installed VS Code. Gives whether that worked. */
function openInDesktop(folder, file) {
  // In the terminal of a remote VS Code window, `code` cannot load an extension from a folder.
  if (process.env.VSCODE_IPC_HOOK_CLI) return false;
  const windows = process.platform === 'win32';
  const quote = text => (windows ? `"${text}"` : text);
  const args = [`--extensionDevelopmentPath=${root}`, folder, ...(file ? [file] : [])].map(quote);
  const { error, status } = spawnSync('code', args, { stdio: 'inherit', shell: windows });
  if (!error && status === 0) console.log(`Opened ${folder} in VS Code.`);
  return !error && status === 0;
}

async function serve(folder, file) {
  const { startServer } = await import('./vscode/server.mjs');
  const { installExtension } = await import('./vscode/extensions.mjs');
  const { remoteUri, workbenchUrl } = await import('./vscode/addresses.mjs');
  const { openUrl } = await import('./vscode/open-url.mjs');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0));
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-extensions-'));
  process.on('exit', () => fs.rmSync(extensionsDir, { recursive: true, force: true }));
  await installExtension(root, extensionsDir);
  const server = await startServer({
    extensionsDir,
    token: randomBytes(16).toString('hex'), // so that no other page in the browser can use this VS Code
    port: process.env.TOPIC_JOURNAL_PORT
  });
  const url = workbenchUrl(server, { folder, payload: file ? [['openFile', remoteUri(server, file)]] : [] });
  const opened = !openNothing && (await openUrl(url));
  console.log(`\n${folder} is open in VS Code${opened ? ', in your browser' : ''}:\n\n  ${url}\n\nCtrl+C ends it.`);
  server.child.on('exit', code => {
    console.error(`VS Code ended with code ${code}.`);
    process.exit(1);
  });
}
