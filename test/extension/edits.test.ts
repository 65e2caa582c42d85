import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import type { JournalDocument } from '../../src/journal/model';
import { readDocument, textOf } from '../../src/journal/read-document';
import { changeBuffer, putBuffer } from '../../src/vscode/buffers';
import { createRoot, type JournalRoot } from '../../src/vscode/journal-root';
import { editOf, type SomeEdit, someEdit } from '../support/arbitrary/edits';
import { brief, journal } from '../support/arbitrary/journals';
import { openFile } from '../support/vscode/editing';
import { codesIn, useJournal, validate } from '../support/vscode/journal';
import { longJournal } from '../support/vscode/long-journal';
import { waitFor } from '../support/vscode/waiting';
import { workspaceFolder, writeFile } from '../support/vscode/workspace';
import { factsOf } from '../support/whole-facts';

const { PROPERTY_RUNS = '1' } = process.env;
const STEPS = 40 * Number(PROPERTY_RUNS);
const path = 'journals/topics/soil.md';

/** What a person does to a document. */
type Act =
  | { readonly kind: 'edit' | 'type'; readonly edits: readonly SomeEdit[] }
  | { readonly kind: 'undo' | 'redo' | 'line endings' }
  | { readonly kind: 'replace all'; readonly text: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      edits: fc.array(someEdit, { minLength: 1, maxLength: 3 })
    }),
    weight: 8
  },
  {
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      edits: fc.array(someEdit, { minLength: 1, maxLength: 3 })
    }),
    weight: 4
  },
  { arbitrary: fc.constantFrom<Act>({ kind: 'undo' }, { kind: 'undo' }, { kind: 'redo' }), weight: 4 },
  { arbitrary: fc.constant<Act>({ kind: 'line endings' }), weight: 1 },
  { arbitrary: journal.map((text): Act => ({ kind: 'replace all', text })), weight: 1 }
);

/** Where the edits are in the document, those left out that touch one before. */
function rangesOf(document: vscode.TextDocument, edits: readonly SomeEdit[]) {
  const found: { range: vscode.Range; text: string }[] = [];
  for (const edit of edits) {
    const { range, text } = editOf(document.getText(), edit);
    const place = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
    if (found.every(each => each.range.intersection(place) === undefined)) found.push({ range: place, text });
  }
  return found;
}

async function perform(editor: vscode.TextEditor, done: Act): Promise<unknown> {
  const { document } = editor;
  switch (done.kind) {
    case 'edit': {
      const places = rangesOf(document, done.edits);
      return editor.edit(edits => {
        for (const { range, text } of places) edits.replace(range, text);
      });
    }
    case 'type': {
      const places = rangesOf(document, done.edits);
      editor.selections = places.map(({ range }) => new vscode.Selection(range.start, range.end));
      return vscode.commands.executeCommand('type', { text: places[0]?.text ?? '' });
    }
    case 'line endings': {
      const { CRLF, LF } = vscode.EndOfLine;
      return editor.edit(edits => edits.setEndOfLine(document.eol === LF ? CRLF : LF));
    }
    case 'replace all': {
      const all = new vscode.Range(0, 0, document.lineCount, 0);
      return editor.edit(edits => edits.replace(all, done.text));
    }
    default:
      return vscode.commands.executeCommand(done.kind);
  }
}

/** What a document says, as plain data. */
const said = (document: JournalDocument | undefined): unknown =>
  document !== undefined && 'segments' in document
    ? { ...document, segments: document.segments.map(({ start, length }) => [start, length]), facts: factsOf(document) }
    : document;

/** A document that follows an editor by the change events alone, and how often it asked for the whole text. */
function follow(root: JournalRoot, file: string, document: vscode.TextDocument) {
  let asked = 0;
  const spied = new Proxy(document, {
    get(target, key) {
      if (key === 'getText') asked++;
      return Reflect.get(target, key);
    }
  });
  putBuffer(root, file, spied);
  asked = 0;
  const listening = vscode.workspace.onDidChangeTextDocument(event => {
    if (event.document === document) void changeBuffer(root, file, spied, event.contentChanges);
  });
  return {
    get asked() {
      return asked;
    },
    get document() {
      return root.workspace.index.documents.get(file);
    },
    get text() {
      const reading = root.workspace.open.get(file);
      return reading && textOf(reading);
    },
    dispose: () => listening.dispose()
  };
}

describe('edits in an editor', () => {
  useJournal();
  let root: JournalRoot;

  beforeEach(() => {
    root = createRoot(workspaceFolder());
  });

  const kinds: readonly [string, string, (seed: number) => string][] = [
    ['a journal', path, seed => fc.sample(journal, { seed, numRuns: 1 })[0] ?? ''],
    [
      'a journal with CRLF',
      'journals/topics/crlf.md',
      seed => (fc.sample(journal, { seed, numRuns: 1 })[0] ?? '').replaceAll('\n', '\r\n')
    ],
    ['a brief', 'journals/briefs/2026-06-26-soil.md', seed => fc.sample(brief, { seed, numRuns: 1 })[0] ?? ''],
    ['a config', 'journals/topics/config/soil.yaml', () => 'id: soil\ntitle: Soil\nkeywords:\n  - peat\n  - moor\n']
  ];

  for (const [name, file, textOfSeed] of kinds) {
    it(`of ${name} are read by their difference, and give what reading it anew gives`, async function () {
      this.timeout(60_000);
      const seed = Date.now() % 1_000_000;
      await writeFile(file, textOfSeed(seed));
      const editor = await openFile(file);
      const { document } = editor;
      const followed = follow(root, file, document);
      try {
        for (const [number, done] of fc.sample(act, { seed, numRuns: STEPS }).entries()) {
          await perform(editor, done);
          const text = document.getText();
          const where = `seed ${seed}, act ${number}: ${JSON.stringify(done)}`;
          assert.equal(followed.text, text, where);
          const kind = root.workspace.settings.kindOf(file) ?? 'topic';
          const fresh = readDocument(file, kind, text, root.workspace.settings.vocabulary);
          assert.deepEqual(said(followed.document), said(fresh.document), where);
        }
        assert.equal(followed.asked, 0, `seed ${seed}: the whole text was asked for`);
      } finally {
        followed.dispose();
      }
      // What the extension shows by then is what it shows when it has read everything anew; for links it looks at the disk first.
      const codes = () => codesIn(file).filter(code => code !== 'broken-link');
      await vscode.commands.executeCommand('topicJournal.validateFile');
      const shown = codes();
      await validate();
      assert.deepEqual(shown, codes(), `seed ${seed}`);
    });
  }

  it('leave the facts of all segments but those that they touch as they are', async () => {
    const file = 'journals/topics/tides.md';
    await writeFile(file, longJournal(0.2));
    const editor = await openFile(file);
    const { document } = editor;
    const followed = follow(root, file, document);
    const keptOf = () => {
      const now = followed.document;
      return now !== undefined && 'segments' in now ? now.segments.map(({ kept }) => kept) : [];
    };
    try {
      const before = new Set(keptOf());
      assert.ok(before.size > 20);
      await editor.edit(edits => edits.insert(new vscode.Position(Math.floor(document.lineCount / 2), 0), 'x'));
      assert.ok(keptOf().filter(kept => !before.has(kept)).length <= 3);
      assert.equal(followed.asked, 0);
    } finally {
      followed.dispose();
    }
  });

  it('that were missed are noticed by the length of the text', async () => {
    const file = 'journals/topics/heath.md';
    await writeFile(file, '# Soil\n\n## Index\n\n- one\n');
    const editor = await openFile(file);
    const { document } = editor;
    const start = new vscode.Position(0, 0);
    putBuffer(root, file, document);
    await editor.edit(edits => edits.insert(start, 'missed '));
    const events: vscode.TextDocumentChangeEvent[] = [];
    const listening = vscode.workspace.onDidChangeTextDocument(event => events.push(event));
    await editor.edit(edits => edits.insert(start, 'more\n'));
    await waitFor('the change', vscode.workspace.onDidChangeTextDocument, () => events.length > 0);
    listening.dispose();
    void changeBuffer(root, file, document, events[0]?.contentChanges ?? []);
    const reading = root.workspace.open.get(file);
    assert.equal(reading && textOf(reading), document.getText());
  });
});
