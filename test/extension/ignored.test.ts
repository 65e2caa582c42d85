import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codesIn, useJournal, waitForCodes } from '../support/vscode/journal';
import { fileUri, writeFile } from '../support/vscode/workspace';

describe('what Git ignores', () => {
  useJournal();
  const draft = 'journals/topics/wave-farms.md';

  it('is no part of the journal, as on the command line, and comes back when it is ignored no more', async () => {
    await writeFile(draft, '# Wave farms\n');
    await waitForCodes(draft, 'missing-config', 'missing-section', 'missing-section', 'missing-section');
    await writeFile('.gitignore', 'wave-*.md\n');
    await waitForCodes(draft);
    await vscode.window.showTextDocument(fileUri(draft));
    await vscode.commands.executeCommand('topicJournal.validateWorkspace');
    assert.deepEqual(codesIn(draft), []);
    await vscode.workspace.fs.delete(fileUri('.gitignore'));
    await waitForCodes(draft, 'missing-config', 'missing-section', 'missing-section', 'missing-section');
  });
});
