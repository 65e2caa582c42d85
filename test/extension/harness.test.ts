import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { waitFor, waitForDiagnostics } from '../support/vscode/waiting';
import { fileUri, readFile, useWorkspace, writeFile } from '../support/vscode/workspace';

const journal = 'journals/topics/tidal-power.md';

describe('what the tests stand on', () => {
  useWorkspace();

  it('gives each test an editor', async () => {
    const editor = await openFile(journal);
    await replaceText(editor, '# Tidal Power', '# Wave Power');
    assert.equal(editor.document.lineAt(0).text, '# Wave Power');
    assert.match(await readFile(journal), /^# Tidal Power/);
  });

  it('gives the next test what was there before', async () => {
    const { document } = await openFile(journal);
    assert.equal(document.lineAt(0).text, '# Tidal Power');
    assert.equal(document.isDirty, false);
  });

  it('notices files that another program writes', async () => {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
    try {
      let created: vscode.Uri | undefined;
      watcher.onDidCreate(uri => {
        created = uri;
      });
      await writeFile('journals/topics/new.md', '# New\n');
      await waitFor('the watcher', watcher.onDidCreate, () => created);
      assert.equal(created?.toString(), fileUri('journals/topics/new.md').toString());
    } finally {
      watcher.dispose();
    }
  });

  it('waits for diagnostics', async () => {
    const collection = vscode.languages.createDiagnosticCollection('harness');
    try {
      const range = new vscode.Range(0, 0, 0, 5);
      setTimeout(() => collection.set(fileUri(journal), [new vscode.Diagnostic(range, 'here')]), 20);
      const found = await waitForDiagnostics(fileUri(journal), 'a problem', all => all.some(d => d.message === 'here'));
      assert.ok(found.length > 0);
    } finally {
      collection.dispose();
    }
  });
});
