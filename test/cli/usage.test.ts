import assert from 'node:assert/strict';
import packageJson from '../../package.json';
import { journal, mislabelled, misspelled, soil, soilPath } from './journal';
import { buildProgram, runProgram, useFolders } from './program';

describe('command line: usage', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();

  const mistakes: [string[], RegExp][] = [
    [['validate', '--formt', 'json'], /^error: unknown option '--formt'\n\(Did you mean --format\?\)\n/],
    [
      ['validate', '--format', 'xml'],
      /^error: .*'xml' is invalid\. Allowed choices are text, json, sarif, junit, github\./
    ],
    [['validate', '--fail-on', 'fatal'], /Allowed choices are error, warning, information, hint\./],
    [['validate', '--fail-on'], /^error: .*argument missing/],
    [['validate', '--reader', 'regex'], /'regex' is invalid\. Allowed choices are auto, remark\./],
    [['validate', '--cross-check', '--fix'], /^error: option '--cross-check' cannot be used with option '--fix'/],
    [
      ['validate', '--cross-check', '--format', 'json'],
      /'--cross-check' cannot be used with option '--format <format>'/
    ],
    [
      ['validate', '--cross-check', '--reader', 'auto'],
      /'--cross-check' cannot be used with option '--reader <reader>'/
    ],
    [['validate', '.', 'more'], /^error: too many arguments/],
    [['list'], /^error: missing required argument 'what'/],
    [['list', 'ideas'], /Allowed choices are topics, entries, sources, cross-links, observations, open-items\./],
    [['list', 'topics', '--format', 'sarif'], /Allowed choices are text, json\./],
    [['validat'], /^error: unknown command 'validat'\n\(Did you mean validate\?\)/],
    [['new', 'topic'], /^error: missing required argument 'title'/],
    [['new', 'idea'], /^error: unknown command 'idea'/],
    [['new'], /^Usage: topic-journal new /],
    [[], /^Usage: topic-journal /]
  ];
  for (const [args, said] of mistakes) {
    it(`explains “topic-journal ${args.join(' ')}”, with the usage`, async () => {
      const { code, out, err } = await runProgram(args, { cwd: folderWith(journal) });
      assert.deepEqual({ code, out }, { code: 2, out: '' });
      assert.match(err, said);
      assert.match(err, /^Usage: topic-journal /m);
    });
  }

  it('shows help and version', async () => {
    const cwd = folderWith({});
    const { code, out, err } = await runProgram(['--help'], { cwd });
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    for (const word of ['validate', 'list', 'Exit code:']) assert.ok(out.includes(word), word);
    assert.deepEqual(await runProgram(['help'], { cwd }), { code, out, err });
    const help = await runProgram(['validate', '--help'], { cwd });
    assert.equal(help.code, 0);
    for (const option of ['--format', '--fix', '--fail-on', '--reader', '--cross-check'])
      assert.ok(help.out.includes(option), option);
    assert.deepEqual(await runProgram(['help', 'validate'], { cwd }), help);
    const version = await runProgram(['--version'], { cwd });
    assert.deepEqual(version, { code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  describe('output', () => {
    const huge = { ...journal, [soilPath]: soil.replace('- [rivers]', `${'- [rivres] x\n'.repeat(3_000)}$&`) };

    it('ends quietly when its reader goes away', async () => {
      const cwd = folderWith(huge);
      const { code, out, err } = await runProgram(['validate', '--format', 'json'], { cwd, closesEarly: true });
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      assert.ok(out.length < 500_000);
    });

    it('is complete, however large', async () => {
      const { out } = await runProgram(['validate', '--format', 'json'], { cwd: folderWith(huge) });
      assert.ok(out.length > 500_000);
      assert.equal(JSON.parse(out).summary.error, 3_000);
    });

    it('has colours where FORCE_COLOR asks for them, and otherwise none in a pipe', async () => {
      const cwd = folderWith(misspelled);
      const hasColors = async (env: Record<string, string>) =>
        (await runProgram(['validate'], { cwd, env })).out.includes('\u001b[31merror');
      assert.equal(await hasColors({}), false);
      assert.equal(await hasColors({ FORCE_COLOR: '1' }), true);
      assert.equal(await hasColors({ FORCE_COLOR: '0' }), false);
      assert.equal(await hasColors({ NO_COLOR: '1' }), false);
    });

    it('lets nothing from a document act on the terminal', async () => {
      const nasty = soil.replace('Gap:', '\u001b[31mGapp\u0007:');
      const { out } = await runProgram(['validate'], { cwd: folderWith({ ...mislabelled, [soilPath]: nasty }) });
      assert.match(out, /unknown-label/);
      assert.doesNotMatch(out.replaceAll('\n', ''), /\p{Cc}/u);
    });
  });
});
