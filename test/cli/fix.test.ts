import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { fixFiles } from '../../src/cli/fix-files';
import { readJournal, reportedFiles } from '../../src/cli/journal';
import { writeFixes } from '../../src/cli/write-fixes';
import { inDocument, titleOf } from '../../src/journal/views';
import type { Rule } from '../../src/rules/rule';
import { journal, mislabelled, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

const silent = { show: () => {}, end: () => {} };

describe('command line: validate --fix', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();
  const fix = async (files: Files, ...args: string[]) => {
    const cwd = folderWith(files);
    const before = contents(cwd);
    const ending = await runProgram(['validate', '--fix', ...args], { cwd });
    return { ...ending, cwd, before, after: contents(cwd) };
  };

  it('makes the safe fixes, says which, and reports what is left', async () => {
    const { code, out, err, before, after } = await fix(mislabelled);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(
      out,
      `Fixed ${soilPath}: 1 unknown-label\n1 problem fixed in 1 file\n\n5 documents checked: no problems\n`
    );
    assert.deepEqual(after, { ...before, [soilPath]: soil });
  });

  it('leaves what has no one right answer, and fails for it', async () => {
    const text = soil.replace('Gap:', 'Gapp:').replace('[rivers]', '[rivres]');
    const { code, out, after } = await fix({ ...journal, [soilPath]: text });
    assert.equal(code, 1);
    assert.match(out, /5 documents checked: 1 problem \(1 error\)\n$/);
    assert.equal(after[soilPath], soil.replace('[rivers]', '[rivres]'));
  });

  it('keeps byte order mark, line endings and all other bytes', async () => {
    const odd = (text: string) =>
      `\ufeff${text.replaceAll('\n', '\r\n').replace('hold water.', 'hold \u0085water.  ')}\r\n \t`;
    const { after } = await fix({ ...mislabelled, [soilPath]: odd(soil.replace('Gap:', 'Gapp:')) });
    assert.equal(after[soilPath], odd(soil));
  });

  it('goes on until nothing is left to mend, and is stable', async () => {
    const text = soil.replace('## 2026-06-26 — Gather', '## 2026-06-26 - Gather').replaceAll('Gap:', 'Gapp:');
    const { cwd, code, out, after } = await fix({ ...journal, [soilPath]: text });
    assert.equal(code, 0, out);
    assert.equal(after[soilPath], soil);
    assert.match(out, /^Fixed journals\/topics\/soil\.md: .*1 entry-heading, .*1 unknown-label\n/);
    const again = await runProgram(['validate', '--fix'], { cwd });
    assert.equal(again.out, 'Nothing to fix\n5 documents checked: no problems\n');
    assert.deepEqual(contents(cwd), after);
  });

  it('fixes no more than is asked for', async () => {
    const both = { ...mislabelled, 'journals/topics/rivers.md': soil.replace('Gap:', 'Gapp:') };
    const { before, after } = await fix(both, 'journals/topics/soil.md');
    assert.deepEqual(after, { ...before, [soilPath]: soil });
  });

  it('says what it did on standard error where the report is for a machine', async () => {
    const { out, err } = await fix(mislabelled, '--format', 'json');
    assert.equal(JSON.parse(out).summary.warning, 0);
    assert.match(err, /^Fixed journals\/topics\/soil\.md: 1 unknown-label\n/);
  });

  it('leaves a file alone that cannot be read', async () => {
    const bytes = Buffer.concat([Buffer.from(soil.replace('Gap:', 'Gapp:')), Buffer.of(0xff)]);
    const { code, before, after } = await fix({ ...journal, [soilPath]: bytes });
    assert.equal(code, 2);
    assert.deepEqual(after, before);
  });

  it('writes through a link, and keeps the mode of the file', async () => {
    const cwd = folderWith({
      ...mislabelled,
      [soilPath]: { link: '../../kept.md' },
      'kept.md': soil.replace('Gap:', 'Gapp:')
    });
    fs.chmodSync(path.join(cwd, 'kept.md'), 0o640);
    await runProgram(['validate', '--fix'], { cwd });
    assert.equal(fs.readFileSync(path.join(cwd, 'kept.md'), 'utf8'), soil);
    assert.equal(fs.statSync(path.join(cwd, 'kept.md')).mode & 0o777, 0o640);
    assert.ok(fs.lstatSync(path.join(cwd, soilPath)).isSymbolicLink());
  });

  it('knows a file that is reached in two ways', async () => {
    const soils = { [soilPath]: soil.replace('Gap:', 'Gapp:'), 'journals/topics/turf.md': { link: 'soil.md' } };
    const { out, err, cwd } = await fix({ ...journal, ...soils });
    assert.equal(err, '');
    assert.match(out, /^Fixed journals\/topics\/soil\.md: 1 unknown-label\n1 problem fixed in 1 file\n/);
    assert.equal(fs.readFileSync(path.join(cwd, soilPath), 'utf8'), soil);
  });

  it('says so where a file that is reached in two ways was to be fixed in two ways', async () => {
    const turf = 'journals/topics/turf.md';
    const read = await readJournal(folderWith({ ...mislabelled, [turf]: { link: 'soil.md' } }), silent, {
      keepTexts: true
    });
    const fixed = fixFiles(read, [soilPath, turf], silent);
    read.texts.set(turf, { text: '# Turf\n', hasBom: false });
    assert.deepEqual(
      writeFixes(read, fixed).map(({ file }) => file),
      [soilPath]
    );
    assert.deepEqual(read.failures, [
      { file: turf, message: `it is the same file as ${soilPath}, where it was fixed otherwise; it was not fixed` }
    ]);
  });

  it('counts a problem once, and says which was mended in part', async () => {
    const index = '- [2026-06-26 — Gather](#2026-06-26--gather)';
    const text = soil.replace(index, '- [2026-06-01 — Gather](#2026-06-01--gather) — a remark\n- [Old](#old)');
    const { out, after } = await fix({ ...journal, [soilPath]: text });
    assert.match(out, /^Fixed journals\/topics\/soil\.md: index-out-of-date in part\n0 problems fixed in 1 file\n/);
    assert.match(String(after[soilPath]), /a remark/);
  });

  describe('with rules that', () => {
    it('take many rounds for one problem count it once', async () => {
      const read = await readJournal(folderWith(journal), silent, { keepTexts: true });
      const rules = [
        retitling('steps', () => 'Ground', 'Soil 🌱'),
        retitling('steps', () => 'Earth', 'Ground'),
        retitling('later', () => 'Land', 'Earth')
      ];
      const [fixed] = fixFiles(read, [soilPath], silent, rules);
      assert.deepEqual([...(fixed?.mended ?? [])], [['steps', 1]]);
    });

    const fixedBy = async (...rules: Rule[]) => {
      const read = await readJournal(folderWith(journal), silent, { keepTexts: true });
      const [fixed] = fixFiles(read, [soilPath], silent, rules);
      const [title] = read.texts.get(soilPath)?.text.split('\n') ?? [];
      return { title, isUnsettled: fixed?.isUnsettled };
    };

    it('build on each other goes on to the end', async () => {
      const rules = [retitling('second', () => 'Earth', 'Ground'), retitling('first', () => 'Ground', 'Soil 🌱')];
      assert.deepEqual(await fixedBy(...rules), { title: '# Earth', isUnsettled: false });
    });

    it('undo each other gives up and says so', async () => {
      const rules = [retitling('one', () => 'Ground', 'Soil 🌱'), retitling('other', () => 'Soil 🌱', 'Ground')];
      assert.deepEqual(await fixedBy(...rules), { title: '# Soil 🌱', isUnsettled: true });
    });

    it('never end gives up and says so', async () => {
      const { title, isUnsettled } = await fixedBy(retitling('more', title => `${title}!`));
      assert.match(title ?? '', /^# Soil 🌱!+$/u);
      assert.equal(isUnsettled, true);
    });
  });

  it('does not overwrite what was changed since it was read', async () => {
    const root = folderWith(mislabelled);
    const read = await readJournal(root, silent, { keepTexts: true });
    const fixed = fixFiles(read, reportedFiles(read), silent);
    assert.deepEqual(
      fixed.map(({ file }) => file),
      [soilPath]
    );
    const changed = soil.replace('Nobody', 'Hardly anybody');
    fs.writeFileSync(path.join(root, soilPath), changed);
    assert.deepEqual(writeFixes(read, fixed), []);
    assert.equal(fs.readFileSync(path.join(root, soilPath), 'utf8'), changed);
    assert.equal(read.texts.get(soilPath)?.text, changed);
    assert.match(read.failures[0]?.message ?? '', /changed by somebody else/);
  });

  it('does not bring back a file that was deleted since it was read', async () => {
    const root = folderWith(mislabelled);
    const read = await readJournal(root, silent, { keepTexts: true });
    const fixed = fixFiles(read, reportedFiles(read), silent);
    fs.rmSync(path.join(root, soilPath));
    assert.deepEqual(writeFixes(read, fixed), []);
    assert.equal(fs.existsSync(path.join(root, soilPath)), false);
    assert.match(read.failures[0]?.message ?? '', /cannot be written \(ENOENT/);
  });
});

/** A rule with a safe fix that changes the title, each time or only where it is `from`. */
const retitling = (code: string, to: (title: string) => string, from?: string): Rule => ({
  code,
  group: 'structure',
  summary: 'A title is not liked.',
  reason: 'It is a matter of taste.',
  severity: 'hint',
  examples: [],
  *check(document) {
    const title = 'segments' in document ? titleOf(document) : undefined;
    if (title === undefined || (from !== undefined && title.fact.text !== from)) return;
    const range = inDocument(title.segment, title.fact.textRange);
    const edit = [{ path: document.path, edits: [{ range, text: to(title.fact.text) }] }];
    yield { range, message: 'Change it.', fixes: [{ title: 'Change it', edit, safe: true }] };
  }
});

/** Every file of a folder, by its path, byte for byte. */
function contents(folder: string): Record<string, string> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const relative = path.relative(folder, file).split(path.sep).join('/');
      const bytes = fs.readFileSync(file);
      return [relative, bytes.equals(Buffer.from(bytes.toString())) ? bytes.toString() : bytes.toString('hex')];
    })
  );
}
