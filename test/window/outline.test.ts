import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWindow } from '../support/vscode/window';

const topic = 'journals/topics/energy-storage.md';

describe('the outline of a journal in the window', () => {
  const window = useWindow('samples', {
    width: 1360,
    height: 860,
    settings: { 'editor.minimap.enabled': false, 'outline.collapseItems': 'alwaysExpand' }
  });

  const rows = () =>
    window.workbench.page
      .locator('.outline-tree .monaco-list-row')
      .evaluateAll(all => all.map(row => (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));

  const crumbs = () =>
    window.workbench.page
      .locator('.breadcrumbs-control .monaco-breadcrumb-item')
      .evaluateAll(all => all.map(item => (item as HTMLElement).innerText.trim()));

  const lineOf = (start: string): number => {
    const lines = fs.readFileSync(path.join(window.folder, topic), 'utf8').split('\n');
    return lines.findIndex(line => line.startsWith(start)) + 1;
  };

  it('is shown as entry › theme › source, before VS Code’s own', async () => {
    const { workbench } = window;
    await workbench.editor.open(topic);
    await workbench.quickInput.runCommand('Explorer: Focus on Outline View');
    const shown = await workbench.until('the outline', async () => {
      const found = await rows();
      return found.some(row => /^2026-\d\d-\d\d — /.test(row)) && found;
    });
    const named = shown.indexOf('Topic Journal');
    const others = shown.findIndex(row => row.startsWith('#'));
    assert.ok(others === -1 || (named !== -1 && named < others), shown.join('\n'));
    await window.screenshot('outline');
  });

  it('gives breadcrumbs that read well', async () => {
    const { workbench } = window;
    // VS Code's breadcrumbs stay in the outline in which they were, and that was perhaps there before ours.
    await workbench.quickInput.runCommand('View: Close Editor');
    await workbench.editor.open(topic);
    await workbench.editor.goTo(lineOf('- [x]'), 10);
    const shown = await workbench.until('the breadcrumbs', async () => {
      const found = await crumbs(); // while the number of the line is typed, those of other lines
      return found.some(crumb => crumb.startsWith('Gap: ')) && found;
    });
    assert.equal(shown[0], 'journals');
    assert.match(shown.slice(3).join(' › '), /2026-\d\d-\d\d — \w+ › Meta-observations › Gap: /);
    // What is closed is struck out.
    const last = workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item').last();
    assert.match((await last.innerHTML()) ?? '', /class="[^"]*\bdeprecated\b/);
    await window.screenshot('breadcrumbs');
  });
});
