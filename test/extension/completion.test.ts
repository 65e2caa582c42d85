import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { acceptFirst, goBehind, lineAtCursor, setEditor, typeKeys } from '../support/vscode/typing';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const config = 'journals/topics/config/tidal-power.yaml';
const brief = 'journals/briefs/2026-05-05-tides.md';

const linked = 'goes a long way';
const cited = 'outlived two rigid ones';
const observed = 'maintenance decides, not efficiency';

const local = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

async function itemsAt(path: string, line: number, character: number, resolve = 0) {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    fileUri(path),
    new vscode.Position(line, character),
    undefined,
    resolve
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

describe('completion', () => {
  useJournal();

  for (const closing of ['always', 'never']) {
    describe(`where brackets close ${closing}`, () => {
      let setBack: () => Promise<void>;
      before(async () => {
        setBack = await setEditor({ 'editor.autoClosingBrackets': closing, 'editor.autoClosingQuotes': closing });
      });
      after(() => setBack());

      const cases: readonly [string, string, string, string][] = [
        ['topics', linked, '\n- [gr', '- [grid-storage] |'],
        ['topics with a hyphen', linked, '\n- [grid-', '- [grid-storage] |'],
        ['entries', linked, '\n- [grid#', '- [grid-storage#2026-05-02] |'],
        ['publishers', cited, '\n- [Title](https://example.org/a) (Harb', 'Harbour Engineering, |'],
        ['publishers with a space', cited, '\n- [Title](https://example.org/a) (grid we', 'Grid Weekly, |'],
        ['labels', observed, '\n- **Ga', '- **Gap:** |'],
        ['headings', observed, '\n\n## Ind', '## Index|'],
        ['sections of an entry', cited, '\n\n### Meta', '### Meta-observations|']
      ];
      for (const [what, behind, typed, line] of cases) {
        it(`offers ${what} as they are typed`, async () => {
          const editor = await openFile(tidal);
          goBehind(editor, behind);
          await typeKeys(typed);
          await acceptFirst(editor);
          const shown = lineAtCursor(editor);
          // A bracket that the editor closed stays where it is.
          assert.ok(shown.endsWith(line) || shown.endsWith(`${line})`), shown);
        });
      }

      it('goes on from the publisher to the date, and from there to the note', async () => {
        const editor = await openFile(tidal);
        goBehind(editor, cited);
        await typeKeys('\n- [Title](https://example.org/a) (Harb');
        await acceptFirst(editor);
        await acceptFirst(editor);
        assert.equal(lineAtCursor(editor), `- [Title](https://example.org/a) (Harbour Engineering, ${local()}) — |`);
      });
    });
  }

  it('replaces an id whole, in its middle too', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '[grid-storage]', '[grid-stoxxxage]');
    goBehind(editor, '[grid-sto');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await acceptFirst(editor);
    assert.match(lineAtCursor(editor), /^- \[grid-storage\] \|the tide is predictable/);
  });

  it('offers outcomes behind the dash of a ticked item', async () => {
    await writeFile(brief, '---\nkind: brief\ntopics: [tidal-power]\n---\n\n# Tides\n\n## Unknowns\n\n- [x] Who pays?');
    const editor = await openFile(brief);
    goBehind(editor, 'Who pays?');
    await typeKeys(' — an');
    await acceptFirst(editor);
    assert.equal(lineAtCursor(editor), `- [x] Who pays? — answered ${local()}: |`);
  });

  it('offers sources that were cited before, and puts their whole item', async () => {
    const editor = await openFile(tidal);
    goBehind(editor, cited);
    await typeKeys('\n- iron a');
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
    await acceptFirst(editor);
    assert.equal(
      lineAtCursor(editor),
      '- [Iron-air at scale](https://example.org/iron-air) (Grid Weekly, 2026-04-30) — |'
    );
  });

  it('puts a snippet in the place of a slash and what follows it', async () => {
    const editor = await openFile(tidal);
    goBehind(editor, cited);
    await typeKeys('\n\n/theme');
    await acceptFirst(editor);
    const text = editor.document.getText();
    assert.ok(text.includes('rigid ones\n\n### Theme\n\n- [Title](https://) (Publisher, '), text);
    assert.ok(!text.includes('/theme') && !text.includes('\n\n\n'), text);
  });

  it('offers authors behind @', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, observed, `${observed}\n- **Author to watch:** Wanda Weir — new`);
    goBehind(editor, cited);
    await typeKeys(' says @wa');
    await acceptFirst(editor);
    assert.ok(lineAtCursor(editor).endsWith(`${cited} says Wanda Weir|`), lineAtCursor(editor));
  });

  it('offers keys and values in a config', async () => {
    const editor = await openFile(config);
    const line = editor.document.lineCount - 1;
    assert.ok((await itemsAt(config, line, 0)).map(labelOf).includes('watch_authors'));
  });

  it('offers values in front matter', async () => {
    const other = 'journals/briefs/2026-05-06-more-tides.md';
    await writeFile(other, '---\nkind: brief\nconfidence: \ntopics: []\n---\n\n# Tides\n');
    const editor = await openFile(other);
    assert.equal(editor.document.lineAt(2).text, 'confidence: ');
    assert.deepEqual((await itemsAt(other, 2, 12)).map(labelOf).slice(0, 3), ['Low', 'Medium', 'High']);
    assert.deepEqual((await itemsAt(other, 3, 9)).map(labelOf).slice(0, 2), ['grid-storage', 'tidal-power']);
  });

  it('says more of an item when it is asked', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '- [grid-storage]', '- []');
    goBehind(editor, '### Cross-links\n\n- [');
    const { line, character } = editor.selection.active;
    const [topic] = await itemsAt(tidal, line, character, 10);
    assert.equal(topic && labelOf(topic), 'grid-storage');
    assert.equal(topic?.documentation, 'Grid Storage · last entry 2026-05-02 · never linked');
  });

  it('doubles no topic that VS Code offers as a link definition', async () => {
    const editor = await openFile(tidal);
    await vscode.commands.executeCommand('topicJournal.writeLinkDefinitions');
    goBehind(editor, linked);
    await typeKeys('\n- [gr');
    const { line, character } = editor.selection.active;
    const labels = (await itemsAt(tidal, line, character)).map(labelOf);
    assert.equal(labels.filter(label => label === 'grid-storage').length, 1);
  });

  it('is silent in prose, code and comments', async () => {
    const editor = await openFile(tidal);
    for (const text of ['earn their <keep', '```\n- [', '<!-- - [', '`[']) {
      await replaceText(editor, 'Which tidal turbines earn their keep.', text);
      goBehind(editor, text);
      const { line, character } = editor.selection.active;
      const ours = (await itemsAt(tidal, line, character)).filter(item => labelOf(item) === 'grid-storage');
      assert.deepEqual(ours, []);
      await vscode.commands.executeCommand('undo');
    }
  });
});
