import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText } from '../support/vscode/editing';
import { useJournal } from '../support/vscode/journal';
import { clock, waitFor } from '../support/vscode/waiting';
import { fileUri, writeFile } from '../support/vscode/workspace';

const tidal = 'journals/topics/tidal-power.md';
const storage = 'journals/topics/grid-storage.md';

/** What VS Code’s preview shows of a document. */
const render = async (document: vscode.TextDocument): Promise<string> =>
  (await vscode.commands.executeCommand<string>('markdown.api.render', document)).replaceAll(' dir="auto"', '');

const link = (href: string, title: string, text: string): string =>
  `<a class="topic-journal-tag" href="${href}" title="${title}" data-href="${href}">${text}</a>`;

describe('the preview', () => {
  useJournal();

  it('has tags as links, to the heading that VS Code gives the same name', async () => {
    const { document } = await openFile(tidal);
    const html = await render(document);
    assert.ok(html.includes(`${link('grid-storage.md', 'Grid Storage', 'grid-storage')} the tide`), html);
    const other = await openFile(storage);
    const [href, title] = ['tidal-power.md#2026-05-04--gather', 'Tidal Power — 2026-05-04 — Gather'];
    assert.ok((await render(other.document)).includes(link(href, title, 'tidal-power#2026-05-04')));
    assert.match(html, /<h2[^>]* id="2026-05-04--gather"/);
    assert.ok(html.includes('<a href="#2026-05-04--gather" data-href="#2026-05-04--gather">2026-05-04 — Gather</a>'));
  });

  it('follows what is typed, and keeps the lines that scrolling goes by', async () => {
    const editor = await openFile(tidal);
    await replaceText(
      editor,
      '- **Emerging theme:** maintenance decides, not efficiency',
      '- [x] **Gap:** who pays — answered 2026-05-05: nobody'
    );
    const html = await render(editor.document);
    assert.match(
      html,
      /<input class="topic-journal-box" type="checkbox" disabled="" checked=""> <strong><span class="topic-journal-label"/
    );
    assert.ok(html.includes('<s class="topic-journal-closed">who pays</s> — <span class="topic-journal-outcome'), html);
    const line = editor.document.getText().split('\n').indexOf('## 2026-05-04 — Gather');
    assert.ok(html.includes(`<h2 data-line="${line}" class="code-line" id="2026-05-04--gather">`), html);
    await replaceText(editor, '- [x] **Gap:**', '- [x] **Gaps:**');
    assert.ok(!(await render(editor.document)).includes('topic-journal-label'));
  });

  it('shows an unknown topic, until it is one', async () => {
    const editor = await openFile(tidal);
    await replaceText(editor, '[grid-storage]', '[wave-farms]');
    const unknown =
      '<span class="topic-journal-unknown" title="There is no topic “wave-farms”: no journal or config has this name.">[wave-farms]</span>';
    assert.ok((await render(editor.document)).includes(unknown));
    await writeFile('journals/topics/wave-farms.md', '# Wave farms\n');
    let html = '';
    const timer = setInterval(async () => {
      html = await render(editor.document);
    }, 100);
    await waitFor('the topic', clock, () => html.includes(link('wave-farms.md', 'Wave farms', 'wave-farms'))).finally(
      () => clearInterval(timer)
    );
  });

  it('shows other Markdown as ever', async () => {
    const text =
      '## 2026-05-04 — Gather\n\n### Cross-links\n\n- [grid-storage] why\n- [x] **Gap:** a — answered 2026-05-04\n';
    await writeFile('shown-as-ever.md', text);
    const document = await vscode.workspace.openTextDocument(fileUri('shown-as-ever.md'));
    const html = await render(document);
    assert.ok(html.includes('[grid-storage] why') && html.includes('<strong>Gap:</strong>'), html);
    assert.doesNotMatch(html, /topic-journal/);
    const untitled = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
    assert.doesNotMatch(await render(untitled), /topic-journal/);
    assert.equal(
      await vscode.commands.executeCommand('markdown.api.render', '[grid-storage]'),
      '<p data-line="0" class="code-line" dir="auto">[grid-storage]</p>\n'
    );
  });

  it('lets no HTML out of what is written in a journal', async () => {
    await writeFile('journals/topics/odd.md', '# <odd> "&quot;<script>alert(1)</script>\n');
    const editor = await openFile(tidal);
    await replaceText(editor, '- [grid-storage]', '- ["><img src=x>] why\n- [odd] so\n- [grid-storage]');
    let html = '';
    const timer = setInterval(async () => {
      html = await render(editor.document);
    }, 100);
    await waitFor('the topic', clock, () => html.includes('href="odd.md"')).finally(() => clearInterval(timer));
    const titles = [...html.matchAll(/title="([^"]*)"/g)].map(([, title]) => title);
    assert.ok(titles.length >= 3);
    for (const title of titles) assert.doesNotMatch(title ?? '', /[<>"]/);
    assert.doesNotMatch(html, /<script/);
  });
});
