import assert from 'node:assert/strict';
import { vocabularyOf } from '../../src/format/vocabulary';
import { compareReaders, crossCheck, type SegmentReader } from '../../src/journal/cross-check';
import { isSame } from '../../src/journal/is-same';
import type { Source } from '../../src/journal/model';
import { readSegment } from '../../src/journal/read-segment';

const vocabulary = vocabularyOf();
const context = { kind: 'topic', vocabulary } as const;

const entry = `## 2026-06-26 — Gather

### Findings

- [One](https://a.example/1) (Soil Weekly, 2026-06-20) — why
- [Two](https://a.example/2) — why
`;

/** A reader whose scanner reads the sources as `change` makes them of the true ones. */
const withSources =
  (change: (sources: readonly Source[]) => readonly Source[]): SegmentReader =>
  (text, given) => {
    const facts = readSegment(text, given);
    return given.reader === 'remark' ? facts : { ...facts, sources: change(facts.sources) };
  };

const messages = (read: SegmentReader) => compareReaders(entry, context, read).map(({ message }) => message);

describe('comparing the two readers', () => {
  it('finds nothing where they agree', () => {
    assert.deepEqual(compareReaders(entry, context), []);
  });

  it('finds what one of them does not see, and says where', () => {
    const read = withSources(sources => sources.slice(1));
    const [difference, ...others] = compareReaders(entry, context, read);
    assert.deepEqual(others, []);
    const start = entry.indexOf('- [One]');
    const written = '- [One](https://a.example/1) (Soil Weekly, 2026-06-20) — why';
    assert.deepEqual(difference, {
      range: { start, end: start + written.length },
      message: `remark alone reads a source: “${written}”`
    });
    assert.match(
      messages(withSources(sources => sources.slice(0, 1))).join(),
      /^remark alone reads a source: “- \[Two/
    );
  });

  it('finds what only the scanner sees', () => {
    const twice = withSources(sources => sources.flatMap(source => [source, source]));
    assert.match(messages(twice).join(), /^the scanner alone reads a source: “- \[One/);
    const more = withSources(sources => [...sources, ...sources.slice(1)]);
    assert.match(messages(more).join(), /^the scanner alone reads a source: “- \[Two/);
  });

  it('finds what they read otherwise, also if only a range is another', () => {
    const [renamed] = messages(withSources(([one, ...rest]) => [{ ...(one as Source), title: 'Uno' }, ...rest]));
    assert.equal(renamed, 'a source is read otherwise: title is “Uno” for the scanner, “One” for remark');
    const move = (source: Source) => ({ ...source, noteRange: null, titleRange: { start: 41, end: 43 } });
    const [moved] = messages(withSources(([one, ...rest]) => [move(one as Source), ...rest]));
    const at = entry.indexOf('One');
    assert.match(
      moved ?? '',
      new RegExp(`titleRange is “.*” at 41 to 43 for the scanner, “One” at ${at} to ${at + 3} `)
    );
    assert.match(moved ?? '', /noteRange is nothing for the scanner, “why” at /);
  });

  it('finds anchors, which have no range', () => {
    const read: SegmentReader = (text, given) => ({
      ...readSegment(text, given),
      htmlAnchors: given.reader === 'remark' ? ['a'] : ['b']
    });
    assert.deepEqual(compareReaders(entry, context, read), [
      { range: { start: 0, end: 0 }, message: 'an anchor is read otherwise: “b” for the scanner, “a” for remark' }
    ]);
  });

  it('gives a document’s differences with ranges in it, and counts who reads what', () => {
    const text = `---\ntitle: a\n---\n# A\n\n<b>x</b>\n\n${entry}\n> - [Three](u)\n\n${entry}`;
    assert.deepEqual(crossCheck(text, 'topic', vocabulary), { segments: 3, scanned: 1, differences: [] });
    const { differences } = crossCheck(
      text,
      'topic',
      vocabulary,
      withSources(() => [])
    );
    assert.deepEqual(
      differences.map(({ range }) => range.start),
      [text.lastIndexOf('- [One]')]
    );
  });
});

describe('the same', () => {
  it('is the same all the way down', () => {
    for (const value of [null, undefined, Number.NaN, 'a', [], {}, [{ a: [null, 1] }]])
      assert.ok(isSame(value, structuredClone(value)));
  });

  it('is not what differs anywhere', () => {
    for (const [a, b] of [
      [null, undefined],
      [0, -0],
      ['1', 1],
      [[], {}],
      [{}, null],
      [{ a: undefined }, {}],
      [{ a: undefined }, { b: undefined }],
      [[1], [1, 2]],
      [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }]
    ]) {
      assert.ok(!isSame(a, b) && !isSame(b, a), JSON.stringify([a, b]));
    }
  });
});
