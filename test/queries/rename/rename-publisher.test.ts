import assert from 'node:assert/strict';
import type { RenameContext } from '../../../src/queries/rename/draft';
import { renamePublisher } from '../../../src/queries/rename/rename-publisher';
import { outcomeOf, reasonFor, renamed } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const brief = 'journals/briefs/1.md';

const to =
  (name: string, folded = 'longtable') =>
  (context: RenameContext) =>
    renamePublisher(context, folded, name);

const entry = (...sources: readonly string[]) =>
  `# Soil\n\n## 2026-06-26 — Gather\n\n${sources.map(source => `- ${source}\n`).join('')}`;

describe('renaming a publisher', () => {
  it('writes it otherwise wherever it is cited, and nothing else', () => {
    const files = {
      [soil]: entry(
        '[Long Table](https://a.example) (PR wire) (Long Table, 7 Apr 2026) — Long Table',
        'Ice (Long Table, 2026)'
      ),
      [brief]: '---\nkind: brief\n---\n## Sources\n\n- [a](https://b.example) (Long Table)\n'
    };
    assert.deepEqual(renamed(files, to('Ropes & Gray (UK), Inc.')), {
      [soil]: entry(
        '[Long Table](https://a.example) (PR wire) (Ropes & Gray (UK), Inc., 7 Apr 2026) — Long Table',
        'Ice (Ropes & Gray (UK), Inc., 2026)'
      ),
      [brief]: files[brief].replace('Long Table', 'Ropes & Gray (UK), Inc.')
    });
  });

  it('names it so where it is suggested and preferred', () => {
    const config = 'journals/topics/config/soil.yaml';
    const text = (name: string) =>
      `${entry(`[a](b) (${name})`)}\n### Meta-observations\n\n- **Source to watch:** ${name} (longtable.example) — as Long Table is\n- Source to watch: “${name}” — why\n`;
    const yaml = (name: string) => `id: soil\npreferred_sources: [${name}, '${name}', longtable.example]\n`;
    const files = { [soil]: text('Long Table'), [config]: yaml('Long Table') };
    assert.deepEqual(renamed(files, to('Round Table')), { [soil]: text('Round Table'), [config]: yaml('Round Table') });
    assert.match(reasonFor(files, to('Table: round')), /read as something else/);
  });

  it('says what renaming back would not take apart', () => {
    const both = { [soil]: entry('[a](b) (Long Table)', '[a](c) (long-table)', '[a](d) (The Ledger)') };
    assert.equal(
      renamed(both, to('LongTable'))[soil],
      entry('[a](b) (LongTable)', '[a](c) (LongTable)', '[a](d) (The Ledger)')
    );
    const mergeOf = (name: string) => (outcomeOf(both, to(name)) as { merge?: string }).merge;
    assert.match(mergeOf('LongTable') ?? '', /written in 2 ways: “Long Table”, “long-table”/);
    assert.match(mergeOf('the ledger') ?? '', /1 source is of “the ledger” already/);
    const one = outcomeOf({ [soil]: entry('[a](b) (Long Table)') }, to('Longer Table'));
    assert.ok(!('merge' in one));
  });

  it('says why it cannot be', () => {
    const files = { [soil]: entry('[a](b) (Long Table)') };
    for (const name of ['', ' a', '2026', 'a, 2026', '12', 'a) b', 'same page', 'a\nb', '—'])
      assert.match(reasonFor(files, to(name)), /publisher/, name);
    assert.match(reasonFor(files, to('Long Table')), /already/);
    assert.match(reasonFor(files, to('a', 'ledger')), /any more/);
    assert.match(reasonFor({ [soil]: entry('[a](b) (Long, 26.1, Table)') }, to('a')), /something else within/);
    assert.match(reasonFor(files, to('[x](y)')), /read as something else/);
  });
});
