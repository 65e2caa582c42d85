import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { localDay } from '../../src/format/dates';
import { checkTitle } from '../../src/vscode/writing/check-title';
import { createWorkspace, putText } from '../../src/workspace/workspace';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { deleteFile, fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const date = '2026-07-30';

const run = (command: string, given?: unknown) => vscode.commands.executeCommand(`topicJournal.${command}`, given);
const undo = () => vscode.commands.executeCommand('undo');
const type = (text: string) => vscode.commands.executeCommand('type', { text });
const nextStop = () => vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor !== undefined);
  return editor;
}

const selectedText = () => activeEditor().document.getText(activeEditor().selection);
const textNow = () => activeEditor().document.getText();

/** Whether there is a file of the workspace at `file`. */
const isThere = (file: string) =>
  vscode.workspace.fs.stat(fileUri(file)).then(
    () => true,
    () => false
  );

/** Changes the folders of the window, and waits until everybody was told of it. */
function changeFolders(change: () => boolean): Promise<unknown> {
  const told = new Promise(resolve => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders(event => {
      listening.dispose();
      resolve(event);
    });
  });
  assert.ok(change());
  return told;
}

describe('new entries', () => {
  useJournal();

  it('are written first, with their line and places to fill in, and undone at once', async () => {
    const before = (await openFile(tidal)).document.getText();
    assert.equal(await run('newGatherEntry', { date }), 'new');
    assert.equal(selectedText(), 'Theme');
    assert.match(textNow(), /## Index\n\n- \[2026-07-30 — Gather\]\(#2026-07-30--gather\)\n- /);
    await type('Currents');
    await nextStop();
    await type('a source');
    await nextStop();
    await type('[grid-storage] why');
    await nextStop();
    await type('**Gap:** none');
    assert.match(
      textNow(),
      /### Currents\n\n- a source\n\n### Cross-links\n\n- \[grid-storage\] why\n\n### Meta-observations\n\n- \*\*Gap:\*\* none\n\n## 2026/
    );
    await waitForCodes(tidal);
    while (textNow() !== before && activeEditor().document.isDirty) await undo();
    assert.equal(textNow(), before);
    assert.equal(await run('newGatherEntry', { date }), 'new');
    await undo();
    assert.equal(textNow(), before);
  });

  it('have nothing wrong as they are written, whatever line endings the journal has', async () => {
    await writeFile(tidal, (await readFile(tidal)).replaceAll('\n', '\r\n'));
    await validate();
    const { document } = await openFile(tidal);
    const before = document.getText();
    await run('newUpdate', { date });
    assert.match(document.getText(), /\r\n## 2026-07-30 — Update\r\n/);
    assert.doesNotMatch(document.getText(), /(?<!\r)\n/);
    await waitForCodes(tidal);
    await undo();
    assert.equal(document.getText(), before);
  });

  it('see what was typed and not saved, also elsewhere', async () => {
    const other = await openFile(storage);
    await replaceText(other, '## 2026-05-02', '## 2026-05-05');
    await replaceText(other, 'hours, not days', 'weeks, UNSAVED');
    const editor = await openFile(tidal);
    await replaceText(editor, '# Tidal Power', '# Tidal Power, unsaved');
    await run('newGatherEntry', { date });
    assert.match(textNow(), /^# Tidal Power, unsaved\n/);
    assert.match(textNow(), /<!--\n[\s\S]*- \[grid-storage#2026-05-05\] tidal plants need weeks, UNSAVED\n[\s\S]*-->/);
  });

  it('have the words of documents that no editor holds', async () => {
    await writeFile(storage, (await readFile(storage)).replaceAll('2026-05-02', '2026-05-05'));
    await validate();
    await openFile(tidal);
    await run('newGatherEntry', { date });
    assert.ok(textNow().includes('- [grid-storage#2026-05-05] tidal plants need hours, not days\n'), textNow());
  });

  it('are never written twice', async () => {
    const { document } = await openFile(tidal);
    await run('newGatherEntry', { date });
    const once = document.getText();
    activeEditor().selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await run('newGatherEntry', { date }), 'exists');
    assert.equal(document.getText(), once);
    assert.equal(document.lineAt(activeEditor().selection.active).text, `## ${date} — Gather`);
    assert.equal(await run('newUpdate', { date }), 'new');
  });

  it('are of today, in the journal of a config, or of a topic by its id', async () => {
    await openFile('journals/topics/config/tidal-power.yaml');
    await run('newGatherEntry');
    assert.ok(activeEditor().document.uri.path.endsWith(tidal));
    assert.ok(textNow().includes(`\n## ${localDay(new Date())} — Gather\n`));
    await run('newUpdate', { topic: 'grid-storage', date });
    assert.ok(activeEditor().document.uri.path.endsWith(storage));
    await run('newUpdate', fileUri(tidal));
    assert.ok(activeEditor().document.uri.path.endsWith(tidal));
  });

  it('ask for the topic where no journal is open', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const done = run('newGatherEntry', { date });
    await waitFor('the list of topics', clock, () => vscode.window.activeTextEditor === undefined);
    // The list has no event of its own: accepting does nothing until it is there.
    const accept = setInterval(
      () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      200
    );
    try {
      assert.equal(await done, 'new');
    } finally {
      clearInterval(accept);
    }
    assert.equal(selectedText(), 'Theme');
  });

  it('are refused within what is not closed', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '# Tidal Power', '# Tidal Power\n\n<!-- a comment that goes on');
    const before = textNow();
    assert.equal(await run('newGatherEntry', { date }), undefined);
    assert.equal(textNow(), before);
  });
});

describe('new topics', () => {
  useJournal();
  const walls = 'journals/topics/stone-walls.md';
  const config = 'journals/topics/config/stone-walls.yaml';

  it('have a journal, which is opened where it is written, and a config', async () => {
    const uri = await run('newTopic', { title: 'Stone walls' });
    assert.equal(String(uri), fileUri(walls).toString());
    assert.equal(selectedText(), 'What this topic covers.');
    assert.match(await readFile(config), /^id: stone-walls\ntitle: "Stone walls"\n/);
    await waitForCodes(walls);
    assert.deepEqual(codesIn(config), []);
    assert.equal(await run('newGatherEntry', { date }), 'new');
    assert.match(textNow(), /## Index\n\n- \[2026-07-30 — Gather\]/);
  });

  it('are undone at once', async () => {
    await run('newTopic', { title: 'Stone walls' });
    await undo();
    assert.deepEqual(await Promise.all([walls, config].map(isThere)), [false, false]);
  });

  it('take nothing that is there', async () => {
    assert.equal(await run('newTopic', { title: 'Tidal power' }), undefined);
    assert.equal(await run('newTopic', { title: 'Walls', id: 'Tidal-Power' }), undefined);
    await writeFile('.gitignore', 'stone-walls.yaml\n');
    await writeFile(config, 'mine: 1\n');
    await validate();
    assert.equal(await run('newTopic', { title: 'Stone walls' }), undefined);
    assert.equal(await readFile(config), 'mine: 1\n');
    assert.equal(await isThere(walls), false);
    await deleteFile('.gitignore');
  });

  it('say what id a title gives', () => {
    const workspace = createWorkspace();
    putText(workspace, tidal, '# Tidal Power\n');
    const said = (title: string) => {
      const { message, severity } = checkTitle(workspace.index, title);
      return `${vscode.InputBoxValidationSeverity[severity] ?? ''}: ${message}`;
    };
    assert.equal(said(''), 'Error: A topic needs a title.');
    assert.equal(said(' '), 'Error: A topic needs a title.');
    assert.equal(said('Stone Walls'), 'Info: Its id: stone-walls');
    assert.equal(said('Tidal power'), 'Warning: There is a topic “tidal-power” already. Another id is asked for next.');
    assert.equal(said('石'), 'Info: This title has no letter for an id, which is asked for next.');
  });

  it('can be the first of a folder', async () => {
    const other = vscode.Uri.file(fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-empty-')));
    try {
      await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 0, { uri: other }));
      const uri = await run('newTopic', { title: 'Peat', folder: other });
      assert.equal(String(uri), vscode.Uri.joinPath(other, 'journals/topics/peat.md').toString());
      assert.equal(await run('newGatherEntry', { topic: 'peat', folder: other, date }), 'new');
      assert.match(textNow(), /^# Peat\n[\s\S]*\n## 2026-07-30 — Gather\n/);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await changeFolders(() => vscode.workspace.updateWorkspaceFolders(1, 1));
      fs.rmSync(other.fsPath, { recursive: true });
    }
  });
});

describe('new briefs and analyses', () => {
  useJournal();
  const brief = 'journals/briefs/2026-07-30-slack-water.md';

  it('are opened where they are written, with nothing wrong', async () => {
    await run('newBrief', { title: 'Slack water', topics: ['tidal-power'], date });
    assert.ok(activeEditor().document.uri.path.endsWith(brief));
    await type('first');
    assert.match(
      textNow(),
      /\nissue: 1\n[\s\S]*\ntopics: \[tidal-power\]\n[\s\S]*## Key takeaways\n\n- first\n\n## Sections/
    );
    await waitForCodes(brief);
    await run('newBrief', { title: 'Spring tide', topics: [], date });
    assert.match(textNow(), /\nissue: 2\n/);
    await run('newAnalysis', { title: 'Slack water', topics: ['tidal-power'], date });
    assert.equal(selectedText(), 'What this analysis finds.');
    await waitForCodes('journals/analyses/slack-water.md');
  });

  it('are never written over', async () => {
    await writeFile(brief, 'mine');
    await validate();
    assert.equal(await run('newBrief', { title: 'Slack water', topics: [], date }), undefined);
    assert.equal(await readFile(brief), 'mine');
  });
});

describe('cross-links', () => {
  useJournal();

  it('are added to the entry of the cursor, and undone at once', async () => {
    await run('newTopic', { title: 'Wave farms' });
    const editor = await openFile(tidal);
    const before = textNow();
    const { start } = rangeOf(editor.document, '### Cross-links');
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await run('addCrossLink', { topic: 'wave-farms' }), 'new');
    await type('why');
    assert.match(textNow(), /\n- \[grid-storage\][^\n]*\n- \[wave-farms\] why\n/);
    await undo();
    await undo();
    assert.equal(textNow(), before);
  });

  it('that are there are shown', async () => {
    const editor = await openFile(tidal);
    const before = textNow();
    const { start } = rangeOf(editor.document, '### Cross-links');
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await run('addCrossLink', { topic: 'grid-storage' }), 'exists');
    assert.match(editor.document.lineAt(editor.selection.active).text, /^- \[grid-storage\]/);
    assert.equal(textNow(), before);
  });

  it('stand in entries alone', async () => {
    (await openFile(tidal)).selection = new vscode.Selection(0, 0, 0, 0);
    const before = textNow();
    assert.equal(await run('addCrossLink', { topic: 'grid-storage' }), undefined);
    assert.equal(textNow(), before);
    await openFile('journals/topics/config/tidal-power.yaml');
    assert.equal(await run('addCrossLink', { topic: 'grid-storage' }), undefined);
  });
});
