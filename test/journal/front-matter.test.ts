import assert from 'node:assert/strict';
import type { DocumentKind } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import { readDocument } from '../../src/journal/read-document';
import { drawMarks } from '../support/fixture';
import { drawFaults } from '../support/pictures';

const vocabulary = vocabularyOf();

function markdown(text: string, kind: DocumentKind) {
  const { document } = readDocument('a', kind, text, vocabulary);
  assert.ok('segments' in document);
  return document;
}

const brief =
  '---\nkind: brief\nissue: 65\nedition: 2026-03-06\ncategory: General\nconfidence: Medium\nupdated: 2026-03-08 21:25\nsources: 1\ntopics: [peat, soil]\n---\n# Title\n';

const inBrief = (from: string, to: string) => {
  const text = brief.replace(from, to);
  return drawFaults(text, markdown(text, 'topic').frontMatter?.faults ?? []);
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
    assert.deepEqual(drawFaults(text, markdown(text, 'topic').frontMatter?.faults ?? []), [
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
