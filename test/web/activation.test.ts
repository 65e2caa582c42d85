import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { expectEqual } from '../support/vscode/expect';
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

  it('is done when every command is registered', async () => {
    await vscode.extensions.getExtension(extensionId)?.activate();
    const registered = await vscode.commands.getCommands(true);
    expectEqual(
      commands.map(({ command }) => command).filter(command => !registered.includes(command)),
      []
    );
  });
});
