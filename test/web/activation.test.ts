import * as vscode from 'vscode';
import { expectEqual, expectThat } from '../support/vscode/expect';
import { clock, waitFor } from '../support/vscode/waiting';
import { extensionId } from '../support/vscode/workspace';

describe('activation in a web worker', () => {
  it('happens by itself where a journal is', async () => {
    const isActive = () => vscode.extensions.getExtension(extensionId)?.isActive;
    await waitFor('the extension to be active', clock, isActive);
  });

  it('is in a web worker', () => {
    expectEqual(globalThis.constructor.name, 'DedicatedWorkerGlobalScope');
    expectEqual([typeof process, typeof Buffer, typeof document], ['undefined', 'undefined', 'undefined']);
  });

  it('registers the commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    expectThat(commands.includes('topicJournal.validateFile'), 'topicJournal.validateFile is missing');
  });
});
