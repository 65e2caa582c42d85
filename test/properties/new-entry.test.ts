import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentOutline } from '../../src/journal/document-outline';
import type { MarkdownDocument } from '../../src/journal/model';
import { readDocument } from '../../src/journal/read-document';
import { each } from '../../src/journal/views';
import { addCrossLink } from '../../src/queries/write/add-cross-link';
import { newEntry } from '../../src/queries/write/new-entry';
import { snippetEdits } from '../../src/queries/write/snippet-edit';
import { applyEdits, type TextEdit } from '../../src/text/edit';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText, type Workspace } from '../../src/workspace/workspace';
import { journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { files } from '../support/arbitrary/workspaces';
import { holds } from '../support/property';
import { codesOf, codesWith, soilPath } from '../support/writing';

const dates = fc.constantFrom('2026-06-26', '2026-06-13', '2026-06-01', '2026-07-30');
const kinds = fc.constantFrom('Gather', 'Update');
const endings = fc.constantFrom('\n', '\r\n');
const marks = fc.constantFrom('', '\ufeff');

const withEnding = (text: string, ending: string) => text.replace(/\r\n?|\n/g, ending);

function workspaceOf(texts: Readonly<Record<string, string>>): Workspace {
  const workspace = createWorkspace(texts['.topic-journal.yaml']);
  for (const [path, text] of Object.entries(texts)) putText(workspace, path, text);
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, path in texts);
  return workspace;
}

function read(workspace: Workspace, text: string) {
  const reading = readDocument(soilPath, 'topic', text, workspace.settings.vocabulary);
  assert.ok('segments' in reading.document);
  return { reading, document: reading.document };
}

const entryKeys = (document: MarkdownDocument) => documentOutline(document).entries.map(({ key }) => key);
const indexLines = (document: MarkdownDocument) => [...each(document, 'indexLines')].length;
const isInsertion = ({ range }: TextEdit) => range.start === range.end;

/** Nothing is wrong afterwards that was not wrong before. */
function assertNoWorse(workspace: Workspace, before: readonly string[], text: string): void {
  const left = [...before];
  for (const code of codesWith(workspace, soilPath, text)) {
    const at = left.indexOf(code);
    assert.ok(at >= 0, `${code} is new in\n${text}`);
    left.splice(at, 1);
  }
}

describe('a new entry', () => {
  it('is added with its line, and changes nothing else, whatever the journal says', () => {
    const texts = fc.oneof({ arbitrary: journal, weight: 4 }, nastyDocument);
    let written = 0;
    holds(60, [texts, files, dates, kinds, endings, marks], (written_, others, date, kind, ending, mark) => {
      const text = mark + withEnding(written_, ending);
      const workspace = workspaceOf({ ...others, [soilPath]: text });
      const { reading, document } = read(workspace, text);
      const before = codesOf(workspace, soilPath);
      const key = `${date} ${kind.toLowerCase()}`;
      const answer = newEntry({ index: workspace.index, reading, date, kind, textOf: path => others[path] });
      const hasEntry = entryKeys(document).includes(key);
      assert.equal(answer.outcome === 'exists', hasEntry && document.kind === 'topic');
      if (answer.outcome !== 'new') return;
      written++;
      assert.ok(answer.edits.every(isInsertion));
      const after = applyEdits(text, answer.edits);
      const { document: made } = read(workspace, after);
      assert.deepEqual(
        entryKeys(made).filter(each => each !== key),
        entryKeys(document)
      );
      assert.equal(entryKeys(made).length, entryKeys(document).length + 1);
      const hasIndex = documentOutline(document).sections.has('index');
      const isLined = [...each(document, 'indexLines')].some(({ fact }) =>
        fact.written.includes(`[${date} — ${kind}]`)
      );
      if (hasIndex && !isLined) assert.equal(indexLines(made), indexLines(document) + 1);
      if (!hasIndex) assert.equal(indexLines(made), made.segments.length && entryKeys(made).length);
      for (const { start, end } of answer.stops) assert.match(after.slice(start, end), /^(?:Theme)?$/);
      const [own, ...others_] = snippetEdits(answer).filter(({ snippet }) => snippet !== undefined);
      assert.equal(others_.length, 0);
      assert.equal(own?.snippet?.match(/(?<!\\)\$\{\d/g)?.length, answer.stops.length);
      assertNoWorse(workspace, before, after);
    });
    assert.ok(written > 0);
  });

  it('has line endings of the journal alone', () => {
    holds(30, [journal, endings, dates], (text, ending, date) => {
      const whole = withEnding(text, ending);
      const workspace = workspaceOf({ [soilPath]: whole });
      const answer = newEntry({ index: workspace.index, ...read(workspace, whole), date, kind: 'Update' });
      if (answer.outcome !== 'new') return;
      const after = applyEdits(whole, answer.edits);
      assert.equal(after, withEnding(after, ending));
    });
  });
});

describe('a cross-link', () => {
  it('is added to the entry that was meant, and changes nothing else', () => {
    const texts = fc.oneof({ arbitrary: journal, weight: 4 }, nastyDocument);
    let written = 0;
    holds(100, [texts, fc.nat(), endings], (written_, number, ending) => {
      const text = withEnding(written_, ending);
      const workspace = workspaceOf({ [soilPath]: text, 'journals/topics/config/bogs.yaml': 'id: bogs\n' });
      const { reading, document } = read(workspace, text);
      const before = codesOf(workspace, soilPath);
      const offset = number % (text.length + 1);
      const answer = addCrossLink({ index: workspace.index, reading, offset, topic: 'bogs' });
      if (answer.outcome !== 'new') return;
      written++;
      assert.ok(answer.edits.every(isInsertion));
      const after = applyEdits(text, answer.edits);
      const [stop] = answer.stops;
      assert.ok(after.slice(0, stop?.start).endsWith('[bogs] '));
      const { document: made } = read(workspace, after);
      const linksOf = (of: MarkdownDocument) =>
        [...each(of, 'crossLinks')].filter(({ fact }) => fact.inSection).map(({ fact }) => fact.topic);
      assert.deepEqual(
        linksOf(made).filter(topic => topic !== 'bogs'),
        linksOf(document)
      );
      assert.equal(linksOf(made).length, linksOf(document).length + 1);
      assert.deepEqual(entryKeys(made), entryKeys(document));
      assertNoWorse(workspace, before, after);
    });
    assert.ok(written > 0);
  });
});
