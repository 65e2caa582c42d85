import * as vscode from 'vscode';
import { applyCodeAction, openFile, replaceText } from '../support/vscode/editing';
import { expectEqual } from '../support/vscode/expect';
import { codesIn, useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { deleteFile, fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const config = 'journals/topics/config/tidal-power.yaml';

describe('problems in a web worker', () => {
  useJournal();

  it('are found in closed files', async () => {
    await writeFile(tidal, (await readFile(tidal)).replace('[grid-storage]', '[grid-stores]'));
    await waitForCodes(tidal, 'unknown-topic');
    expectEqual(await validate(), { error: 1, warning: 0, information: 0, hint: 0 });
  });

  it('appear while typing, and a quick fix mends them', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '[grid-storage]', '[grid-stores]');
    const [problem] = await waitForCodes(tidal, 'unknown-topic');
    await applyCodeAction(
      editor.document.uri,
      problem?.range ?? new vscode.Range(0, 0, 0, 0),
      'Change to “grid-storage”'
    );
    await waitForCodes(tidal);
  });

  it('follow files that come and go', async () => {
    await deleteFile(config);
    await waitForCodes(tidal, 'broken-link', 'missing-config');
    await writeFile(config, 'id: tidal-power\nmoons: 1\n');
    await waitForCodes(tidal);
    await waitForCodes(config, 'config-unknown-key');
    expectEqual(codesIn('journals/topics/grid-storage.md'), []);
  });

  it('are fixed all at once', async () => {
    await writeFile(tidal, (await readFile(tidal)).replace('## 2026-05-04 — Gather', '## 2026-05-04 - Gather'));
    await waitForCodes(tidal, 'entry-heading', 'index-out-of-date');
    expectEqual(await vscode.commands.executeCommand('topicJournal.fixAllInFile', fileUri(tidal)), 2);
    await waitForCodes(tidal);
  });
});
