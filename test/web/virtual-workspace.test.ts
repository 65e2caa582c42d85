import * as vscode from 'vscode';
import { expectEqual } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';
import { serveFiles } from '../support/vscode/memory-files';
import { codeOf, waitFor, waitForDiagnostics } from '../support/vscode/waiting';

const files = {
  '/journal/.topic-journal.yaml': 'topics: "notes/**/*.md"\nrules:\n  missing-section: off\n  missing-config: off\n',
  '/journal/notes/sea/tides.md':
    '# Tides\n\n## 2026-06-01 — Gather\n\n### Cross-links\n\n- [moon] because\n- [sky] why\n',
  '/journal/notes/sky.md': '# Sky\n\nSee [tides](sea/tides.md), [more](sea/gone.md) and [it](../about.txt).\n',
  '/journal/about.txt': 'About\n'
};

describe('a workspace that can neither be searched nor watched', () => {
  useJournal();
  let served: vscode.Disposable;

  before(() => {
    served = serveFiles('test-memory', files);
  });

  after(async () => {
    vscode.workspace.updateWorkspaceFolders(1, 1);
    const count = () => vscode.workspace.workspaceFolders?.length === 1;
    await waitFor('one folder', vscode.workspace.onDidChangeWorkspaceFolders, count);
    served.dispose();
  });

  it('is read folder by folder', async () => {
    const uri = vscode.Uri.from({ scheme: 'test-memory', path: '/journal' });
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri });
    const codes = async (path: string) =>
      (await waitForDiagnostics(vscode.Uri.joinPath(uri, path), `problems in ${path}`, all => all.length > 0)).map(
        codeOf
      );
    expectEqual(await codes('notes/sea/tides.md'), ['unknown-topic']);
    expectEqual(await codes('notes/sky.md'), ['broken-link']);
  });
});
