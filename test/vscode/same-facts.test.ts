import assert from 'node:assert/strict';
import type { JournalDocument } from '../../src/journal/model';
import { applyEdits } from '../../src/text/edit';
import { sameFacts } from '../../src/vscode/same-facts';
import { tableAround } from '../../src/vscode/table-around';
import { createWorkspace, putText } from '../../src/workspace/workspace';

const comment = '<!-- topic-journal-disable-next-line broken-link -->';

const journal = `# Tides

## Index

- [2026-05-04 — Gather](#2026-05-04--gather)

## 2026-05-04 — Gather

### Meta-observations

- **Gap:** no one looks at
  the [moon](moon.md)

## Strategy Changelog

| Date | Change | Reason |
| ---- | ------ | ------ |
| 2026-05-04 | Added “moon” | tides |
| 2026-05-03 | Added “sea” | salt |
`;

function read(path: string, text: string): JournalDocument {
  const workspace = createWorkspace();
  putText(workspace, path, text);
  const document = workspace.index.documents.get(path);
  assert.ok(document !== undefined);
  return document;
}

/** Whether the document says the same with `text` inserted before, or behind, the one place that has `at`. */
function isSame(path: string, text: string, at: string, inserted: string, isBehind = false): boolean {
  const start = text.indexOf(at) + (isBehind ? at.length : 0);
  const edits = [{ range: { start, end: start }, text: inserted }];
  return sameFacts(read(path, text), read(path, applyEdits(text, edits)), edits);
}

const inJournal = (at: string, inserted: string, isBehind = false) =>
  isSame('journals/topics/tides.md', journal, at, inserted, isBehind);

describe('what a comment leaves as it is', () => {
  it('is all, in a line of its own or within a paragraph', () => {
    assert.ok(inJournal('- **Gap:**', `${comment}\n`));
    assert.ok(inJournal('no one looks at', ` ${comment}`, true));
    assert.ok(inJournal('### Meta', `${comment}\n`));
    assert.ok(inJournal('# Tides', `${comment}\n`));
  });

  it('is not all in a table', () => {
    assert.ok(!inJournal('| ---- | ------ | ------ |', ` ${comment}`, true));
    assert.ok(!inJournal('| 2026-05-04', `${comment}\n`));
    assert.ok(!inJournal('| 2026-05-03', `${comment}\n`));
  });

  it('is not all where it adds more than a comment or takes a heading’s place', () => {
    assert.ok(!inJournal('- **Gap:**', '- **Gap:** another\n'));
    assert.ok(!inJournal('## Strategy', `${comment} `));
    assert.ok(!inJournal('no one looks', 'really '));
  });

  it('is all in YAML, unless the comment becomes part of a text', () => {
    const config = 'id: tides\ndescription: |\n  one\n  two\nkeywords:\n  - sea\n';
    const path = 'journals/topics/config/tides.yaml';
    const inYaml = '# topic-journal-disable-next-line config-shape\n';
    assert.ok(isSame(path, config, 'description', inYaml));
    assert.ok(isSame(path, config, '  - sea', `  ${inYaml}`));
    assert.ok(!isSame(path, config, '  two', `  ${inYaml}`));
  });
});

describe('the table around a place', () => {
  const tableAt = (at: string, text = journal) => {
    const table = tableAround(text, text.indexOf(at));
    return table && text.slice(table.start, table.end);
  };
  const table = journal.slice(journal.indexOf('| Date'), -1);

  it('is that of its delimiter row and its body', () => {
    assert.equal(tableAt('---- |'), table);
    assert.equal(tableAt('“moon”'), table);
    assert.equal(tableAt('salt'), table);
  });

  it('is none in its first line and elsewhere', () => {
    for (const at of ['Change |', 'Strategy', '# Tides', '**Gap']) assert.equal(tableAt(at), undefined);
  });

  it('ends where another block begins', () => {
    const text = '| a |\n| - |\n| b |\n# Heading\n';
    assert.equal(tableAt('b', text), '| a |\n| - |\n| b |');
    assert.equal(tableAt('Heading', text), undefined);
  });
});
