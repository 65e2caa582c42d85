import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { textOf } from '../../src/journal/read-document';
import { changeBuffer, closeBuffer, openBuffer } from '../../src/vscode/buffers';
import { createRoot } from '../../src/vscode/journal-root';
import { stepsInTurns } from '../../src/vscode/turns';
import { readTextInSteps } from '../../src/workspace/load-in-steps';
import { openFile } from '../support/vscode/editing';
import { useJournal, validate, waitForCodes } from '../support/vscode/journal';
import { longJournal } from '../support/vscode/long-journal';
import { serveFiles } from '../support/vscode/memory-files';
import { clock, codeOf, waitFor, waitForDiagnostics } from '../support/vscode/waiting';
import { workspaceFolder, writeFile } from '../support/vscode/workspace';

const topics = '/journal/journals/topics';
const tides = `# Tides

## 2026-06-01 — Gather

- [Spring tides](https://a.example/tides) — why

### Cross-links

- [moon] because
- [sky] why
`;
const files = Object.fromEntries([
  [`${topics}/tides.md`, tides],
  [`${topics}/moon.md`, '# Moon\n'],
  ...Array.from({ length: 60 }, (_, at) => [`${topics}/crater-${at}.md`, '# Crater\n'])
]);

/** Notes how long others waited for their turn, and how often they had it, until it is asked. */
function watchTurns() {
  let count = 0;
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    count++;
    if (!isOver) setImmediate(look);
  };
  setImmediate(look);
  return () => {
    isOver = true;
    return { count, longest };
  };
}

describe('reading a folder', () => {
  useJournal();
  const scheme = 'test-slow';
  const folder = vscode.Uri.from({ scheme, path: '/journal' });
  const uri = vscode.Uri.from({ scheme, path: `${topics}/tides.md` });
  const codes = () => vscode.languages.getDiagnostics(uri).map(codeOf).sort();
  let reads: string[];
  let release: () => void;
  let served: vscode.Disposable;

  beforeEach(async () => {
    reads = [];
    const released = new Promise<void>(resolve => {
      release = resolve;
    });
    served = serveFiles(scheme, files, path => {
      if (path.startsWith(topics)) reads.push(path);
      return path.startsWith(topics) && path !== uri.path ? released : undefined;
    });
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    vscode.workspace.updateWorkspaceFolders(1, 0, { uri: folder });
  });

  afterEach(async () => {
    release();
    vscode.workspace.updateWorkspaceFolders(1, (vscode.workspace.workspaceFolders ?? []).length - 1);
    const count = () => vscode.workspace.workspaceFolders?.length === 1;
    await waitFor('one folder', vscode.workspace.onDidChangeWorkspaceFolders, count);
    served.dispose();
  });

  it('shows at once what an open document has by itself, and the rest when all is read', async () => {
    await waitForDiagnostics(uri, 'first problems', found => found.length > 0);
    await waitFor('others to be read', clock, () => reads.length > 1);
    assert.deepEqual(codes(), ['missing-section', 'missing-section', 'missing-section', 'source-without-date']);
    release();
    await waitForDiagnostics(uri, 'all problems', found => found.map(codeOf).includes('unknown-topic'));
    const found = vscode.languages.getDiagnostics(uri);
    assert.ok(found.some(each => codeOf(each) === 'unknown-topic' && each.message.includes('sky')));
    assert.ok(!found.some(({ message }) => message.includes('moon')));
  });

  it('ends when the folder is taken away', async () => {
    await waitFor('others to be read', clock, () => reads.length > 1);
    vscode.workspace.updateWorkspaceFolders(1, 1);
    await waitForDiagnostics(uri, 'no problems', found => found.length === 0);
    release();
    await validate();
    assert.ok(reads.length < Object.keys(files).length / 2, `${reads.length} files were read`);
    assert.deepEqual(codes(), []);
  });
});

describe('a long journal', () => {
  useJournal();
  const path = 'journals/topics/tidal-waves.md';

  it('is read in turns, between which others have theirs', async () => {
    const text = longJournal(5);
    const stop = watchTurns();
    const reading = await stepsInTurns(readTextInSteps(createRoot(workspaceFolder()).workspace, path, text));
    const { count } = stop();
    assert.ok(reading !== undefined && 'segments' in reading.document && reading.document.segments.length > 900);
    assert.ok(count >= 3, `others had ${count} turns`);
  });

  it('is loaded and checked in turns by the extension', async function () {
    this.timeout(60_000);
    await writeFile(path, longJournal(5));
    await waitForCodes(path, 'missing-config', 'index-out-of-date');
    const stop = watchTurns();
    await validate();
    const { count, longest } = stop();
    console.log(`    ${count} turns of others, who waited ${longest.toFixed(0)} ms at most`);
    assert.ok(count >= 10, `others had ${count} turns`);
  });

  it('that is opened is read in turns, and what is typed meanwhile counts', async () => {
    await writeFile(path, longJournal(1));
    await waitForCodes(path, 'missing-config', 'index-out-of-date');
    const { document } = await openFile(path);
    const root = createRoot(workspaceFolder());
    const opening = openBuffer(root, path, document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Typed ');
    const listening = vscode.workspace.onDidChangeTextDocument(event => {
      if (event.document === document) void changeBuffer(root, path, document, event.contentChanges);
    });
    await vscode.workspace.applyEdit(edit);
    await opening;
    listening.dispose();
    const reading = root.workspace.open.get(path);
    assert.ok(reading !== undefined && textOf(reading) === document.getText());
    assert.match(document.lineAt(0).text, /^Typed /);
    closeBuffer(root, path, document);
    assert.deepEqual([root.workspace.open.size, root.buffers.size, root.taken.size, root.opening.size], [0, 0, 0, 0]);
  });
});
