import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, waitForCodes } from '../support/vscode/journal';
import { codeOf, waitFor, waitForDiagnostics } from '../support/vscode/waiting';
import { fileUri, workspaceFolder, writeFile } from '../support/vscode/workspace';

const topic = (title: string, link: string) => `# ${title}

## What We’re Tracking

## Index

- [2026-06-01 — Gather](#2026-06-01--gather)

## 2026-06-01 — Gather

### Cross-links

- [${link}] because

## Strategy Changelog
`;

/** The codes of the problems of a file of any folder, once there are some. */
async function codesAt(uri: vscode.Uri): Promise<string[]> {
  return (await waitForDiagnostics(uri, `problems in ${uri.path}`, found => found.length > 0)).map(codeOf).sort();
}

describe('workspace folders', () => {
  useJournal();
  let other: vscode.Uri;

  before(() => {
    other = vscode.Uri.file(fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-folder-')));
  });

  afterEach(async () => {
    const more = (vscode.workspace.workspaceFolders ?? []).length - 1;
    if (more === 0) return;
    vscode.workspace.updateWorkspaceFolders(1, more);
    await waitFor(
      'one folder',
      vscode.workspace.onDidChangeWorkspaceFolders,
      () => vscode.workspace.workspaceFolders?.length === 1
    );
  });

  after(() => fs.rmSync(other.fsPath, { recursive: true }));

  it('each have topics of their own, and come and go', async () => {
    const file = vscode.Uri.joinPath(other, 'journals/topics/wave-farms.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(topic('Wave farms', 'tidal-power')));
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: other }));
    assert.deepEqual(await codesAt(file), ['missing-config', 'unknown-topic']);
    await replaceText(await openFile('journals/topics/tidal-power.md'), '[grid-storage]', '[wave-farms]');
    await waitForCodes('journals/topics/tidal-power.md', 'unknown-topic');
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await waitForDiagnostics(file, 'no problems of a folder that is gone', found => found.length === 0);
  });

  it('within another one are not part of it', async () => {
    await writeFile('.topic-journal.yaml', 'topics: "**/topics/*.md"\n');
    await writeFile('inner/topics/wave-farms.md', topic('Wave farms', 'tidal-power'));
    await waitForCodes('inner/topics/wave-farms.md', 'missing-config');
    await writeFile('inner/.topic-journal.yaml', 'topics: topics/*.md\n');
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: vscode.Uri.joinPath(workspaceFolder().uri, 'inner') });
    await waitForCodes('inner/topics/wave-farms.md', 'missing-config', 'unknown-topic');
    await replaceText(await openFile('journals/topics/tidal-power.md'), '[grid-storage]', '[wave-farms]');
    await waitForCodes('journals/topics/tidal-power.md', 'unknown-topic');
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await waitForCodes('journals/topics/tidal-power.md');
    await waitForCodes('inner/topics/wave-farms.md', 'missing-config');
    assert.deepEqual(codesIn(fileUri('journals/topics/grid-storage.md').path), []);
  });
});
