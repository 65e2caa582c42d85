import assert from 'node:assert/strict';
import { nodeAt, parseYaml, type YamlNode } from '../../src/syntax/yaml';
import { drawMarks } from '../support/fixture';

/** The YAML of `text` as plain data, with marks around what is wrong. */
function read(text: string) {
  const { root, problems } = parseYaml(text);
  const ranges = problems.map(({ range }) => range);
  return [root?.value, drawMarks(text, ranges)];
}

const problemsOf = (text: string): string[] => parseYaml(text).problems.map(({ message }) => message);

describe('YAML', () => {
  it('is read to plain values', () => {
    for (const [text, value] of [
      [
        "a: 1\nb: [x, \"y z\", 'it''s', 2.5, true, null, ~]\n",
        { a: 1, b: ['x', 'y z', "it's", 2.5, true, null, null] }
      ],
      ['a: {b: {c: d}}', { a: { b: { c: 'd' } } }],
      ['a: |\n  two\n  lines\nb: >-\n  folded\n  text', { a: 'two\nlines\n', b: 'folded text' }],
      ['a: 2026-06-26', { a: '2026-06-26' }],
      ['a:\nb:', { a: null, b: null }],
      ['a: 12345678901234567000', { a: 12345678901234567000 }],
      ['__proto__: x', { ['__proto__']: 'x' }],
      ['- a\n- b', ['a', 'b']],
      ['text', 'text'],
      ['', undefined],
      ['# a comment', undefined],
      ['a: "\\u0041🌊"', { a: 'A🌊' }]
    ] as const)
      assert.deepEqual(read(text), [value, text]);
  });

  it('has a place for every key and value', () => {
    const text = 'id: peat\nkeywords:\n  - "old news"\n  - bog # why\nempty:\nmap: {a: b}\n';
    const ranges: { start: number; end: number }[] = [];
    const collect = ({ range, items, entries }: YamlNode): void => {
      if (items.length + entries.length === 0) ranges.push(range);
      items.forEach(collect);
      for (const { keyRange, node } of entries) {
        ranges.push(keyRange);
        collect(node);
      }
    };
    collect(parseYaml(text).root as YamlNode);
    assert.equal(
      drawMarks(text, ranges),
      '«id»: «peat»\n«keywords»:\n  - «"old news"»\n  - «bog» # why\n«empty»:«»\n«map»: {«a»: «b»}\n'
    );
  });

  it('has places moved by where it stands in a document', () => {
    const { root } = parseYaml('a: b', 100);
    assert.deepEqual(root?.range, { start: 100, end: 104 });
    assert.deepEqual(parseYaml('a: b: c', 100).problems[0]?.range.start, 103);
  });

  it('gives an alias the value that it stands for, at its own place', () => {
    const text = 'a: &x [b, c]\nd: *x\n';
    const { root, problems } = parseYaml(text);
    assert.deepEqual([root?.value, problems], [{ a: ['b', 'c'], d: ['b', 'c'] }, []]);
    assert.equal(drawMarks(text, [nodeAt(root as YamlNode, ['d']).node.range]), 'a: &x [b, c]\nd: «*x»\n');
    assert.deepEqual(read('a: *y'), [{ a: null }, 'a: «*y»']);
  });

  it('says what is wrong, and never throws', () => {
    for (const text of ['a: [b', 'a: "b', 'a: b: c', '\ta: b', 'a: @b', '}', 'a: b\n c: d', 'a: |b'])
      assert.ok(problemsOf(text).length > 0, text);
  });

  it('says of each key that is repeated in a mapping that it is', () => {
    const text = 'a: 1\nb: {c: 1, c: 2}\na: 2\n"a": 3\nd: &x {c: 1, c: 2}\ne: *x\nf: {a: 1}\n';
    assert.equal(read(text)[1], 'a: 1\nb: {c: 1, «c»: 2}\n«a»: 2\n«"a"»: 3\nd: &x {c: 1, «c»: 2}\ne: *x\nf: {a: 1}\n');
    assert.match(problemsOf('a: 1\na: 2')[0] ?? '', /“a”/);
  });

  it('is refused where it is nested too deeply, or too large', () => {
    const many = (count: number, text: string) => text.repeat(count);
    const laughs =
      'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c]';
    for (const text of [
      many(5000, '['),
      many(2000, '{a: '),
      many(10_001, '- x\n'),
      `${laughs}\ne: [*d,*d,*d,*d,*d]`,
      '&a [*a]'
    ])
      assert.deepEqual(
        [parseYaml(text).root, problemsOf(text)],
        [undefined, ['Nested too deeply, or too large, to be read']]
      );
  });

  it('never comes near the end of the stack, where V8 would end the process', () => {
    const many = (count: number, text: string) => text.repeat(count);
    const steps = Array.from({ length: 480 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    for (const text of [many(5000, '['), many(2000, '{a: '), many(200, '- '), many(240, '? '), steps, many(490, '-')]) {
      for (let turn = 0; turn < 4; turn++) parseYaml(text);
    }
    const deep = `${many(60, '[')}x${many(60, ']')}`;
    assert.deepEqual(problemsOf(deep), []);
  });

  it('gives the deepest node on the way to a place', () => {
    const root = parseYaml('a: [b, {c: d}]').root as YamlNode;
    assert.equal(nodeAt(root, ['a', 1, 'c']).node.value, 'd');
    assert.deepEqual(nodeAt(root, ['a', 5, 'c']).node.value, ['b', { c: 'd' }]);
    assert.equal(nodeAt(root, ['x']).node, root);
  });
});
