import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const none = { error: 0, warning: 0, information: 0, hint: 0 };

describe('commands', () => {
  useJournal();

  it('are there, all that the manifest names', async () => {
    const known = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commands.filter(({ command }) => !known.includes(command)),
      []
    );
  });

  it('validate the journal, closed files and unsaved text alike', async () => {
    await writeFile('journals/topics/config/tidal-power.yaml', 'id: tidal\nmoons: 1\n');
    await replaceText(await openFile(tidal), '[grid-storage]', '[wave-farms]');
    assert.deepEqual(await validate(), { ...none, error: 1, warning: 1, hint: 1 });
  });

  it('validate the file in the editor', async () => {
    await writeFile('journals/topics/config/tidal-power.yaml', 'id: tidal\nmoons: 1\n');
    await replaceText(await openFile(tidal), '[grid-storage]', '[wave-farms]');
    assert.deepEqual(await vscode.commands.executeCommand('topicJournal.validateFile'), { ...none, error: 1 });
  });

  it('say that there is nothing to do in a file that is no journal document', async () => {
    await writeFile('notes.md', '# Notes\n\n- [wave-farms] no cross-link\n');
    await openFile('notes.md');
    assert.equal(await vscode.commands.executeCommand('topicJournal.validateFile'), undefined);
    assert.equal(await vscode.commands.executeCommand('topicJournal.fixAllInFile'), undefined);
    assert.equal(await readFile('notes.md'), '# Notes\n\n- [wave-farms] no cross-link\n');
    assert.deepEqual(vscode.languages.getDiagnostics(fileUri('notes.md')), []);
  });
});

describe('the page of a rule', () => {
  useJournal();

  it('opens from its problem as it reads, and not as Markdown', async () => {
    await replaceText(await openFile(tidal), '[grid-storage]', '[wave-farms]');
    const [problem] = await waitForCodes(tidal, 'unknown-topic');
    await vscode.commands.executeCommand('vscode.open', (problem?.code as { target: vscode.Uri } | undefined)?.target);
    const tab = await waitFor('the page', clock, () => {
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab ?? {};
      return input instanceof vscode.TabInputCustom && input;
    });
    assert.equal(tab.viewType, 'vscode.markdown.preview.editor');
    assert.equal(tab.uri.path, '/unknown-topic.md');
  });
});
