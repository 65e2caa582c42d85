import assert from 'node:assert/strict';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { drawMarks } from '../support/fixture';
import { drawFaults } from '../support/pictures';

const vocabulary = vocabularyOf();

function yaml(text: string, kind: 'config' | 'settings') {
  const { document } = readDocument('a', kind, text, vocabulary);
  assert.ok('fields' in document);
  return document;
}

describe('topic configs', () => {
  it('have texts, lists and a number of days', () => {
    const text =
      '# mine\nid: peat\ntitle: "Peat"\ndescription: >\n  long\nkeywords:\n  - bog\n  - "old news"\nexclude_domains: [a.example]\nwatch_authors:\ncadence_days: 7\n';
    const { fields, faults } = yaml(text, 'config');
    assert.deepEqual(faults, []);
    const lists = fields.flatMap(({ items }) => items.map(({ range }) => range));
    assert.equal(
      drawMarks(text, [...fields.map(({ keyRange }) => keyRange), ...lists]),
      '# mine\n«id»: peat\n«title»: "Peat"\n«description»: >\n  long\n«keywords»:\n  - «bog»\n  - «"old news"»\n«exclude_domains»: [«a.example»]\n«watch_authors»:\n«cadence_days»: 7\n'
    );
    assert.deepEqual(
      fields.flatMap(({ items }) => items.map(({ value }) => value)),
      ['bog', 'old news', 'a.example']
    );
  });

  it('are wrong at the key or value that is', () => {
    for (const [picture, ...faults] of [
      ['id: «5»\n', 'shape id'],
      ['keywords: «peat»\n', 'shape keywords'],
      ['keywords: [peat, «5»]\n', 'shape keywords.1'],
      ['«keywords»: {a: b}\n', 'shape keywords'],
      ['«title»: [a]\n', 'shape title'],
      ['cadence_days: «0»\n', 'shape cadence_days'],
      ['cadence_days: «1.5»\n', 'shape cadence_days'],
      ['cadence_days: «weekly»\n', 'shape cadence_days'],
      ['id: peat\n«keyword»: [a]\n', 'unknown-key keyword'],
      ['«-» a\n', 'shape '],
      ['«text»\n', 'shape ']
    ]) {
      const text = (picture ?? '').replace(/[«»]/g, '');
      assert.deepEqual(drawFaults(text, yaml(text, 'config').faults), [picture, ...faults]);
    }
    for (const text of ['', '# nothing yet\n', 'id:\ntitle:\nkeywords:\ncadence_days:\n'])
      assert.deepEqual(yaml(text, 'config').faults, [], text);
  });

  it('can switch rules off', () => {
    const { directives } = yaml('# topic-journal-disable-next-line config-unknown-key\nown: 1\n', 'config');
    assert.deepEqual(
      directives.map(({ action, codes }) => [action, ...codes]),
      [['disable-next-line', 'config-unknown-key']]
    );
  });
});

describe('the workspace’s settings', () => {
  it('are wrong at the key or value that is', () => {
    for (const [picture, ...faults] of [
      ['«topic»: a\n', 'unknown-key topic'],
      ['topics: «5»\n', 'shape topics'],
      ['topics: [a, «5»]\n', 'shape topics.1'],
      ['rules: {a: «of», b: off, c: {severity: «of», x: 1}}\n', 'shape rules.a', 'shape rules.c.severity'],
      [
        'vocabulary: {«words»: {}, headings: {«indx»: X}}\n',
        'unknown-key vocabulary.headings.indx',
        'unknown-key vocabulary.words'
      ],
      [
        'vocabulary: {entry_kinds: «x», labels: {Gap: «1»}}\n',
        'shape vocabulary.entry_kinds',
        'shape vocabulary.labels.Gap'
      ]
    ]) {
      const text = (picture ?? '').replace(/[«»]/g, '');
      const [drawn, ...found] = drawFaults(text, yaml(text, 'settings').faults);
      assert.deepEqual([drawn, ...found.sort()], [picture, ...faults]);
    }
  });

  it('keep what is right beside what is wrong', () => {
    for (const [text, value] of [
      ['topics: [1, a]\nbriefs: b\nfoo: 1\n', { topics: ['a'], briefs: 'b' }],
      ['rules: {a: off, b: of, c: {severity: of, x: 1}}', { rules: { a: 'off', c: { x: 1 } } }],
      [
        'vocabulary: {labels: {"A.B": 3, C: D}, headings: {indx: X, index: Y}}',
        { vocabulary: { labels: { C: 'D' }, headings: { index: 'Y' } } }
      ],
      ['topics: 3\nrules: 4', {}],
      ['- a', null],
      ['topics: [a', null]
    ] as const)
      assert.deepEqual(yaml(text, 'settings').value, value, text);
  });
});
