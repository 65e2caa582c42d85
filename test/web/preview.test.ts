import createMarkdownIt from 'markdown-it';
import type { MarkdownIt } from '../../src/vscode/preview/markdown-it';
import { openFile } from '../support/vscode/editing';
import { expectThat } from '../support/vscode/expect';
import { useJournal } from '../support/vscode/journal';
import { activateExtension } from '../support/vscode/workspace';

describe('the preview in a web worker', () => {
  useJournal();

  it('is extended as in any other window', async () => {
    const { exports } = await activateExtension();
    const { extendMarkdownIt } = exports as { extendMarkdownIt(md: MarkdownIt): ReturnType<typeof createMarkdownIt> };
    const md = extendMarkdownIt(createMarkdownIt({ html: true }));
    const { document } = await openFile('journals/topics/grid-storage.md');
    const html = md.render(document.getText(), { currentDocument: document.uri });
    const link = '<a class="topic-journal-tag" href="tidal-power.md#2026-05-04--gather"';
    expectThat(html.includes(link) && html.includes('class="topic-journal-label"'), html);
    expectThat(!md.render(document.getText(), {}).includes('topic-journal'), 'A text of no document is marked');
  });
});
