import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { clock, waitFor } from '../support/vscode/waiting';
import { extensionId, workspaceFolder } from '../support/vscode/workspace';

describe('activation', () => {
  it('happens by itself where a journal is', async () => {
    const isActive = () => vscode.extensions.getExtension(extensionId)?.isActive;
    await waitFor('the extension to be active', clock, isActive);
  });

  it('is in a Node process', () => {
    assert.equal(workspaceFolder().uri.scheme, 'file');
    assert.equal(typeof process.versions.node, 'string');
  });

  it('registers the commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes('topicJournal.validateFile'), commands.filter(c => c.startsWith('topic')).join());
  });
});
