import assert from 'node:assert/strict';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { MarkdownDocument } from '../../src/journal/model';
import { type DocumentReading, readDocument } from '../../src/journal/read-document';
import type { Reader } from '../../src/journal/readers';
import { each, entryOf, headingOf, inDocument, titleOf } from '../../src/journal/views';
import { sliceRange } from '../../src/text/range';
import { readNext } from '../support/read-next';

const vocabulary = vocabularyOf();

const read = (text: string, words = vocabulary): DocumentReading =>
  readDocument('journals/topics/a.md', 'topic', text, words);

function markdown({ document }: DocumentReading): MarkdownDocument {
  assert.ok('segments' in document);
  return document;
}

const factsOf = (reading: DocumentReading) => markdown(reading).segments.map(({ facts }) => facts);

const keptOf = (reading: DocumentReading) => markdown(reading).segments.map(({ kept }) => kept);

describe('a document', () => {
  it('has the line ending of its first line, and an end of its text', () => {
    for (const [text, lineEnding, end] of [
      ['# A\r\n\n', '\r\n', 3],
      ['# A\n\r\n', '\n', 3],
      ['# A', '\n', 3],
      ['', '\n', 0],
      ['\n \t\n', '\n', 0],
      ['\ufeff# A\n', '\n', 4],
      ['---\na: b\n---\n', '\n', 13]
    ] as const) {
      const document = markdown(read(text));
      assert.deepEqual([document.lineEnding, document.textEnd, document.length], [lineEnding, end, text.length], text);
    }
  });

  it('is read anew when its kind is another, and not where only its text is', () => {
    const text = '---\nkind: topic\n---\n# A\n\n## Unknowns\n\n- x\n';
    const before = read(text);
    const brief = readNext(before, text.replace('topic', 'brief'));
    assert.deepEqual(
      factsOf(brief).flatMap(({ claims }) => claims.map(claim => claim.text)),
      ['x']
    );
    const renamed = vocabularyOf({ headings: { index: 'Unknowns' } });
    assert.deepEqual(
      factsOf(read(text, renamed)).flatMap(({ headings }) => headings.map(({ section }) => section)),
      [null, 'index']
    );
    assert.equal(keptOf(readNext(before, `${text}more`))[0], keptOf(before)[0]);
  });

  it('says the same whichever reader reads it', () => {
    const text = '# A\n\n## B\n\n- x\n';
    const read = (reader: Reader) => readDocument('journals/topics/a.md', 'topic', text, vocabulary, reader);
    assert.deepEqual(read('remark').document, read('auto').document);
    assert.deepEqual(
      readNext(read('remark'), `${text}- y\n`).document,
      readNext(read('auto'), `${text}- y\n`).document
    );
  });
});

describe('views of a document', () => {
  const text = 'text\n\n## B\n\n## 2026-06-26 — Gather\n\n### C\n\n- [T](u) [peat]\n\n# A\n\n# Z\n';
  const document = markdown(read(text));

  it('give facts with their segment, in the order of the text', () => {
    const headings = [...each(document, 'headings')];
    assert.deepEqual(
      headings.map(({ fact, segment }) => sliceRange(text, inDocument(segment, fact.textRange))),
      ['B', '2026-06-26 — Gather', 'C', 'A', 'Z']
    );
  });

  it('give the heading and the entry that a fact belongs to', () => {
    for (const list of ['sources', 'crossLinks'] as const) {
      const [located] = each(document, list);
      assert.ok(located !== undefined);
      assert.deepEqual([headingOf(located)?.text, entryOf(located)?.date], ['C', '2026-06-26']);
    }
    const [mention] = each(markdown(read('[peat]\n\n# A\n')), 'crossLinks');
    assert.ok(mention !== undefined);
    assert.deepEqual([headingOf(mention), entryOf(mention)], [null, null]);
  });

  it('give the first heading of level 1 as the title', () => {
    assert.equal(titleOf(document)?.fact.text, 'A');
    assert.equal(titleOf(markdown(read('## A\n'))), undefined);
  });
});
