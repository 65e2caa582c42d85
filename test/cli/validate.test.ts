import assert from 'node:assert/strict';
import path from 'node:path';
import { journal, misspelled, soil, soilPath } from './journal';
import { buildProgram, runProgram, useFolders } from './program';

describe('command line: validate', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();

  it('says one line where nothing is wrong', async () => {
    const cwd = folderWith(journal);
    assert.deepEqual(await runProgram(['validate'], { cwd }), {
      code: 0,
      out: '5 documents checked: no problems\n',
      err: ''
    });
  });

  it('gives place, severity, message and code under the file, and sums up', async () => {
    const { code, out, err } = await runProgram(['validate'], { cwd: folderWith(misspelled) });
    const [file, problem, ...rest] = out.split('\n');
    assert.equal(file, soilPath);
    assert.match(problem ?? '', /^ {2}22:4 {2}error {2}There is no topic “rivres”.* {2}unknown-topic$/);
    assert.deepEqual(rest, ['', '5 documents checked: 1 problem (1 error)', '']);
    assert.deepEqual({ code, err }, { code: 1, err: '' });
  });

  it('aligns the columns of a file', async () => {
    const twice = soil.replace('[rivers]', '[rivres]').replace('Gap:', 'Gapp:');
    const { out } = await runProgram(['validate'], { cwd: folderWith({ ...journal, [soilPath]: twice }) });
    const [first, second] = out.split('\n').filter(line => line.startsWith('  '));
    assert.match(first ?? '', /^ {2}22:4 {2}error {4}There/);
    assert.match(second ?? '', /^ {2}26:5 {2}warning {2}\S/);
    assert.equal(first?.lastIndexOf('  '), second?.lastIndexOf('  '));
    assert.match(out, /2 problems \(1 error, 1 warning\); --fix mends 1 of them\n$/);
  });

  it('checks the whole journal and reports what is at or under PATH', async () => {
    const cwd = folderWith(misspelled);
    const counts = async (target: string) => {
      const { code, out } = await runProgram(['validate', target, '--format', 'json'], { cwd });
      const { root, summary } = JSON.parse(out);
      assert.equal(root, cwd);
      return [code, summary.documents, summary.error];
    };
    assert.deepEqual(await counts('.'), [1, 5, 1]);
    assert.deepEqual(await counts('journals/topics'), [1, 4, 1]);
    assert.deepEqual(await counts(soilPath), [1, 1, 1]);
    assert.deepEqual(await counts('journals/topics/rivers.md'), [0, 1, 0]);
    assert.deepEqual(await counts(path.join(cwd, 'journals/briefs')), [0, 1, 0]);
  });

  it('shows paths as they are typed from the current folder', async () => {
    const cwd = path.join(folderWith(misspelled), 'journals/topics/config');
    const { out } = await runProgram(['validate', '../soil.md'], { cwd });
    assert.equal(out.split('\n', 1)[0], path.join('..', 'soil.md'));
  });

  it('takes the nearest folder with .topic-journal.yaml for the root', async () => {
    const inside = Object.fromEntries(Object.entries(journal).map(([file, text]) => [`a/b/${file}`, text]));
    const settings = 'topics: "b/journals/topics/*.md"\nconfigs: "b/journals/topics/config/*.yaml"\n';
    const cwd = folderWith({ ...inside, 'a/.topic-journal.yaml': settings });
    const { out } = await runProgram(['validate', 'a/b/journals/topics', '--format', 'json'], { cwd });
    assert.equal(JSON.parse(out).root, path.join(cwd, 'a'));
    assert.equal(JSON.parse(out).summary.topics, 2);
  });

  it('fails from --fail-on upwards, from warnings where nothing is said', async () => {
    const hint = folderWith({ ...journal, [soilPath]: soil.replace(', 2026-06-20)', ')') });
    const exit = async (cwd: string, ...args: string[]) => (await runProgram(['validate', ...args], { cwd })).code;
    assert.equal(await exit(hint), 0);
    assert.equal(await exit(hint, '--fail-on', 'information'), 0);
    assert.equal(await exit(hint, '--fail-on', 'hint'), 1);
    const warning = folderWith({ ...journal, [soilPath]: soil.replace('2026-06-20', '2026-06-27') });
    assert.equal(await exit(warning), 1);
    assert.equal(await exit(warning, '--fail-on', 'error'), 0);
    assert.equal(await exit(folderWith(misspelled), '--fail-on', 'error'), 1);
  });

  it('takes severities and options from .topic-journal.yaml', async () => {
    const cwd = folderWith({ ...misspelled, '.topic-journal.yaml': 'rules:\n  unknown-topic: hint\n' });
    const { code, out } = await runProgram(['validate'], { cwd });
    assert.equal(code, 0);
    assert.match(out, /22:4 {2}hint {2}There is no topic/);
  });

  it('knows which linked files exist, journal documents or not', async () => {
    const linking = (text: string) => soil.replace('How soils hold water.', text);
    const cwd = folderWith({
      ...journal,
      '.gitignore': 'private/\n',
      'private/notes.txt': 'ignored, and there',
      [soilPath]: linking('[a](../../private/notes.txt) [b](rivers.md) [c](../../missing.txt) [d](../briefs/)')
    });
    const { out } = await runProgram(['validate', '--format', 'json'], { cwd });
    const broken = JSON.parse(out).problems.filter(({ code }: { code: string }) => code === 'broken-link');
    assert.deepEqual(
      broken.map(({ range }: { range: { start: unknown } }) => range.start),
      [{ line: 4, character: 48 }]
    );
  });
});
