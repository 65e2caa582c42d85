// Runs the tests that run inside VS Code, through @vscode/test-electron:
//   node scripts/test/run-extension.mjs node    test/extension, in the Node extension host
//   node scripts/test/run-extension.mjs web     test/web, in the web worker extension host
// TOPIC_JOURNAL_TEST_VSCODE says in which VS Code: `desktop` downloads one, a path names one, otherwise it is the one in
// scripts/vscode.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { root, run } from '../setup.mjs';

async function vscodeExecutable() {
  const wanted = process.env.TOPIC_JOURNAL_TEST_VSCODE;
  if (wanted === 'desktop') {
    return downloadAndUnzipVSCode().catch(error => {
      throw new Error(`A desktop VS Code could not be downloaded: ${error.message}`);
    });
  }
  if (wanted) return path.resolve(wanted);
  return path.join(root, 'scripts', 'vscode', process.platform === 'win32' ? 'headless-code.cmd' : 'headless-code.mjs');
}

await run(async () => {
  const web = process.argv[2] === 'web';
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-test-'));
  const workspace = path.join(scratch, 'workspace');
  fs.cpSync(path.join(root, 'test', 'support', 'vscode', 'workspace'), workspace, { recursive: true });
  // A window with a workspace file, because tests can add folders to it without a restart.
  const file = path.join(scratch, 'test.code-workspace');
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: 'workspace' }] }));
  try {
    await runTests({
      vscodeExecutablePath: await vscodeExecutable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out', 'test', web ? 'web.js' : 'extension/index.js'),
      launchArgs: [
        file,
        '--disable-extensions',
        `--user-data-dir=${path.join(scratch, 'user-data')}`,
        `--extensions-dir=${path.join(scratch, 'extensions')}`,
        ...(web ? ['--extensionDevelopmentKind=web'] : [])
      ]
    });
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
});
