import assert from 'node:assert/strict';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { checkDocument } from '../../src/rules/check';
import { changeText, createWorkspace, loadText, putText, type Workspace } from '../../src/workspace/workspace';
import { journalPath, longJournal } from '../support/many-journals';
import { assertRatio, fastest } from '../support/ratio';

const vocabulary = vocabularyOf();

function load(journals: readonly string[]): Workspace {
  const workspace = createWorkspace();
  for (const [topic, text] of journals.entries()) loadText(workspace, journalPath(topic), text);
  return workspace;
}

function loadAndCheck(journals: readonly string[]): void {
  const { index } = load(journals);
  for (const document of index.documents.values()) checkDocument(index, document);
}

const journalsOf = (count: number) => Array.from({ length: count }, (_, topic) => longJournal(topic, 30));

describe('what takes time, as journals grow,', function () {
  this.timeout(120_000);

  it('takes at most 1.3 times what is linear to read and check 8 MB and not 1', () => {
    const [one, eight] = [journalsOf(10), journalsOf(80)];
    loadAndCheck(eight);
    assertRatio(1.3 * 8, () => fastest(3, () => loadAndCheck(eight)) / fastest(6, () => loadAndCheck(one)));
  });

  it('takes at most 1.3 times what is linear in one document of 8 MB and not 1', () => {
    const [one, eight] = [longJournal(0, 300), longJournal(0, 2400)];
    loadAndCheck([eight]);
    assertRatio(1.3 * 8, () => fastest(3, () => loadAndCheck([eight])) / fastest(6, () => loadAndCheck([one])));
  });

  it('is the same for a keystroke whether 10 or 50 MB lie beside it', () => {
    const path = journalPath(0);
    const strokeIn = (workspace: Workspace) => {
      const text = longJournal(0, 300);
      putText(workspace, path, text, true);
      const at = text.indexOf(' — Peat', text.length / 2) + 3;
      return () => {
        changeText(workspace, path, [{ start: at, end: at, text: 'x' }]);
        const document = workspace.index.documents.get(path);
        assert.ok(document !== undefined);
        checkDocument(workspace.index, document);
        changeText(workspace, path, [{ start: at, end: at + 1, text: '' }]);
      };
    };
    const [ten, fifty] = [strokeIn(load(journalsOf(100))), strokeIn(load(journalsOf(500)))];
    for (let turn = 0; turn < 300; turn++) for (const stroke of [ten, fifty]) stroke();
    assertRatio(1.3, () => fastest(200, fifty) / fastest(200, ten));
  });

  it('is at most three times that of ordinary text for 2 MB of any sign', () => {
    const size = 2_000_000;
    const read = (text: string) => () => readDocument('a.md', 'topic', text, vocabulary);
    const ordinary = fastest(3, read(longJournal(0, 600).slice(0, size)));
    for (const sign of [...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '- [']) {
      const text = sign.repeat(size / sign.length);
      const took = fastest(1, read(text));
      assert.ok(took < 3 * ordinary, `${sign} took ${(took / ordinary).toFixed(1)} times as long`);
    }
  });

  it('is spent on no more than the segment that an edit is in', () => {
    const workspace = createWorkspace();
    const path = journalPath(0);
    const text = longJournal(0, 400);
    putText(workspace, path, text, true);
    const segments = () => {
      const document = workspace.index.documents.get(path);
      assert.ok(document !== undefined && 'segments' in document);
      return document.segments;
    };
    for (const sign of ['— Peat', '](https', '**Gap', '### Mo', '(Publ']) {
      const at = text.indexOf(sign, text.length / 2) + 4;
      const before = segments();
      const edited = before.find(({ start, length }) => start <= at && at < start + length);
      changeText(workspace, path, [{ start: at, end: at, text: 'x' }]);
      const known = new Set(before.map(({ kept }) => kept));
      const read = segments().filter(({ kept }) => !known.has(kept));
      assert.equal(read.length, 1, sign);
      assert.equal(read[0]?.start, edited?.start, sign);
      changeText(workspace, path, [{ start: at, end: at + 1, text: '' }]);
    }
  });
});
