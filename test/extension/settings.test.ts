import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { codesIn, useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { waitForDiagnostics } from '../support/vscode/waiting';
import { deleteFile, fileUri, readFile, workspaceFolder, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const settingsFile = '.topic-journal.yaml';

const setting = (name: string, value: unknown) =>
  vscode.workspace
    .getConfiguration('topicJournal', workspaceFolder())
    .update(name, value, vscode.ConfigurationTarget.WorkspaceFolder);

const waitForSeverity = (path: string, severity: vscode.DiagnosticSeverity) =>
  waitForDiagnostics(fileUri(path), `one problem of severity ${severity}`, found => {
    const [only, ...others] = found;
    return only?.severity === severity && others.length === 0;
  });

/** Gives the Index of one journal a heading that is none of the format's. */
async function renameIndex(): Promise<void> {
  await writeFile(storage, (await readFile(storage)).replace('## Index', '## Table of contents'));
  await waitForCodes(storage, 'missing-section');
}

describe('settings', () => {
  useJournal();

  beforeEach(async () => {
    await writeFile(tidal, (await readFile(tidal)).replace('[grid-storage]', '[wave-farms]'));
    await waitForCodes(tidal, 'unknown-topic');
  });

  afterEach(async () => {
    for (const name of ['rules', 'files.topics', 'vocabulary', 'reader']) await setting(name, undefined);
  });

  it('of the workspace’s file count as they are typed', async () => {
    const editor = await openFile(settingsFile);
    await editor.edit(edits => edits.insert(new vscode.Position(1, 0), 'rules:\n  unknown-topic: hint\n'));
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Hint);
    await replaceText(editor, 'unknown-topic: hint', 'unknown-topic: off');
    await waitForCodes(tidal);
  });

  it('stay as they were while the file is no YAML', async () => {
    await writeFile(settingsFile, 'rules:\n  unknown-topic: hint\n');
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Hint);
    await writeFile(settingsFile, 'rules:\n  unknown-topic: [hint\n');
    await waitForCodes(settingsFile, 'config-syntax');
    await validate();
    assert.equal(vscode.languages.getDiagnostics(fileUri(tidal))[0]?.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('are the usual ones again when the file is gone', async () => {
    await writeFile(settingsFile, 'rules:\n  unknown-topic: hint\n');
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Hint);
    await deleteFile(settingsFile);
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Error);
  });

  it('that move or rename things have the documents read anew', async () => {
    await writeFile(settingsFile, 'topics: journals/topics/g*.md\n');
    await waitForCodes(tidal);
    await renameIndex();
    await writeFile(settingsFile, 'vocabulary:\n  headings:\n    index: Table of contents\n');
    await waitForCodes(storage);
    await waitForCodes(tidal, 'unknown-topic');
  });

  it('of the editor count too, and the workspace’s file wins', async () => {
    await setting('rules', { 'unknown-topic': 'warning' });
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Warning);
    await writeFile(settingsFile, 'rules:\n  unknown-topic: hint\n');
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Hint);
    await setting('files.topics', ['journals/topics/g*.md']);
    await waitForCodes(tidal);
  });

  it('of the editor can rename things', async () => {
    await renameIndex();
    await setting('vocabulary', { headings: { index: ['Contents', 'Table of contents'], changelog: 'Changes' } });
    await waitForCodes(storage);
    await waitForCodes(tidal, 'unknown-topic');
  });

  it('of the editor that are wrong are left out, and the others count', async () => {
    await setting('rules', { 'unknown-topic': 'terrible', 'unknown-entry': 'hint' });
    await setting('files.topics', 7);
    await setting('reader', 'guess');
    await validate();
    assert.deepEqual(codesIn(tidal), ['unknown-topic']);
    await writeFile(tidal, (await readFile(tidal)).replace('[wave-farms]', '[grid-storage#2020-01-01]'));
    await waitForCodes(tidal, 'unknown-entry');
    await waitForSeverity(tidal, vscode.DiagnosticSeverity.Hint);
  });

  it('hide what files.exclude hides', async () => {
    const files = vscode.workspace.getConfiguration('files', workspaceFolder());
    const exclude = (value: unknown) => files.update('exclude', value, vscode.ConfigurationTarget.WorkspaceFolder);
    await exclude({ [tidal]: true });
    try {
      await waitForCodes(tidal);
    } finally {
      await exclude(undefined);
    }
    await waitForCodes(tidal, 'unknown-topic');
  });
});
