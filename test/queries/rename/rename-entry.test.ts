import assert from 'node:assert/strict';
import type { RenameContext } from '../../../src/queries/rename/draft';
import { renameEntry } from '../../../src/queries/rename/rename-entry';
import { reasonFor, renamed } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const ice = 'journals/topics/ice.md';

/** Renames the entry with the anchor `anchor`. */
const entry = (anchor: string, wanted: string) => (context: RenameContext) =>
  renameEntry(context, { kind: 'entry', topic: 'soil', date: null, heading: { path: soil, anchor } }, wanted);

/** Renames the entries of a day, as their tags name them. */
const day = (date: string, wanted: string) => (context: RenameContext) =>
  renameEntry(context, { kind: 'entry', topic: 'soil', date, heading: null }, wanted);

const journal =
  '# Soil\n\n## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n- [2026-06-19 (short)](#2026-06-19--gather)\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [soil#2026-06-26] itself\n\n## 2026-06-19 — Gather\n\n### Cross-links\n';

describe('renaming an entry', () => {
  it('renames its heading, its line in the Index and all that leads to it', () => {
    const files = {
      [soil]: journal,
      [ice]:
        '# Ice\n\n[2026-06-26](soil.md#2026-06-26--gather) [2026-06-26 — Gather](soil.md#user-content-2026-06-26--Gather) [soil#2026-06-26] [soil#2026-06-19] [x][soil#2026-06-26]\n\n[soil#2026-06-26]: soil.md#2026-06-26--gather\n',
      'journals/briefs/1.md':
        '# B\n\n## Unknowns\n\n- [x] a — answered 2026-06-26: b ([2026-06-26](../topics/soil.md#2026-06-26--gather))\n'
    };
    assert.deepEqual(renamed(files, entry('2026-06-26--gather', '2026-06-27 — Gather')), {
      [soil]: journal.replaceAll('2026-06-26', '2026-06-27'),
      [ice]: files[ice].replaceAll('2026-06-26', '2026-06-27'),
      'journals/briefs/1.md':
        '# B\n\n## Unknowns\n\n- [x] a — answered 2026-06-26: b ([2026-06-27](../topics/soil.md#2026-06-27--gather))\n'
    });
    assert.deepEqual(
      renamed(files, day('2026-06-26', '2026-06-27')),
      renamed(files, entry('2026-06-26--gather', '2026-06-27'))
    );
  });

  it('renames its kind, which no tag names', () => {
    assert.equal(
      renamed({ [soil]: journal }, entry('2026-06-26--gather', '2026-06-26 — Field trip'))[soil],
      journal
        .replace('[2026-06-26 — Gather](#2026-06-26--gather)', '[2026-06-26 — Field trip](#2026-06-26--field-trip)')
        .replace('## 2026-06-26 — Gather', '## 2026-06-26 — Field trip')
    );
  });

  it('gives the day alone to a line of the Index that says it in other words', () => {
    assert.equal(
      renamed({ [soil]: journal }, entry('2026-06-19--gather', '2026-06-18'))[soil],
      journal.replaceAll('2026-06-19', '2026-06-18')
    );
  });

  it('lets links follow to the headings whose numbers change', () => {
    const twice =
      '# Soil\n\n## 2026-06-26 — Gather\n\n## 2026-06-26 — Gather\n\n[1](#2026-06-26--gather) [2](#2026-06-26--gather-1)\n';
    const update = (heading: string) => heading.replace('2026-06-26 — Gather', '2026-06-26 — Update');
    assert.equal(
      renamed({ [soil]: twice }, entry('2026-06-26--gather', '2026-06-26 — Update'))[soil],
      update(twice).replace(
        '[1](#2026-06-26--gather) [2](#2026-06-26--gather-1)',
        '[1](#2026-06-26--update) [2](#2026-06-26--gather)'
      )
    );
    assert.equal(
      renamed({ [soil]: twice }, entry('2026-06-26--gather-1', '2026-06-26 — Update'))[soil],
      '# Soil\n\n## 2026-06-26 — Gather\n\n## 2026-06-26 — Update\n\n[1](#2026-06-26--gather) [2](#2026-06-26--update)\n'
    );
  });

  it('leaves tags to another entry of the day', () => {
    const text = '# Soil\n\n## 2026-06-26 — Update\n\n## 2026-06-26 — Gather\n\n[soil#2026-06-26]\n';
    assert.equal(
      renamed({ [soil]: text }, entry('2026-06-26--gather', '2026-06-25'))[soil],
      '# Soil\n\n## 2026-06-26 — Update\n\n## 2026-06-25 — Gather\n\n[soil#2026-06-26]\n'
    );
  });

  it('keeps marks, closing signs and line endings of the heading', () => {
    assert.equal(
      renamed(
        { [soil]: '\ufeff# Soil\r\n\r\n## 2026-06-26 - *Gather* ##\r\n' },
        entry('2026-06-26---gather', '2026-06-27')
      )[soil],
      '\ufeff# Soil\r\n\r\n## 2026-06-27 - *Gather* ##\r\n'
    );
  });

  it('says why it cannot be', () => {
    const files = { [soil]: journal };
    const first = '2026-06-26--gather';
    for (const [wanted, reason] of [
      ['2026-06-26 — Gather', /already/],
      ['2026-06-19 — gather', /There is an entry “2026-06-19 — Gather” already/],
      ['2026-02-30 — Gather', /day of the calendar/],
      ['2026/06/27 — Gather', /day of the calendar/],
      ['Gather', /day of the calendar/],
      ['', /day of the calendar/],
      ['2026-06-27 — ', /no kind/],
      ['2026-06-27 — *Gather*', /without marks/],
      ['2026-06-27\nGather', /day of the calendar/]
    ] as const)
      assert.match(reasonFor(files, entry(first, wanted)), reason);
    assert.match(reasonFor(files, day('2026-01-01', '2026-01-02')), /no entry of 2026-01-01/);
    const two = { [soil]: '# Soil\n\n## 2026-06-26 — Update\n\n## 2026-06-26 — Gather\n' };
    assert.match(reasonFor(two, day('2026-06-26', '2026-06-27')), /more than one entry/);
    const marked = { [soil]: '# Soil\n\n## 2026-06-26 — *Gather*\n' };
    assert.match(reasonFor(marked, entry(first, '2026-06-26 — Update')), /marks of Markdown/);
    const link = { ...files, [ice]: '[a](soil.md#2026-06-27--gather)\n' };
    assert.match(reasonFor(link, entry(first, '2026-06-27')), /leads nowhere yet/);
    const tag = { ...files, [ice]: '[soil#2026-06-27]\n' };
    assert.match(reasonFor(tag, entry(first, '2026-06-27')), /names soil#2026-06-27 already/);
    const joined = { [soil]: '# Soil\n\n## 2026-06-26 — Update\n\n## 2026-06-25 — Gather\n\n[soil#2026-06-25]\n' };
    assert.match(reasonFor(joined, entry('2026-06-25--gather', '2026-06-26')), /another entry of 2026-06-26/);
    const html = { [soil]: `${journal}\n<a id="2026-06-27--gather"></a>\n` };
    assert.match(reasonFor(html, entry(first, '2026-06-27')), /anchor “#2026-06-27--gather” that is no heading’s/);
    const capital = { ...files, [ice]: '[a](soil.md#2026-06-26--Gather)\n' };
    assert.match(reasonFor(capital, entry(first, '2026-06-26 — Update')), /capitals/);
  });
});
