import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readJournal } from '../../src/cli/journal';
import { writeEdit } from '../../src/cli/write-edit';
import { localDay } from '../../src/format/dates';
import { journal, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

const silent = { show: () => {}, end: () => {} };
const rivers = 'journals/topics/rivers.md';

describe('command line: new', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();
  const run = async (cwd: string, ...args: readonly string[]) => ({
    ...(await runProgram(['new', ...args], { cwd })),
    cwd
  });
  const runIn = (files: Files, ...args: readonly string[]) => run(folderWith(files), ...args);
  const read = (cwd: string, file: string) => fs.readFileSync(path.join(cwd, file), 'utf8');
  const validate = async (cwd: string) => (await runProgram(['validate', '--fail-on', 'hint'], { cwd })).code;

  it('topic writes a journal and a config, in an empty folder, too', async () => {
    const { cwd, ...ending } = await runIn({}, 'topic', 'Dry-stone walls');
    assert.deepEqual(ending, {
      code: 0,
      out: 'Created journals/topics/dry-stone-walls.md\nCreated journals/topics/config/dry-stone-walls.yaml\n',
      err: ''
    });
    assert.match(read(cwd, 'journals/topics/dry-stone-walls.md'), /^# Dry-stone walls\n\n## What We’re Tracking\n/);
    assert.equal(await validate(cwd), 0);
  });

  it('topic takes an id, and says why there can be none', async () => {
    const cwd = folderWith(journal);
    const errorOf = async (...args: readonly string[]) => {
      const { code, out, err } = await run(cwd, 'topic', ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      return err;
    };
    assert.equal(await errorOf('Soil'), 'topic-journal: there is a topic “soil” already\n');
    assert.equal(await errorOf('土'), 'topic-journal: no id can be made of “土”; give one with --id\n');
    assert.match(await errorOf('Earth', '--id', 'Earth'), /“Earth” is no id: use a–z/);
    const { out } = await run(path.join(cwd, 'journals'), 'topic', '土', '--id', 'earth');
    assert.equal(out, 'Created topics/earth.md\nCreated topics/config/earth.yaml\n');
  });

  it('topic leaves nothing behind where one of the two files is there', async () => {
    const config = 'journals/topics/config/turf.yaml';
    const { cwd, code, err } = await runIn({ '.gitignore': 'turf.yaml\n', [config]: 'mine' }, 'topic', 'Turf');
    assert.deepEqual(
      { code, err },
      { code: 2, err: `topic-journal: ${config}: it is there already; nothing was written\n` }
    );
    assert.equal(read(cwd, config), 'mine');
    assert.ok(!fs.existsSync(path.join(cwd, 'journals/topics/turf.md')));
  });

  it('entry writes an entry of today, and its line', async () => {
    const { cwd, code, out } = await runIn(journal, 'entry', 'soil');
    const heading = `${localDay(new Date())} — Gather`;
    assert.equal(code, 0);
    const text = read(cwd, soilPath);
    const line = text.split('\n').indexOf('### Theme') + 1;
    assert.equal(out, `Wrote “${heading}” into ${soilPath}:${line}\n`);
    assert.ok(text.includes(`## Index\n\n- [${heading}](#${heading.replace(' — ', '--').toLowerCase()})\n`));
    assert.ok(text.includes(`\n## ${heading}\n\n<!--\nOpen gaps of 2026-06-26:\n- Nobody measures peat.\n`));
    assert.ok(text.includes('- [rivers#2026-06-26] They wet the ground.\n'));
    assert.equal(await validate(cwd), 0);
  });

  it('entry keeps byte order mark and line endings, and takes kind and day', async () => {
    const odd = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const { cwd, out } = await runIn(
      { ...journal, [soilPath]: odd(soil) },
      'entry',
      'Soil',
      'journals/topics',
      '--kind',
      'update',
      '--date',
      '2026-06-27'
    );
    assert.match(out, /^Wrote “2026-06-27 — Update” into journals\/topics\/soil\.md:\d+\n$/);
    const text = read(cwd, soilPath);
    assert.ok(text.startsWith('\ufeff# Soil'));
    assert.doesNotMatch(text, /(?<!\r)\n/);
    assert.equal(text.split('\r\n## ').length, soil.split('\n## ').length + 1);
  });

  it('entry is never written twice, nor where it cannot be', async () => {
    const cwd = folderWith({
      ...journal,
      [rivers]: `${soil}\n\`\`\`\n`.replace(/## 2026[\s\S]*## Strategy/, '## Strategy')
    });
    const before = read(cwd, soilPath);
    const errors: readonly (readonly [readonly string[], RegExp])[] = [
      [['soil', '--date', '2026-06-26'], /soil\.md:13: there is an entry “2026-06-26 — Gather” already\n$/],
      [
        ['soil', '--kind', 'Gathr'],
        /^error: there is no kind of entry “Gathr”, only Gather, Update, Initial gather\n$/
      ],
      [['soil', '--date', 'today'], /soil\.md: “today” is no day of the calendar, as 2026-06-26 is\n$/],
      [['soils'], /^topic-journal: there is no journal of a topic “soils”: did you mean “soil”\?\n$/],
      [[], /missing required argument 'topic'[\s\S]*Usage: topic-journal new entry /],
      [['soil', 'nowhere'], /^error: there is no file or folder “nowhere”\n$/]
    ];
    for (const [args, expected] of errors) {
      const { code, out, err } = await run(cwd, 'entry', ...args);
      assert.deepEqual({ code, out }, { code: 2, out: '' }, args.join(' '));
      assert.match(err, expected);
    }
    assert.equal(read(cwd, soilPath), before);
  });

  it('brief and analysis are written once', async () => {
    const cwd = folderWith(journal);
    const brief = ['brief', 'Frost', '--topics', 'soil, rivers', '--date', '2026-06-28'];
    assert.equal((await run(cwd, ...brief)).out, 'Created journals/briefs/2026-06-28-frost.md\n');
    assert.match(read(cwd, 'journals/briefs/2026-06-28-frost.md'), /\nissue: 2\n[\s\S]*\ntopics: \[soil, rivers\]\n/);
    const again = await run(cwd, ...brief);
    assert.deepEqual(
      [again.code, again.err],
      [2, 'topic-journal: there is a file journals/briefs/2026-06-28-frost.md already\n']
    );
    assert.equal((await run(cwd, 'analysis', 'Frost')).out, 'Created journals/analyses/frost.md\n');
    assert.match(read(cwd, 'journals/analyses/frost.md'), new RegExp(`last_reviewed: ${localDay(new Date())}\n`));
    const unknown = await run(cwd, 'analysis', 'Snow', '--topics', 'soul');
    assert.deepEqual(
      [unknown.code, unknown.err],
      [2, 'topic-journal: there is no topic “soul”: did you mean “soil”?\n']
    );
    assert.equal(await validate(cwd), 0);
  });

  it('writes nothing into a file that was changed meanwhile', async () => {
    const root = folderWith(journal);
    const held = await readJournal(root, silent, { keepTexts: true });
    fs.appendFileSync(path.join(root, soilPath), 'More.\n');
    const edit = [{ path: soilPath, edits: [{ range: { start: 0, end: 0 }, text: 'x' }] }];
    assert.deepEqual(writeEdit(held, edit), {
      file: soilPath,
      message: 'it was changed by somebody else in the meantime; nothing was written'
    });
    assert.equal(read(root, soilPath), `${soil}More.\n`);
  });
});
