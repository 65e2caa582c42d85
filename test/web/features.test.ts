import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { expectThat } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';

describe('features in a web worker, which has a second file of them', () => {
  useJournal();

  it('know the journal as the first file reads it', async () => {
    const editor = await openFile('journals/topics/tidal-power.md');
    await replaceText(editor, 'goes a long way', 'goes a long way\n- [gr');
    const { document } = editor;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(document.getText().indexOf('\n- [gr') + '\n- [gr'.length)
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    expectThat(labels.includes('grid-storage'), `grid-storage is not among ${labels.join(', ')}`);
  });
});
