import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type OutlineSymbol, outlineOf } from '../../src/queries/outline';
import type { Range } from '../../src/text/range';
import { brief, journal } from '../support/arbitrary/journals';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { anyText } from '../support/arbitrary/texts';
import { workspaceOf } from '../support/fixture';
import { holds } from '../support/property';

function outline(text: string, path = 'journals/topics/peat.md'): OutlineSymbol[] {
  const document = workspaceOf({ [path]: text }).index.documents.get(path);
  assert.ok(document !== undefined && 'segments' in document);
  return outlineOf(document);
}

/** One symbol a line, set in below what it is part of: its kind, its name, and what stands beside. */
const drawn = (symbols: readonly OutlineSymbol[]): string[] =>
  symbols.flatMap(({ kind, name, detail, isClosed, children }) => [
    `${kind}: ${name}${detail && ` | ${detail}`}${isClosed ? ' | closed' : ''}`,
    ...drawn(children).map(line => `  ${line}`)
  ]);

function* eachOf(symbols: readonly OutlineSymbol[]): Generator<OutlineSymbol> {
  for (const symbol of symbols) {
    yield symbol;
    yield* eachOf(symbol.children);
  }
}

const within = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

const topic = `# Peat

## What We’re Tracking
Bogs.

## Index
- [2026-06-26 — Gather](#2026-06-26--gather)

## 2026-06-26 — Gather
### Licensing \`Landscape\`
- [What [the] *bog* keeps](https://a.example/b) (CSET, Georgetown, 2026-06) — note
- [](https://a.example/c)
- Untitled words
### Cross-links
- [soil#2026-06-11] [ice] why
  they should
- moors: why
### Meta-observations
- **Gap:** nobody says
  \`so\`
- [x] **Gap:** none — answered 2026-06-27: yes
- no label

## Strategy Changelog
| Date | Change | Reason |
| --- | --- | --- |
| 2026-06-01 | a | b |
`;

describe('the outline', () => {
  it('of a topic journal is entry › theme › source', () => {
    assert.deepEqual(drawn(outline(topic)), [
      'title: Peat',
      'section: What We’re Tracking',
      'section: Index',
      'entry: 2026-06-26 — Gather',
      '  theme: Licensing Landscape',
      '    source: What [the] bog keeps | CSET, Georgetown, 2026-06',
      '    source: https://a.example/c',
      '  section: Cross-links',
      '    cross-link: soil#2026-06-11',
      '    cross-link: ice',
      '    cross-link: moors',
      '  section: Meta-observations',
      '    observation: Gap: nobody says so',
      '    observation: Gap: none | answered 2026-06-27 | closed',
      'section: Strategy Changelog'
    ]);
  });

  it('has the place of each symbol, up to the line before the next', () => {
    const texts = [...eachOf(outline(topic))].map(({ range, selectionRange }) => [
      topic.slice(range.start, range.end),
      topic.slice(selectionRange.start, selectionRange.end)
    ]);
    const of = (selection: string) => texts.find(([, selected]) => selected === selection)?.[0];
    assert.equal(of('Peat'), '# Peat\n');
    assert.equal(of('What We’re Tracking'), '## What We’re Tracking\nBogs.\n');
    assert.equal(of('[soil#2026-06-11]'), '[soil#2026-06-11] ');
    assert.equal(of('[ice]'), '[ice] why\n  they should');
    assert.equal(of('Strategy Changelog'), topic.slice(topic.indexOf('## Strategy')).trimEnd());
    assert.ok(of('2026-06-26 — Gather')?.endsWith('- no label\n'));
  });

  it('of a brief is section › item', () => {
    const text =
      '---\nkind: brief\n---\n# A\n\n## Sections\n### Group\n- a\n\n## Watchlist\n- a claim\n- [x] b — killed 2026-06-26\n\n## Sources\n- [T](https://a.example) (B, 2026)\n';
    assert.deepEqual(drawn(outline(text)), [
      'title: A',
      'section: Sections',
      '  heading: Group',
      'section: Watchlist',
      '  claim: a claim',
      '  claim: b | killed 2026-06-26 | closed',
      'section: Sources',
      '  source: T | B, 2026'
    ]);
  });

  it('of an analysis has the fields of its release record', () => {
    const text =
      '---\nkind: analysis\n---\n# A\n\n## Prose\n### More\n\n## Release record: Bog 7B\n- **License:** MIT\n- **Released:** 2026-06-12\n';
    assert.deepEqual(drawn(outline(text)), [
      'title: A',
      'heading: Prose',
      '  heading: More',
      'section: Release record: Bog 7B',
      '  field: License | MIT',
      '  field: Released | 2026-06-12'
    ]);
  });

  it('names what has no name, cuts what is long, and holds odd orders of headings', () => {
    const text = `### Deep\n##\n# One\n#### Under\n# Two\n## Three\n## 2026-06-26 — Gather\n### Meta-observations\n- Gap: ${'a '.repeat(90)}\n`;
    const lines = drawn(outline(text));
    assert.deepEqual(lines.slice(0, -1), [
      'heading: Deep',
      'heading: ##',
      'title: One',
      'heading: Under',
      'heading: Two',
      '  heading: Three',
      '  entry: 2026-06-26 — Gather',
      '    section: Meta-observations'
    ]);
    assert.match(lines.at(-1) ?? '', /^ {6}observation: Gap: (?:a ){50,}.*…$/);
  });

  it('has only symbols that VS Code takes', () => {
    const kinds = ['topics', 'briefs', 'analyses'] as const;
    holds(300, [fc.oneof(journal, brief, nastyDocument, anyText), fc.constantFrom(...kinds)], (text, kind) => {
      const check = (symbols: readonly OutlineSymbol[], outer: Range) => {
        let last = outer.start;
        for (const { name, range, selectionRange, children } of symbols) {
          assert.ok(name !== '' && !/[\r\n]/.test(name), name);
          assert.ok(within(range, outer), `${name} within what it is part of`);
          assert.ok(last <= range.start, `${name} behind the one before it`);
          assert.ok(within(selectionRange, range), `${name} with its selection`);
          last = range.end;
          check(children, range);
        }
      };
      check(outline(text, `journals/${kind}/peat.md`), { start: 0, end: text.length });
    });
  });
});
