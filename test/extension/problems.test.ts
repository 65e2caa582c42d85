import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActionsAt, openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { deleteFile, fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const config = 'journals/topics/config/grid-storage.yaml';

/** Writes a file with one text in place of another, as another program would. */
const rewrite = async (path: string, text: string, replacement: string) =>
  writeFile(
    path,
    (await readFile(path)).replace(text, () => replacement)
  );

describe('problems', () => {
  useJournal();

  it('are none in a sound journal', () => {
    assert.deepEqual([tidal, storage, config].flatMap(codesIn), []);
  });

  it('appear and go while typing, at the exact place, with the rule’s page', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '[grid-storage]', '[grid-stores]');
    const [problem] = await waitForCodes(tidal, 'unknown-topic');
    assert.ok(problem !== undefined);
    assert.deepEqual(problem.range, rangeOf(editor.document, 'grid-stores'));
    assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(problem.source, 'Topic Journal');
    assert.match(problem.message, /grid-stores/);
    const { target } = problem.code as { target: vscode.Uri };
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^# unknown-topic\n/);
    await replaceText(editor, '[grid-stores]', '[grid-storage]');
    await waitForCodes(tidal);
  });

  it('are shown once, though fixes are asked for while they are looked for', async () => {
    const editor = await openFile(tidal);
    const { uri, lineCount } = editor.document;
    const everywhere = new vscode.Range(0, 0, lineCount, 0);
    for (const [text, replacement] of [
      ['[grid-storage]', '[wave-farms]'],
      ['[wave-farms]', '[wave-power]']
    ] as const) {
      await Promise.all([replaceText(editor, text, replacement), codeActionsAt(uri, everywhere), validate()]);
    }
    await waitForCodes(tidal, 'unknown-topic');
  });

  it('follow what is typed in another document and not saved', async () => {
    await replaceText(await openFile(storage), '## 2026-05-02 — Gather', '## 2026-05-01 — Gather');
    await replaceText(await openFile(tidal), '[grid-storage]', '[grid-storage#2026-05-02]');
    await waitForCodes(tidal, 'unknown-entry');
    await replaceText(await openFile(storage), '## 2026-05-01 — Gather', '## 2026-05-02 — Gather');
    await waitForCodes(tidal);
  });

  it('come back as the disk has it when a changed document is closed without saving', async () => {
    await replaceText(await openFile(storage), '[tidal-power#2026-05-04]', '[tidal-wave]');
    await waitForCodes(storage, 'unknown-topic');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForCodes(storage);
  });

  it('notice what other programs write, and what depends on it', async () => {
    await rewrite(storage, '## 2026-05-02 — Gather', '## 2026-05-03 — Gather');
    await waitForCodes(storage, 'index-out-of-date');
    await rewrite(tidal, '[grid-storage]', '[wave-farms]');
    await waitForCodes(tidal, 'unknown-topic');
    await writeFile('journals/topics/config/wave-farms.yaml', 'id: wave-farms\ntitle: Wave farms\n');
    await waitForCodes(tidal);
  });

  it('notice a topic that another program deletes', async () => {
    await deleteFile(config);
    await waitForCodes(storage, 'missing-config', 'broken-link');
    await deleteFile(storage);
    await waitForCodes(storage);
    await waitForCodes(tidal, 'unknown-topic');
  });

  it('notice a deleted folder, and a folder that comes with its files', async () => {
    const away = fileUri('elsewhere');
    await vscode.workspace.fs.rename(fileUri('journals/topics/config'), away);
    await waitForCodes(storage, 'missing-config', 'broken-link');
    await vscode.workspace.fs.rename(away, fileUri('journals/topics/config'));
    await waitForCodes(storage);
  });

  it('notice a document that is renamed in the editor', async () => {
    const settings = vscode.workspace.getConfiguration('topicJournal');
    await settings.update('updateOnFileMove', 'never', vscode.ConfigurationTarget.Workspace);
    try {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(fileUri(storage), fileUri('journals/topics/battery.md'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await waitForCodes('journals/topics/battery.md', 'missing-config');
      assert.deepEqual(codesIn(tidal), []);
      await deleteFile(config);
      await waitForCodes(tidal, 'unknown-topic');
      await waitForCodes(storage);
    } finally {
      await settings.update('updateOnFileMove', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('notice a linked file that is no document, as it comes and goes', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, 'Which tidal turbines', '![Chart](../charts/tides.svg) Which tidal turbines');
    await waitForCodes(tidal, 'broken-link');
    await writeFile('journals/charts/tides.svg', '<svg/>');
    await waitForCodes(tidal);
    await vscode.workspace.fs.delete(fileUri('journals/charts'), { recursive: true });
    await waitForCodes(tidal, 'broken-link');
  });

  it('keep the text of an open document, whatever the disk has', async () => {
    const editor = await openFile(storage);
    await replaceText(editor, '[tidal-power#2026-05-04]', '[tidal-wave]');
    await writeFile(storage, '# Nothing\n');
    await validate();
    assert.deepEqual(codesIn(storage), ['unknown-topic']);
  });

  it('ignore the byte order mark and count characters as editors do', async () => {
    const text = (await readFile(tidal)).replace('[grid-storage] the', '[grid-storage] 🌊 [x](gone.md)');
    await writeFile(tidal, `\ufeff${text.replaceAll('\n', '\r\n')}`);
    const [closed] = await waitForCodes(tidal, 'broken-link');
    const { document } = await openFile(tidal);
    const [open] = await waitForCodes(tidal, 'broken-link');
    assert.deepEqual(open?.range, rangeOf(document, 'gone.md'));
    assert.deepEqual(closed?.range, open?.range);
  });

  it('name the place that explains them', async () => {
    const editor = await openFile(storage);
    await replaceText(editor, 'https://example.org/iron-air', 'https://example.org/folding-turbine');
    const [problem] = await waitForCodes(tidal, 'repeated-source');
    const [related] = problem?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), fileUri(storage).toString());
    const { range } = related?.location ?? {};
    assert.ok(range !== undefined && editor.document.getText(range).includes('folding-turbine'));
  });
});
