import assert from 'node:assert/strict';
import type { DocumentKind } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import type { JournalDocument, YamlFault } from '../../src/journal/model';
import { readDocument } from '../../src/journal/read-document';
import { drawMarks } from '../support/fixture';

const vocabulary = vocabularyOf();
const read = (text: string, kind: DocumentKind): JournalDocument => readDocument('a', kind, text, vocabulary).document;

function markdown(text: string, kind: DocumentKind) {
  const document = read(text, kind);
  assert.ok('segments' in document);
  return document;
}

function yaml(text: string, kind: 'config' | 'settings') {
  const document = read(text, kind);
  assert.ok('fields' in document);
  return document;
}

/** `text` with marks at what is wrong in it, and what that is. */
const wrong = (text: string, faults: readonly YamlFault[]) => [
  drawMarks(
    text,
    faults.map(({ range }) => range)
  ),
  ...faults.map(({ kind, key }) => `${kind} ${key}`)
];

const brief =
  '---\nkind: brief\nissue: 65\nedition: 2026-03-06\ncategory: General\nconfidence: Medium\nupdated: 2026-03-08 21:25\nsources: 1\ntopics: [peat, soil]\n---\n# Title\n';

const inBrief = (from: string, to: string) => {
  const text = brief.replace(from, to);
  return wrong(text, markdown(text, 'topic').frontMatter?.faults ?? []);
};

describe('front matter', () => {
  it('has fields with keys and values', () => {
    const { frontMatter } = markdown(brief, 'topic');
    assert.deepEqual(frontMatter?.faults, []);
    assert.deepEqual(
      frontMatter?.fields.map(({ key, value }) => [key, value]),
      [
        ['kind', 'brief'],
        ['issue', 65],
        ['edition', '2026-03-06'],
        ['category', 'General'],
        ['confidence', 'Medium'],
        ['updated', '2026-03-08 21:25'],
        ['sources', 1],
        ['topics', null]
      ]
    );
    const places = frontMatter?.fields.flatMap(({ keyRange, valueRange, items }) => [
      keyRange,
      ...(items.length > 0 ? items.map(({ range }) => range) : [valueRange])
    ]);
    assert.match(
      drawMarks(brief, places ?? []),
      /^---\n«kind»: «brief»\n«issue»: «65»\n[\s\S]*\n«topics»: \[«peat», «soil»\]\n---/
    );
  });

  it('says what kind of document it is, whatever its folder', () => {
    assert.equal(markdown(brief, 'topic').kind, 'brief');
    assert.equal(markdown('---\nkind: analysis\n---\n', 'brief').kind, 'analysis');
    assert.equal(markdown('---\r\nkind: "topic" # why\r\n---\r\n', 'brief').kind, 'topic');
    assert.equal(markdown("---\na: b\nkind:   'brief'\n---\n", 'topic').kind, 'brief');
    for (const text of [
      'kind: brief\n',
      '---\nkind: other\n---\n',
      '---\nkind: constructor\n---\n',
      '---\n kind: brief\n---\n'
    ])
      assert.equal(markdown(text, 'analysis').kind, 'analysis', text);
    assert.equal(markdown('text\n---\nkind: brief\n---\n', 'topic').kind, 'topic');
  });

  it('of a brief is wrong where a field is missing or has another form', () => {
    assert.deepEqual(inBrief('issue: 65\n', '')[0]?.slice(0, 10), '«---»\nkind');
    assert.deepEqual(inBrief('issue: 65\n', '')[1], 'missing issue');
    for (const [key, value, right] of [
      ['issue', '65', 'x'],
      ['issue', '65', '0'],
      ['issue', '65', '6.5'],
      ['edition', '2026-03-06', '2026-02-30'],
      ['edition', '2026-03-06', 'March'],
      ['confidence', 'Medium', 'medium'],
      ['updated', '2026-03-08 21:25', '2026-03-08 25:00'],
      ['sources', '1', '-1'],
      ['topics', '[peat, soil]', 'peat']
    ] as const) {
      const [picture, ...faults] = inBrief(`${key}: ${value}`, `${key}: ${right}`);
      assert.ok(picture?.includes(`\n${key}: «${right}»\n`), picture);
      assert.deepEqual(faults, [`shape ${key}`]);
    }
    assert.deepEqual(inBrief('[peat, soil]', '[peat, 2]').slice(1), ['shape topics.1']);
    for (const [from, to] of [
      ['category: General\n', ''],
      ['updated: 2026-03-08 21:25\n', ''],
      ['21:25', ''],
      ['General', 'General\nown: key']
    ] as const)
      assert.deepEqual(inBrief(from, to).slice(1), []);
  });

  it('of an analysis needs a day and topics, of a topic journal nothing', () => {
    const text = '---\nkind: analysis\nlast_reviewed: 2026-06\n---\n';
    assert.deepEqual(wrong(text, markdown(text, 'topic').frontMatter?.faults ?? []), [
      '«---»\nkind: analysis\nlast_reviewed: «2026-06»\n---\n',
      'shape last_reviewed',
      'missing topics'
    ]);
    assert.deepEqual(markdown('---\na: b\n---\n', 'topic').frontMatter?.faults, []);
    assert.equal(markdown('# T\n', 'topic').frontMatter, null);
  });

  it('that is not there is missed on the first line', () => {
    const { frontMatter } = markdown('\ufeff# T\n', 'brief');
    assert.deepEqual([...new Set(frontMatter?.faults.map(({ kind }) => kind))], ['missing']);
    assert.ok(frontMatter?.faults.every(({ range }) => range.start === 1 && range.end === 1));
  });

  it('is reported where it is no YAML', () => {
    const { frontMatter, segments } = markdown('---\nkind: brief\ntopics: [a\n---\n# T\n', 'topic');
    assert.ok(frontMatter?.faults.every(({ kind }) => kind === 'syntax') && frontMatter.faults.length > 0);
    assert.equal(segments[0]?.facts.headings[0]?.text, 'T');
  });

  it('is no Markdown', () => {
    const { segments } = markdown('---\na: "[peat]"\n\n# no heading\n---\n\n# T\n', 'topic');
    assert.deepEqual(
      segments.flatMap(({ facts }) => [...facts.headings.map(({ text }) => text), ...facts.crossLinks]),
      ['T']
    );
  });

  it('can switch rules off', () => {
    const { frontMatter } = markdown(
      '---\n# topic-journal-disable a b\nx: y # topic-journal-enable\nz: "# topic-journal-enable"\n---\n',
      'topic'
    );
    assert.deepEqual(
      frontMatter?.directives.map(({ action, codes }) => [action, ...codes]),
      [['disable', 'a', 'b'], ['enable']]
    );
  });
});

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
      assert.deepEqual(wrong(text, yaml(text, 'config').faults), [picture, ...faults]);
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
      const [drawn, ...found] = wrong(text, yaml(text, 'settings').faults);
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
