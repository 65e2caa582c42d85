import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const grid = 'journals/topics/grid-storage.md';
const config = 'journals/topics/config/tidal-power.yaml';
const brief = 'journals/briefs/2026-05-05-tides.md';
const renamedJournal = 'journals/topics/ocean-power.md';
const renamedConfig = 'journals/topics/config/ocean-power.yaml';

/** A brief with a byte order mark and line endings of Windows. */
const tides =
  '\ufeff---\r\nkind: brief\r\ntopics: [tidal-power]\r\n---\r\n\r\n# Tides\r\n\r\n[a](../topics/tidal-power.md)\r\n';

/** A file that is no journal document, with a byte order mark and line endings of Windows. */
const readme =
  '\ufeff# Notes\r\n\r\n## [tidal-power](journals/topics/tidal-power.md)\r\n\r\n[tidal-power] [a](journals/topics/tidal-power.md#2026-05-04--gather)\r\n';
const renamedReadme = readme.replaceAll('tidal-power.md', 'ocean-power.md');

async function writeTides(): Promise<void> {
  await writeFile(brief, tides);
  await waitFor('the brief to be read', clock, () => codesIn(brief).length > 0);
}

/** The edit of *Rename Symbol* at a text that occurs once in a file. */
async function renameAt(path: string, text: string, wanted: string): Promise<vscode.WorkspaceEdit> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  const { start } = rangeOf(document, text);
  return vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', document.uri, start, wanted);
}

/** Renames the topic of the tidal journal by the command. */
const renameTopic = (to: string): Thenable<boolean> =>
  vscode.commands.executeCommand('topicJournal.renameTopic', { topic: 'tidal-power', to, folder: fileUri(grid) });

/** What is to be typed over at a text that occurs once in a file. */
async function prepareAt(path: string, text: string): Promise<{ range: vscode.Range; placeholder: string }> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  const { start } = rangeOf(document, text);
  return vscode.commands.executeCommand('vscode.prepareRename', document.uri, start);
}

const exists = (path: string): Thenable<boolean> =>
  vscode.workspace.fs.stat(fileUri(path)).then(
    () => true,
    () => false
  );

/** A document that VS Code holds. */
const bufferAt = (path: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === fileUri(path).toString());

/** The bytes of a file as text, a byte order mark included. */
const bytesOf = async (path: string): Promise<string> =>
  Buffer.from(await vscode.workspace.fs.readFile(fileUri(path))).toString('utf8');

describe('Rename Symbol', () => {
  useJournal();

  it('renames a topic everywhere, in files that nobody has open too', async () => {
    await writeTides();
    const problems = await validate();
    const before = new Map(
      await Promise.all([tidal, grid, config].map(async path => [path, await readFile(path)] as const))
    );
    assert.equal(await renameTopic('ocean-power'), true);
    assert.deepEqual([await exists(tidal), await exists(config)], [false, false]);
    const renamed = (path: string) => before.get(path)?.replaceAll('tidal-power', 'ocean-power');
    assert.equal(await readFile(renamedJournal), renamed(tidal));
    assert.equal(await readFile(renamedConfig), renamed(config));
    assert.equal(await readFile(grid), renamed(grid));
    assert.equal(await bytesOf(brief), tides.replaceAll('tidal-power', 'ocean-power'));
    assert.deepEqual(await validate(), problems);
  });

  it('says what is renamed before it asks for the name', async () => {
    const tag = await prepareAt(grid, 'tidal-power#');
    assert.equal(tag.placeholder, 'tidal-power');
    const { placeholder } = await prepareAt(tidal, '2026-05-04 — Gather\n');
    assert.equal(placeholder, '2026-05-04 — Gather');
    assert.equal((await prepareAt(config, 'tidal-power')).placeholder, 'tidal-power');
  });

  it('leaves titles and themes to VS Code’s own Markdown', async () => {
    const edit = await renameAt(tidal, 'Tidal Power', 'Power of tides');
    assert.deepEqual(
      edit.entries().map(([uri, edits]) => [uri.path.split('/').at(-1), edits.map(({ newText }) => newText)]),
      [['tidal-power.md', ['Power of tides']]]
    );
  });

  it('refuses, and lets nobody else rename it', async () => {
    for (const wanted of ['no day', '2026-02-30 — Gather', '2026-05-04 — Gather'])
      assert.equal((await renameAt(tidal, '2026-05-04 — Gather\n', wanted)).size, 0, wanted);
    for (const wanted of ['grid-storage', 'No id', 'tidal-power'])
      assert.equal((await renameAt(grid, 'tidal-power#', wanted)).size, 0, wanted);
    await writeFile('journals/topics/notes.md/inner.txt', 'a folder of that name');
    assert.equal((await renameAt(grid, 'tidal-power#', 'notes')).size, 0);
    assert.equal(await exists(tidal), true);
  });

  it('goes by unsaved text', async () => {
    const editor = await openFile(grid);
    await editor.edit(edits => edits.insert(new vscode.Position(0, 0), 'As [tidal-power] says.\n\n'));
    const edit = await renameAt(tidal, '2026-05-04 — Gather\n', '2026-05-03 — Gather');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(editor.document.getText(), /^As \[tidal-power\] says\.\n/);
    assert.match(editor.document.getText(), /\[tidal-power#2026-05-03\]/);
    assert.equal(await renameTopic('ocean-power'), true);
    assert.match(editor.document.getText(), /^As \[ocean-power\] says\.\n/);
    assert.match(editor.document.getText(), /\[ocean-power#2026-05-03\]/);
  });

  /** Types in the file at `path` while the topic is renamed; `name` is what becomes another there. */
  async function typeMeanwhile(path: string, name: string): Promise<void> {
    const editor = await openFile(path);
    const before = editor.document.getText();
    const renaming = renameTopic('ocean-power');
    let typed = '';
    let isDone = false;
    const done = Promise.resolve(renaming).finally(() => {
      isDone = true;
    });
    for (let count = 0; count < 200 && !isDone; count++) {
      const letter = String.fromCharCode(97 + (count % 26));
      if (await editor.edit(edits => edits.insert(new vscode.Position(0, 0), letter))) typed = letter + typed;
    }
    const isRenamed = await done;
    const text = editor.document.getText();
    assert.equal(text, typed + (isRenamed ? before.replaceAll(name, name.replace('tidal', 'ocean')) : before));
    assert.equal(await exists(renamedJournal), isRenamed);
  }

  it('loses no letter that is typed meanwhile', () => typeMeanwhile(grid, 'tidal-power'));

  it('nor one that is typed in another Markdown file', async () => {
    await writeFile('README.md', readme);
    await typeMeanwhile('README.md', 'tidal-power.md');
  });

  it('lets the links of other Markdown files follow, but not of those that are left out', async () => {
    const left = ['node_modules/a/README.md', 'build/README.md', 'hidden/README.md'];
    const link = '[tidal-power.md](/journals/topics/tidal-power.md)\n';
    await writeFile('.gitignore', 'build/\n');
    for (const path of [...left, 'notes/one.md', 'notes/two.md']) await writeFile(path, link);
    await writeFile('README.md', readme);
    const exclude = vscode.workspace.getConfiguration('files');
    await exclude.update('exclude', { '**/hidden': true }, vscode.ConfigurationTarget.Workspace);
    try {
      await validate();
      const editor = await openFile('notes/one.md');
      await editor.edit(edits =>
        edits.insert(new vscode.Position(0, 0), 'As [a](../journals/topics/tidal-power.md).\n')
      );
      assert.equal(await renameTopic('ocean-power'), true);
      assert.equal(
        editor.document.getText(),
        `As [a](../journals/topics/ocean-power.md).\n${link.replaceAll('tidal', 'ocean')}`
      );
      assert.equal(await bytesOf('notes/two.md'), link.replaceAll('tidal', 'ocean'));
      assert.equal(await bytesOf('README.md'), renamedReadme);
      for (const path of left) assert.equal(await bytesOf(path), link, path);
    } finally {
      await exclude.update('exclude', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is undone as one, and saving all gives every byte back', async () => {
    await writeTides();
    await writeFile('README.md', readme);
    const paths = [tidal, grid, config, brief, 'README.md'];
    const bytes = () => Promise.all(paths.map(bytesOf));
    const before = await bytes();
    await openFile(grid);
    assert.equal(await renameTopic('ocean-power'), true);
    assert.ok(await exists(renamedJournal));
    assert.equal(await bytesOf('README.md'), renamedReadme);
    await vscode.commands.executeCommand('undo');
    for (const path of paths)
      await waitFor(path, clock, () => bufferAt(path)?.getText().includes('ocean-power') === false);
    assert.deepEqual([await exists(renamedJournal), await exists(renamedConfig)], [false, false]);
    // VS Code leaves what was undone unsaved.
    await waitFor('all to be saved', clock, () => {
      void vscode.workspace.saveAll();
      return !vscode.workspace.textDocuments.some(({ isDirty }) => isDirty);
    });
    assert.deepEqual(await bytes(), before);
  });
});

describe('renaming in two folders', () => {
  useJournal();
  let other: vscode.Uri;

  beforeEach(async () => {
    other = vscode.Uri.file(fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-rename-')));
    const files = {
      'journals/topics/tidal-power.md': '# Tides\n\n[tidal-power#2026-05-04]\n',
      'journals/topics/wave-farms.md': '# Waves\n\n[tidal-power] [a](tidal-power.md)\n'
    };
    for (const [name, text] of Object.entries(files))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(other, name), new TextEncoder().encode(text));
    assert.ok(vscode.workspace.updateWorkspaceFolders(1, 0, { uri: other }));
    await waitFor('two folders', clock, () => vscode.workspace.workspaceFolders?.length === 2);
    await validate();
  });

  afterEach(async () => {
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await waitFor('one folder', clock, () => vscode.workspace.workspaceFolders?.length === 1);
    fs.rmSync(other.fsPath, { recursive: true });
  });

  const inOther = (name: string) => fs.readFileSync(path.join(other.fsPath, 'journals/topics', name), 'utf8');

  it('renames the topic in both', async () => {
    assert.equal(await renameTopic('ocean-power'), true);
    assert.equal(inOther('ocean-power.md'), '# Tides\n\n[ocean-power#2026-05-04]\n');
    assert.equal(inOther('wave-farms.md'), '# Waves\n\n[ocean-power] [a](ocean-power.md)\n');
    assert.ok(await exists(renamedJournal));
  });

  it('renames it in none where one cannot', async () => {
    assert.equal(await renameTopic('wave-farms'), false);
    assert.ok(await exists(tidal));
    assert.match(inOther('tidal-power.md'), /\[tidal-power#/);
  });
});

describe('renaming and moving files', () => {
  useJournal();

  /** Renames a file as the Explorer does. */
  async function move(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(fileUri(from), fileUri(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  /** What a file says now, saved or not. */
  const textAt = async (path: string) => (await vscode.workspace.openTextDocument(fileUri(path))).getText();

  it('lets the topic, its config and all that names it follow', async () => {
    const before = await readFile(grid);
    await move(tidal, renamedJournal);
    assert.equal(await exists(renamedConfig), true);
    assert.equal(await exists(config), false);
    assert.match(await textAt(renamedConfig), /^id: ocean-power/m);
    assert.equal(await textAt(grid), before.replaceAll('tidal-power', 'ocean-power'));
    await waitForCodes(grid);
  });

  it('lets links follow to another folder', async () => {
    await writeFile('.topic-journal.yaml', 'topics: journals/**/*.md\n');
    await validate();
    await move(tidal, 'journals/old/tides/tidal-power.md');
    assert.match(
      await textAt('journals/old/tides/tidal-power.md'),
      /\(\.\.\/\.\.\/topics\/config\/tidal-power\.yaml\)/
    );
  });

  it('lets the links of other Markdown files follow, and those in one that is moved', async () => {
    await writeFile('README.md', readme);
    await writeFile('docs/one.md', '[a](../journals/topics/tidal-power.md) [b](../README.md)\n');
    await move(tidal, renamedJournal);
    assert.equal(await textAt('README.md'), renamedReadme.slice(1));
    assert.equal(await textAt('docs/one.md'), '[a](../journals/topics/ocean-power.md) [b](../README.md)\n');
    await vscode.workspace.saveAll();
    await move('docs', 'about/docs');
    assert.equal(await textAt('about/docs/one.md'), '[a](../../journals/topics/ocean-power.md) [b](../../README.md)\n');
  });

  it('does so only where it is wanted', async () => {
    const settings = vscode.workspace.getConfiguration('topicJournal');
    await settings.update('updateOnFileMove', 'never', vscode.ConfigurationTarget.Workspace);
    try {
      const before = await readFile(grid);
      await move(tidal, renamedJournal);
      assert.equal(await textAt(grid), before);
      assert.equal(await exists(config), true);
    } finally {
      await settings.update('updateOnFileMove', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('changes nothing where a journal is deleted', async () => {
    const before = await readFile(grid);
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(fileUri(tidal));
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.equal(await exists(tidal), false);
    assert.equal(await readFile(grid), before);
  });

  it('follows an unsaved text', async () => {
    await replaceText(await openFile(grid), '[tidal-power#', '[tidal-power] [tidal-power#');
    await move(tidal, renamedJournal);
    assert.match(await textAt(grid), /\[ocean-power\] \[ocean-power#/);
  });
});
