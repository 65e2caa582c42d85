import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActionsAt, openFile, rangeOf, replaceText } from '../support/vscode/editing';
import { useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { deleteFile, readFile, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';
const brief = 'journals/briefs/tides.md';

/** What is said above the lines of a document, by the text of the line. */
async function lensesOf({ uri, lineAt }: vscode.TextDocument): Promise<string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
  return lenses.map(({ range, command }) => `${lineAt(range.start.line).text.slice(0, 16)}: ${command?.title}`);
}

async function waitForLenses(document: vscode.TextDocument, wanted: (lenses: string) => boolean): Promise<void> {
  let now = '';
  const timer = setInterval(async () => {
    now = (await lensesOf(document)).join('\n');
  }, 100);
  try {
    await waitFor('the code lenses', clock, () => now !== '' && wanted(now));
  } catch {
    assert.fail(`The code lenses are:\n${now}`);
  } finally {
    clearInterval(timer);
  }
}

const textNow = () => vscode.window.activeTextEditor?.document.getText() ?? '';

describe('lines of facts above a journal', () => {
  useJournal();

  it('say how it is linked, and follow what is typed', async () => {
    const editor = await openFile(storage);
    const linked =
      /^# Grid Storage: 1 in · 1 out · 0 open gaps · last gather \d+ days ago\n## 2026-05-02 — : 1 topic linked$/;
    await waitForLenses(editor.document, now => linked.test(now));
    await replaceText(editor, '- [tidal-power#2026-05-04] tidal', '- [tidal-power] [tidal-power] tidal');
    await waitForLenses(editor.document, now => now.includes('1 in · 2 out') && now.includes('1 topic linked'));
    await replaceText(await openFile(tidal), '- [grid-storage] the', '- the');
    await waitForLenses(editor.document, now => now.includes('0 in · 2 out') && now.includes('1 topic linked · 1 not'));
  });

  it('say who cites the same source, and lead there', async () => {
    const text =
      '# Tides\n\n## Sources\n\n- [Folding](http://example.org/x)\n- [F](https://www.example.org/folding-turbine/)\n';
    await writeFile(brief, text);
    await validate();
    const { document } = await openFile(tidal);
    await waitForLenses(document, now => /^- \[A turbine tha: also in tides$/m.test(now));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100
    );
    const command = lenses.find(each => each.command?.title.startsWith('also'))?.command;
    assert.ok(command !== undefined);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
    await deleteFile(brief);
  });

  it('are shown as the settings want', async () => {
    const { document } = await openFile(tidal);
    const configuration = vscode.workspace.getConfiguration('topicJournal', document.uri);
    const set = (name: string, value: boolean | undefined) =>
      configuration.update(`codeLens.${name}`, value, vscode.ConfigurationTarget.Workspace);
    try {
      await set('topic', false);
      await waitForLenses(document, now => /^## 2026-05-04 — : 1 topic linked$/.test(now));
    } finally {
      await set('topic', undefined);
    }
  });
});

describe('an answer to a cross-link', () => {
  useJournal();

  it('is written into the newest entry, with the cursor behind its tag, and undone at once', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '- [grid-storage] the tide', '- the tide');
    const before = textNow();
    const given = { topic: 'grid-storage' };
    assert.equal(await vscode.commands.executeCommand('topicJournal.answerCrossLink', given), 'new');
    assert.match(textNow(), /\n- \[grid-storage#2026-05-02\] \n/);
    await vscode.commands.executeCommand('type', { text: 'batteries' });
    assert.match(textNow(), /\n- \[grid-storage#2026-05-02\] batteries\n/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(textNow(), before);
  });

  it('is none where nothing waits for one', async () => {
    await openFile(tidal);
    const given = { topic: 'grid-storage' };
    assert.equal(await vscode.commands.executeCommand('topicJournal.answerCrossLink', given), undefined);
  });

  it('is the quick fix of a cross-link that was not answered, where that is reported', async () => {
    await writeFile('.topic-journal.yaml', 'rules:\n  unanswered-cross-link: hint\n');
    const text = await readFile(tidal);
    await writeFile(tidal, text.replace('- [grid-storage] the tide', '- [nothing] the tide'));
    await validate();
    const { document } = await openFile(tidal);
    await waitForCodes(tidal, 'unanswered-cross-link', 'unknown-topic');
    const at = rangeOf(document, '## 2026-05-04 — Gather');
    const actions = await codeActionsAt(document.uri, at, vscode.CodeActionKind.QuickFix);
    const answer = actions.find(({ title }) => title === 'Answer “grid-storage” in the newest entry');
    assert.ok(answer?.command !== undefined, JSON.stringify(actions.map(({ title }) => title)));
    await vscode.commands.executeCommand(answer.command.command, ...(answer.command.arguments ?? []));
    assert.match(textNow(), /\n- \[grid-storage#2026-05-02\] \n/);
    await waitForCodes(tidal, 'unknown-topic');
  });
});
