import assert from 'node:assert/strict';
import { renameTopic } from '../../../src/queries/rename/rename-topic';
import { outcomeOf, reasonFor, renamed } from '../../support/renaming';

const soil = 'journals/topics/soil.md';
const peat = 'journals/topics/peat.md';
const config = 'journals/topics/config/soil.yaml';
const ice = 'journals/topics/ice.md';

const to =
  (id: string, from = 'soil') =>
  (context: Parameters<typeof renameTopic>[0]) =>
    renameTopic(context, from, id);

/** What becomes of the journal of ice when soil is renamed to peat. */
const iceAfter = (text: string) => renamed({ [soil]: '# Soil\n', [ice]: text }, to('peat'))[ice];

describe('renaming a topic', () => {
  it('renames its files and all that names it', () => {
    const files = {
      [soil]:
        '# Soil\n\n## What We’re Tracking\n\nSoil, as [soil] and the soil say.\nConfig: [`journals/topics/config/soil.yaml`](config/soil.yaml)\n\nSee [here](#soil).\n',
      [config]: '# of soil\nid: soil # soil\ntitle: "Soil"\nkeywords: [soil]\n',
      [ice]:
        '# Ice\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [soil] [soil#2026-06-11], as [soil](soil.md) or `[soil]` say\n\n### Soil\n\n- [soil.md](./soil.md#index) (Soil, 2026-06-26) — soil\n',
      'journals/briefs/1.md':
        '---\ntopics: [ice, soil, "soil", \'soil\']\n---\n# Soil\n\n![soil](../topics/soil.md) [a](/journals/topics/soil.md?plain=1#soil)\n'
    };
    assert.deepEqual(renamed(files, to('peat')), {
      [peat]: files[soil]
        .replace('[soil]', '[peat]')
        .replace('`journals/topics/config/soil.yaml`', '`journals/topics/config/peat.yaml`')
        .replace('(config/soil.yaml)', '(config/peat.yaml)'),
      'journals/topics/config/peat.yaml': files[config].replace('id: soil', 'id: peat'),
      [ice]:
        '# Ice\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [peat] [peat#2026-06-11], as [peat](peat.md) or `[soil]` say\n\n### Soil\n\n- [peat.md](./peat.md#index) (Soil, 2026-06-26) — soil\n',
      'journals/briefs/1.md':
        '---\ntopics: [ice, peat, "peat", \'peat\']\n---\n# Soil\n\n![peat](../topics/peat.md) [a](/journals/topics/peat.md?plain=1#soil)\n'
    });
  });

  it('renames link definitions and the references to them', () => {
    const before =
      '# Ice\n\nAs [soil] and [the bog][soil] and [soil][] say, not `[a][soil]`.\n\n[soil]: soil.md "t"\n[soil#2026-06-11]: <soil.md#x>\n';
    const after =
      '# Ice\n\nAs [peat] and [the bog][peat] and [peat][] say, not `[a][soil]`.\n\n[peat]: peat.md "t"\n[peat#2026-06-11]: <peat.md#x>\n';
    assert.equal(iceAfter(before), after);
  });

  it('leaves a definition that is used by another spelling of its label', () => {
    assert.equal(
      iceAfter('# Ice\n\nAs [soil] and [Soil] say.\n\n[soil]: soil.md\n'),
      '# Ice\n\nAs [peat] and [Soil] say.\n\n[soil]: peat.md\n'
    );
  });

  it('lets links follow to headings that name it', () => {
    assert.equal(
      iceAfter(
        '# Ice\n\n### About [soil]\n\n### About [soil]\n\n[a](#about-soil) [b](#about-soil-1) [c](ice.md#about-soil)\n'
      ),
      '# Ice\n\n### About [peat]\n\n### About [peat]\n\n[a](#about-peat) [b](#about-peat-1) [c](ice.md#about-peat)\n'
    );
  });

  it('renames a topic that has a config or a journal alone', () => {
    assert.deepEqual(renamed({ [config]: "id: 'soil'\r\n" }, to('peat')), {
      'journals/topics/config/peat.yaml': "id: 'peat'\r\n"
    });
    assert.deepEqual(renamed({ [soil]: '\ufeff# Soil\r\n[soil]\r\n' }, to('peat')), {
      [peat]: '\ufeff# Soil\r\n[peat]\r\n'
    });
  });

  it('renames by case alone, and mends a name that is none', () => {
    const files = { 'journals/topics/Soil.md': '# Soil\n', [ice]: '[soil] [a](Soil.md)\n' };
    assert.deepEqual(renamed(files, to('soil', 'Soil')), { [soil]: '# Soil\n', [ice]: '[soil] [a](soil.md)\n' });
    const odd = {
      'journals/topics/My soil.md': '# Soil\n',
      [ice]: '# Ice\n\n## Cross-links\n\n[a](My%20soil.md) [b](<My soil.md>)\n'
    };
    assert.deepEqual(renamed(odd, to('my-soil', 'My soil')), {
      'journals/topics/my-soil.md': '# Soil\n',
      [ice]: '# Ice\n\n## Cross-links\n\n[a](my-soil.md) [b](<my-soil.md>)\n'
    });
  });

  it('asks for the texts that it changes', () => {
    const outcome = outcomeOf({ [soil]: '# Soil\n', [ice]: '[soil]\n' }, context =>
      renameTopic({ ...context, textOf: () => undefined }, 'soil', 'peat')
    );
    assert.deepEqual(outcome, { outcome: 'needs', paths: [ice, soil], linked: [] });
  });

  it('says why it cannot be', () => {
    const files = {
      [soil]: '# Soil\n',
      [ice]: '# Ice\n\n[a](bog.md)\n',
      'journals/briefs/1.md': '---\ntopics: [moor]\n---\n',
      'journals/topics/config/fen.yaml': 'id: mire\n'
    };
    for (const [id, reason] of [
      ['', /needs an id/],
      ['Peat bog', /is no id/],
      ['x', /box of a task/],
      ['2026', /YAML/],
      ['con', /Windows/],
      ['a'.repeat(81), /at most 80/],
      ['soil', /already/],
      ['ice', /There is a topic “ice” already/],
      ['fen', /There is a topic “fen” already/],
      ['mire', /fen\.yaml says that it is the config of “mire”/],
      ['moor', /1\.md names “moor” already/],
      ['bog', /ice\.md links to journals\/topics\/bog\.md already/]
    ] as const)
      assert.match(reasonFor(files, to(id)), reason);
    assert.match(reasonFor(files, to('peat', 'sand')), /no topic “sand”/);
    const twice = { [soil]: '', 'journals/x/soil.md': '', '.topic-journal.yaml': 'topics: journals/*/*.md\n' };
    assert.match(reasonFor(twice, to('peat')), /more than one file/);
    const only = { [soil]: '', '.topic-journal.yaml': 'topics: journals/topics/s*.md\n' };
    assert.match(reasonFor(only, to('peat')), /settings leave .* out/);
    assert.match(reasonFor({ [soil]: '', [ice]: '---\nx: &a soil\ntopics: [*a]\n---\n' }, to('peat')), /alias/);
    assert.match(
      reasonFor({ [soil]: '', [ice]: '[soil]\n\n[soil]: soil.md\n[Peat]: x.md\n' }, to('peat')),
      /link by the name “\[peat\]”/
    );
  });
});
