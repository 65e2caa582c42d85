import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, validate } from '../support/vscode/journal';
import { definitionsFrom } from '../support/vscode/navigating';
import { codeOf, waitForDiagnostics } from '../support/vscode/waiting';
import { fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const tidalBlock = '\n[grid-storage]: grid-storage.md\n';
const storageBlock = '\n[tidal-power#2026-05-04]: tidal-power.md#2026-05-04--gather\n';

const write = () => vscode.commands.executeCommand('topicJournal.writeLinkDefinitions');

const setting = (name: string, value: unknown) =>
  vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);

/** The codes of what VS Code’s own validation of Markdown finds; it names no source. */
const foundByOthers = (found: readonly vscode.Diagnostic[]) =>
  found.filter(({ source }) => source !== 'Topic Journal').map(codeOf);

describe('writing link definitions', () => {
  useJournal();

  afterEach(async () => {
    await setting('topicJournal.linkDefinitions.onSave', undefined);
    await setting('markdown.validate.enabled', undefined);
  });

  it('adds them at the foot, once, and is undone in one step', async () => {
    const editor = await openFile(tidal);
    const before = editor.document.getText();
    assert.equal(await write(), true);
    assert.equal(editor.document.getText(), before + tidalBlock);
    assert.equal(await write(), false);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('follows what the cross-links name', async () => {
    const editor = await openFile(storage);
    await write();
    assert.ok(editor.document.getText().endsWith(storageBlock));
    await replaceText(editor, '[tidal-power#2026-05-04] tidal', '[tidal-power] tidal');
    await write();
    assert.ok(editor.document.getText().endsWith('\n[tidal-power]: tidal-power.md\n'));
    await replaceText(editor, '[tidal-power] tidal', 'tidal');
    const before = editor.document.getText();
    await write();
    assert.equal(editor.document.getText(), before.replace('\n[tidal-power]: tidal-power.md\n', ''));
  });

  it('makes no problem', async () => {
    await openFile(storage);
    await write();
    assert.deepEqual(await validate(), { error: 0, warning: 0, information: 0, hint: 0 });
    assert.deepEqual(codesIn(storage), []);
  });

  it('says why where nothing can be written', async () => {
    const editor = await openFile(tidal);
    await editor.edit(edits =>
      edits.insert(editor.document.lineAt(editor.document.lineCount - 1).range.end, '\n```\n')
    );
    const before = editor.document.getText();
    assert.equal(await write(), undefined);
    assert.equal(editor.document.getText(), before);
  });

  it('is done on save where the setting says so, and no more than that', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, 'the tide is', 'the sea is');
    await editor.document.save();
    assert.ok((await readFile(tidal)).includes('the sea is') && !(await readFile(tidal)).includes(tidalBlock));
    await setting('topicJournal.linkDefinitions.onSave', true);
    await replaceText(editor, 'the sea is', 'the tide is');
    const before = editor.document.getText();
    await editor.document.save();
    assert.equal(await readFile(tidal), before + tidalBlock);
    assert.equal(editor.document.isDirty, false);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('leaves other files alone on save', async () => {
    await setting('topicJournal.linkDefinitions.onSave', true);
    await writeFile('shopping.md', '- [grid-storage] why\n');
    const editor = await openFile('shopping.md');
    await editor.edit(edits => edits.insert(new vscode.Position(0, 0), 'x\n\n'));
    await editor.document.save();
    assert.equal(await readFile('shopping.md'), 'x\n\n- [grid-storage] why\n');
  });

  it('satisfies VS Code’s own validation of Markdown', async () => {
    await setting('markdown.validate.enabled', true);
    const editor = await openFile(tidal);
    const uri = fileUri(tidal);
    const waitForOthers = (...codes: readonly string[]) =>
      waitForDiagnostics(uri, `VS Code to find “${codes}”`, found => foundByOthers(found).join() === codes.join());
    await waitForOthers('link.no-such-reference');
    await write();
    await waitForOthers();
    await replaceText(editor, '[grid-storage] the', '[grid-storage] [wave-farms] the');
    await waitForOthers('link.no-such-reference');
  });

  it('leads from a tag to the journal, beside the definition that VS Code itself finds', async () => {
    await openFile(tidal);
    await write();
    assert.deepEqual((await definitionsFrom(tidal, 'grid-storage] the')).sort(), [
      'topics/grid-storage.md:1 Grid Storage',
      'topics/tidal-power.md:33 [grid-storage]: grid-storage.md'
    ]);
  });
});
