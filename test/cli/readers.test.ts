import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { exitCodes } from '../../src/cli/command';
import { tellCrossCheck } from '../../src/cli/cross-check';
import type { SegmentReader } from '../../src/journal/cross-check';
import { readSegment } from '../../src/journal/read-segment';
import { journal, misspelled, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

/** How often the function called `name` ran, by the coverage that Node wrote into `folder`. */
function callsOf(name: string, folder: string): number {
  const scripts = fs.readdirSync(folder).flatMap(file => {
    return JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).result;
  });
  const functions = scripts.flatMap(script => script.functions).filter(({ functionName }) => functionName === name);
  assert.ok(functions.length > 0, `no function is called ${name}`);
  return functions.reduce((sum, { ranges: [range] }) => sum + range.count, 0);
}

describe('command line: the two readers', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();

  /** How often remark parsed something, and all that the program said. */
  async function parsed(args: readonly string[], files: Files) {
    const folder = folderWith({});
    const said = await runProgram(args, { cwd: folderWith(files), env: { NODE_V8_COVERAGE: folder } });
    return { said, times: callsOf('fromMarkdown', folder) };
  }

  for (const args of [['validate'], ['list', 'sources']]) {
    it(`--reader remark makes remark read everything, for “${args[0]}”, and it finds the same`, async () => {
      const auto = await parsed(args, misspelled);
      const remark = await parsed([...args, '--reader', 'remark'], misspelled);
      assert.deepEqual(remark.said, auto.said);
      assert.deepEqual(await parsed([...args, '--reader', 'auto'], misspelled), auto);
      const { out } = await runProgram(['validate', '--cross-check'], { cwd: folderWith(misspelled) });
      assert.match(out, new RegExp(` \\(${remark.times} segments; `));
      assert.ok(auto.times < remark.times / 2, `remark read ${auto.times} of ${remark.times} segments`);
    });
  }

  it('--cross-check says that they agree, and on how much', async () => {
    const { code, out, err } = await runProgram(['validate', '--cross-check'], { cwd: folderWith(journal) });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^Both readers agree on 3 documents \(\d+ segments; \d+ read by the scanner, \d+ by remark\)\n$/);
    const [segments, scanned, left] = [...out.matchAll(/\d+/g)].slice(1).map(Number);
    assert.ok(segments === (scanned ?? 0) + (left ?? 0) && (scanned ?? 0) > 10 && (left ?? 0) > 0, out);
  });

  it('--cross-check finds nothing wrong with a journal that has problems, and fails where there is none', async () => {
    const check = (files: Files) => runProgram(['validate', '--cross-check'], { cwd: folderWith(files) });
    assert.equal((await check(misspelled)).code, 0);
    const empty = await check({});
    assert.deepEqual({ code: empty.code, out: empty.out }, { code: 2, out: '' });
    assert.match(empty.err, /no journal documents/);
    const broken = await check({ ...journal, [soilPath]: new Uint8Array([0xff, 0x00]) });
    assert.equal(broken.code, 2);
    assert.match(broken.out, /^Both readers agree on 2 documents /);
    assert.match(broken.err, /soil\.md: it is binary/);
  });

  it('--cross-check says where they differ, and that it is a bug', async () => {
    const blind: SegmentReader = (text, context) => {
      const facts = readSegment(text, context);
      return context.reader === 'remark'
        ? facts
        : { ...facts, headings: facts.headings.filter(each => each.level < 3) };
    };
    const out: string[] = [];
    const err: string[] = [];
    const output = { isTerminal: false, hasColors: false, columns: undefined };
    const surroundings = {
      cwd: folderWith({ [soilPath]: soil.replace('Why\n  it', 'Why it') }),
      out: { ...output, write: (text: string) => void out.push(text) },
      err: { ...output, write: (text: string) => void err.push(text) }
    };
    assert.equal(await tellCrossCheck('journals', surroundings, blind), exitCodes.failure);
    const line = soil.slice(0, soil.indexOf('### Findings')).split('\n').length;
    assert.match(out.join(''), new RegExp(`^${soilPath}:${line}: remark alone reads a heading: “### Findings”\\n`));
    assert.match(
      out.join(''),
      /^The readers differ in 1 place of 1 document \(.*\)\.\nThis is a bug of Topic Journal/m
    );
    assert.deepEqual(err, []);
  });
});
