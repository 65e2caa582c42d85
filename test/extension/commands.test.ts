import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fixedInWords } from '../../src/vscode/all-safe-fixes';
import { commands } from '../../src/vscode/contributions';
import { createRoot, type JournalRoot } from '../../src/vscode/journal-root';
import { whyUnchecked } from '../../src/vscode/unchecked';
import { createWorkspace } from '../../src/workspace/workspace';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, readFile, useWorkspace, workspaceFolder, writeFile } from '../support/vscode/workspace';

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

describe('a file that is not checked', () => {
  useWorkspace();
  const draft = 'journals/topics/draft.md';
  const why = (path: string, change: Partial<JournalRoot> = {}) =>
    whyUnchecked([{ ...createRoot(workspaceFolder()), ...change }], fileUri(path));

  it('has its true reason', () => {
    assert.equal(why(draft), undefined);
    assert.equal(why(draft, { isIgnored: () => true }), 'draft.md is not checked: Git ignores it.');
    assert.equal(why(draft, { isHidden: () => true }), 'draft.md is not checked: files.exclude hides it.');
    assert.equal(
      why('notes.md', { isIgnored: () => true }),
      'notes.md is not checked: it is in no journal folder (topicJournal.files.topics).'
    );
    assert.equal(
      whyUnchecked([createRoot(workspaceFolder())], vscode.Uri.file('/elsewhere/a.md')),
      'a.md is not checked: it is in no folder of this window.'
    );
  });

  it('is told from one that belongs to the root around', () => {
    const folder = workspaceFolder();
    const outer = { uri: vscode.Uri.joinPath(folder.uri, '..'), name: 'outer', index: 1 };
    const around = createRoot(outer);
    const name = folder.uri.path.split('/').at(-1);
    around.workspace = createWorkspace(`topics: ${name}/*.md`);
    assert.equal(
      whyUnchecked([around, createRoot(folder)], fileUri('notes.md')),
      `notes.md is not checked: it belongs to “${folder.name}”, not to “outer”.`
    );
  });
});

describe('what fixing all did', () => {
  it('is said of what is left, too', () => {
    assert.equal(fixedInWords({ before: 2, after: 0, elsewhere: 0 }), 'fixed 2 problems, none is left');
    assert.equal(
      fixedInWords({ before: 4, after: 3, elsewhere: 1 }),
      'fixed 1 problem, 1 has a quick fix that also changes other files (Ctrl+.), 2 are left that a person has to decide'
    );
    assert.equal(
      fixedInWords({ before: 2, after: 2, elsewhere: 2 }),
      'fixed 0 problems, 2 have a quick fix that also changes other files (Ctrl+.)'
    );
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
