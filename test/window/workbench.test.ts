import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { useWindow } from '../support/vscode/window';

const journal = 'journals/topics/tidal-power.md';

describe('the VS Code window', () => {
  const window = useWindow('test/support/vscode/workspace');

  it('runs the extension as it is packaged', async () => {
    const { workbench } = window;
    await workbench.until('the extension to be activated', async () =>
      workbench.extensionHostLog().includes('ExtensionService#_doActivateExtension topic-journal.topic-journal')
    );
    assert.doesNotMatch(workbench.extensionHostLog(), /\[error\].*topic-journal/i);
  });

  it('takes typing and saves', async () => {
    const { workbench, folder } = window;
    await workbench.editor.open(journal);
    await workbench.editor.goTo(5, 1);
    await workbench.editor.type('Today: ');
    await workbench.until('what was typed', async () =>
      (await workbench.editor.visibleLines()).includes('Today: Which tidal turbines earn their keep.')
    );
    await workbench.editor.save();
    assert.match(fs.readFileSync(path.join(folder, journal), 'utf8'), /^Today: Which/m);
    await window.screenshot('editor');
    assert.deepEqual(workbench.pageErrors, []);
  });
});
