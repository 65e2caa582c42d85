import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { codeOf } from '../support/vscode/waiting';
import { activateExtension, fileUri, useWorkspace, workspaceFolder, writeFile } from '../support/vscode/workspace';

interface ReportedProblem {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: vscode.Position; readonly end: vscode.Position };
}

const severities: Readonly<Record<vscode.DiagnosticSeverity, string>> = ['error', 'warning', 'information', 'hint'];

describe('the editor and the command line', () => {
  useWorkspace();

  it('report the same problems for the same journal', async function () {
    this.timeout(60_000);
    const { extensionPath } = await activateExtension();
    await vscode.workspace.fs.delete(fileUri('journals'), { recursive: true });
    await copyIntoWorkspace(path.join(extensionPath, 'samples', 'faulty'));
    await vscode.commands.executeCommand('topicJournal.validateWorkspace');
    const { problems } = await validateOnCommandLine(extensionPath);
    assert.ok(new Set(problems.map(({ code }) => code)).size > 20, `only ${problems.length} problems to compare`);
    assert.deepEqual(problemsInEditor(), problems.map(comparable).sort());
  });
});

async function copyIntoWorkspace(folder: string): Promise<void> {
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    await writeFile(path.relative(folder, file).replaceAll(path.sep, '/'), fs.readFileSync(file, 'utf8'));
  }
}

function problemsInEditor(): string[] {
  return vscode.languages
    .getDiagnostics()
    .flatMap(([uri, diagnostics]) =>
      diagnostics
        .filter(({ source }) => source === 'Topic Journal')
        .map(diagnostic =>
          comparable({
            file: vscode.workspace.asRelativePath(uri),
            code: codeOf(diagnostic),
            severity: severities[diagnostic.severity],
            message: diagnostic.message,
            range: diagnostic.range
          })
        )
    )
    .sort();
}

/** A problem in one line, which makes a readable difference. */
function comparable({ file, code, severity, message, range: { start, end } }: ReportedProblem): string {
  return `${file}:${start.line}:${start.character}-${end.line}:${end.character} ${severity} ${code} ${message}`;
}

/** What `topic-journal validate` says of the workspace's folder; the Node that runs it may be VS Code's own. */
function validateOnCommandLine(extensionPath: string): Promise<{ problems: readonly ReportedProblem[] }> {
  const cli = path.join(extensionPath, 'dist', 'cli.js');
  const args = [cli, 'validate', '--format', 'json', workspaceFolder().uri.fsPath];
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
    execFile(process.execPath, args, { env, maxBuffer: 1e8 }, (error, stdout) => {
      // Code 1 says that there are problems, which is what is wanted.
      if (error !== null && error.code !== 1) reject(error);
      else resolve(JSON.parse(stdout));
    });
  });
}
