import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { useJournal } from '../support/vscode/journal';
import { serveFiles } from '../support/vscode/memory-files';
import { clock, codeOf, waitFor, waitForDiagnostics } from '../support/vscode/waiting';

const path = '/journal/journals/topics/tides.md';
const files = { [path]: '# Tides\n\n## 2026-06-01 — Gather\n\n### Cross-links\n\n- [moon] because\n' };

const setReader = (value: string | undefined) =>
  vscode.workspace.getConfiguration('topicJournal').update('reader', value, vscode.ConfigurationTarget.Workspace);

describe('the setting of the reader', () => {
  useJournal();
  const reads: string[] = [];
  const uri = vscode.Uri.from({ scheme: 'test-reader', path });
  let served: vscode.Disposable;

  before(() => {
    served = serveFiles('test-reader', files, read => reads.push(read));
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: uri.with({ path: '/journal' }) });
  });

  after(async () => {
    await setReader(undefined);
    vscode.workspace.updateWorkspaceFolders(1, 1);
    const count = () => vscode.workspace.workspaceFolders?.length === 1;
    await waitFor('one folder', vscode.workspace.onDidChangeWorkspaceFolders, count);
    served.dispose();
  });

  it('has all documents read anew when it changes, with the same problems', async () => {
    const problems = async () =>
      JSON.stringify(await waitForDiagnostics(uri, 'its problems', all => all.map(codeOf).includes('unknown-topic')));
    const before = await problems();
    for (const value of ['remark', undefined]) {
      reads.length = 0;
      await setReader(value);
      await waitFor('the document to be read', clock, () => reads.includes(path));
      await vscode.commands.executeCommand('topicJournal.validateWorkspace');
      assert.equal(await problems(), before);
    }
  });
});
