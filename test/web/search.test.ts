import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { expectEqual } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';

const namesFor = async (query: string): Promise<string[]> =>
  (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query))
    .map(({ name }) => name)
    .filter(name => !name.startsWith('#'));

describe('searching in a web worker', () => {
  useJournal();

  it('finds what is typed, slips forgiven', async () => {
    expectEqual(await namesFor('battreies'), ['Batteries · 2026-05-02 · Grid Storage ≈ battreies']);
    await replaceText(await openFile('journals/topics/grid-storage.md'), '### Batteries', '### Flywheels');
    expectEqual(await namesFor('batteries'), []);
    expectEqual(await namesFor('flywheels'), ['Flywheels · 2026-05-02 · Grid Storage']);
  });
});
