import * as vscode from 'vscode';
import { openFile } from '../support/vscode/editing';
import { expectEqual } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';

describe('linked topics in a web worker', () => {
  useJournal();

  it('are said above a journal', async () => {
    const { document } = await openFile('journals/topics/tidal-power.md');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    expectEqual(
      titles.map(title => title.replace(/\d+ days/, 'some days')),
      ['1 in · 1 out · 0 open gaps · last gather some days ago', '1 topic linked']
    );
  });
});
