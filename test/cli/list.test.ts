import assert from 'node:assert/strict';
import { journal, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

const rivers = 'journals/topics/rivers.md';
const brief = 'journals/briefs/2026-06-27-water.md';
const on = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end }
});

describe('command line: list', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();
  const list = async (what: string, files: Files = journal, target = '.') => {
    const { code, out, err } = await runProgram(['list', what, target, '--format', 'json'], { cwd: folderWith(files) });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const { items, ...others } = JSON.parse(out);
    assert.deepEqual(others, {});
    return items;
  };
  /** Compares the order of the keys too. */
  const assertItems = (actual: unknown, expected: unknown) =>
    assert.equal(JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1));

  it('topics, with or without a journal', async () => {
    const config = { 'journals/topics/config/wind.yaml': '# Later\ntitle: Wind\n' };
    const common = { entries: 1, lastEntry: '2026-06-26', inbound: 1, outbound: 1 };
    const path = (id: string) => `journals/topics/config/${id}.yaml`;
    assertItems(await list('topics', { ...journal, ...config }), [
      { file: rivers, range: on(0, 2, 8), id: 'rivers', title: 'Rivers', config: path('rivers'), ...common },
      { file: soilPath, range: on(0, 2, 9), id: 'soil', title: 'Soil 🌱', config: path('soil'), ...common },
      {
        file: path('wind'),
        range: on(1, 7, 11),
        id: 'wind',
        title: 'Wind',
        config: path('wind'),
        entries: 0,
        lastEntry: null,
        inbound: 0,
        outbound: 0
      }
    ]);
  });

  it('topics, with the newest entry wherever it stands', async () => {
    const older = soil.replace('## Strategy', '## 2026-06-30 — Update\n\n## 2026-05-01\n\n$&');
    const [item] = await list('topics', { [soilPath]: older });
    assertItems([item.entries, item.lastEntry, item.config], [3, '2026-06-30', null]);
  });

  it('entries', async () => {
    const bare = soil.replace('## Strategy', '## 2026-02-30\n\n$&');
    assertItems(await list('entries', { [soilPath]: bare }), [
      { file: soilPath, range: on(12, 3, 22), topic: 'soil', date: '2026-06-26', kind: 'Gather' },
      { file: soilPath, range: on(28, 3, 13), topic: 'soil', date: null, kind: null }
    ]);
  });

  it('sources, of a topic journal and of a brief', async () => {
    const items = await list('sources');
    assertItems(
      [items.length, items[0], items[2]],
      [
        3,
        {
          file: brief,
          range: on(34, 0, 71),
          topic: null,
          entry: null,
          title: 'The dam',
          url: 'https://example.org/dam',
          publisher: 'River Post',
          date: '2026-06-25',
          note: 'A plan.',
          document: '2026-06-27-water'
        },
        {
          file: soilPath,
          range: { start: { line: 16, character: 0 }, end: { line: 17, character: 13 } },
          topic: 'soil',
          entry: '2026-06-26',
          title: 'Wet ground',
          url: 'https://example.org/wet-ground',
          publisher: 'Soil Weekly',
          date: '2026-06-20',
          note: 'Why it matters.',
          document: null
        }
      ]
    );
  });

  it('cross-links, with the words behind them', async () => {
    const more = soil
      .replace('How soils hold water.', 'See [rivers] and [sic].')
      .replace('[rivers] The', '[rivers] [sky] The');
    const items = await list('cross-links', { ...journal, [soilPath]: more });
    const common = { file: soilPath, from: 'soil', entry: '2026-06-26', toEntry: null, text: 'The ground feeds them.' };
    const { file, from, ...rest } = common;
    assertItems(items, [
      {
        file: rivers,
        range: on(21, 2, 19),
        from: 'rivers',
        entry: '2026-06-26',
        to: 'soil',
        toEntry: '2026-06-26',
        text: 'They wet the ground.'
      },
      { file, range: on(4, 4, 12), from, entry: null, to: 'rivers', toEntry: null, text: null },
      { file, range: on(21, 2, 10), from, entry: rest.entry, to: 'rivers', toEntry: null, text: rest.text },
      { file, range: on(21, 11, 16), from, entry: rest.entry, to: 'sky', toEntry: null, text: rest.text }
    ]);
  });

  it('observations, and whether a suggestion is applied', async () => {
    const items = await list('observations', journal, soilPath);
    const common = { topic: 'soil', entry: '2026-06-26' };
    const text = '`peat depth` — the gap.';
    assertItems(items, [
      {
        file: soilPath,
        range: on(25, 0, 32),
        ...common,
        label: 'Gap',
        text: 'Nobody measures peat.',
        payload: null,
        applied: null
      },
      {
        file: soilPath,
        range: on(26, 0, 49),
        ...common,
        label: 'Keyword suggestion',
        text,
        payload: 'peat depth',
        applied: true
      }
    ]);
  });

  it('open items, at the place where they were raised last', async () => {
    const items = await list('open-items');
    const inBrief = { topic: 'rivers', document: '2026-06-27-water', opened: '2026-06-27' };
    assertItems(items.filter(({ topic }: { topic: string }) => topic === 'rivers').slice(0, 3), [
      { ...open(on(25, 0, 18), 'watchlist', 'The dam will go.'), ...inBrief, closed: null, seen: 1 },
      {
        file: brief,
        range: on(29, 0, 56),
        kind: 'unknown',
        state: 'closed',
        outcome: 'answered',
        text: 'How deep is it?',
        ...inBrief,
        closed: '2026-06-28',
        seen: 1
      },
      { ...open(on(30, 0, 18), 'unknown', 'Who measures it?'), ...inBrief, closed: null, seen: 1 }
    ]);
    const gap = items.find(({ file, kind }: { file: string; kind: string }) => file === soilPath && kind === 'gap');
    assert.deepEqual([gap.document, gap.topic, gap.text], [null, 'soil', 'Nobody measures peat.']);
  });

  const open = (range: unknown, kind: string, text: string) => ({
    file: brief,
    range,
    kind,
    state: 'open',
    outcome: null,
    text
  });

  it('counts how often an item was raised, and stands at the newest', async () => {
    const again = soil.replace(
      '## Strategy',
      '## 2026-05-01 — Gather\n\n### Meta-observations\n\n- **Gap:** Nobody measures peat.\n\n$&'
    );
    const items = await list('open-items', { [soilPath]: again });
    const [gap] = items.filter(({ kind }: { kind: string }) => kind === 'gap');
    assertItems([gap.opened, gap.seen, gap.range], ['2026-05-01', 2, on(25, 0, 32)]);
  });

  it('as a table, each column under its name', async () => {
    const cwd = folderWith(journal);
    const table = async (what: string) => (await runProgram(['list', what], { cwd })).out.split('\n');
    assert.deepEqual(await table('topics'), [
      'id      entries  lastEntry   inbound  outbound  title',
      'rivers  1        2026-06-26  1        1         Rivers',
      'soil    1        2026-06-26  1        1         Soil 🌱',
      '',
      '2 topics',
      ''
    ]);
    assert.deepEqual(await table('cross-links'), [
      'line  entry       to      toEntry     text',
      '',
      rivers,
      '22    2026-06-26  soil    2026-06-26  They wet the ground.',
      '',
      soilPath,
      '22    2026-06-26  rivers  -           The ground feeds them.',
      '',
      '2 cross-links',
      ''
    ]);
    const counts = {
      entries: '2 entries',
      sources: '3 sources',
      observations: '4 observations',
      'open-items': '6 items'
    };
    for (const [what, count] of Object.entries(counts)) assert.equal((await table(what)).at(-2), count);
  });

  it('only what is at or under PATH', async () => {
    assert.equal((await list('sources', journal, 'journals/topics')).length, 2);
    assert.equal((await list('entries', journal, 'journals/briefs')).length, 0);
  });

  it('goes on past a file that cannot be read, and fails', async () => {
    const cwd = folderWith({ ...journal, [rivers]: Uint8Array.of(0) });
    const { code, out, err } = await runProgram(['list', 'entries', '--format', 'json'], { cwd });
    assert.deepEqual([code, JSON.parse(out).items.length], [2, 1]);
    assert.match(err, /rivers\.md: it is binary/);
  });
});
