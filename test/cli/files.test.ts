import assert from 'node:assert/strict';
import { journal, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

describe('command line: files', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();
  const validate = (files: Files, target = '.') => runProgram(['validate', target], { cwd: folderWith(files) });

  describe('that Git ignores', () => {
    const draft = 'journals/topics/draft.md';
    const rules: Record<string, Files> = {
      'in the root': { '.gitignore': 'draft.md\n' },
      'in a folder of it': { 'journals/.gitignore': '/topics/dra*\n' },
      'with an exception': { '.gitignore': 'journals/topics/*.md\n!soil.md\n!rivers.md\n' }
    };
    for (const [where, files] of Object.entries(rules)) {
      it(`are left out, by a .gitignore ${where}`, async () => {
        const { code, out } = await validate({ ...journal, ...files, [draft]: '# Draft\n\n- [nowhere] x\n' });
        assert.deepEqual({ code, out }, { code: 0, out: '5 documents checked: no problems\n' });
      });
    }

    it('are left out, by a .gitignore above the root, up to that of the repository', async () => {
      const inside = Object.fromEntries(Object.entries(journal).map(([file, text]) => [`notes/${file}`, text]));
      const files = { ...inside, '.git/HEAD': '', '.gitignore': 'draft.md\n', [`notes/${draft}`]: '# Draft\n' };
      const { code, out } = await runProgram(['validate'], { cwd: `${folderWith(files)}/notes` });
      assert.deepEqual({ code, out }, { code: 0, out: '5 documents checked: no problems\n' });
    });

    it('are read where the root itself is ignored: it was chosen', async () => {
      const inside = Object.fromEntries(Object.entries(journal).map(([file, text]) => [`out/${file}`, text]));
      const cwd = `${folderWith({ ...inside, '.git/HEAD': '', '.gitignore': 'out/\n' })}/out`;
      assert.equal((await runProgram(['validate'], { cwd })).out, '5 documents checked: no problems\n');
    });

    it('are counted where none is left', async () => {
      const { code, err } = await validate({ ...journal, '.gitignore': 'journals/\n' });
      assert.equal(code, 2);
      assert.match(err, /no journal documents in \. .*Git ignores 5 documents/);
    });
  });

  it('in node_modules are never looked at', async () => {
    const { code, out } = await validate({
      ...journal,
      '.topic-journal.yaml': 'topics: "**/topics/*.md"\n',
      'node_modules/a/topics/b.md': '# B\n\n- [nowhere] x\n'
    });
    assert.deepEqual({ code, out }, { code: 0, out: '6 documents checked: no problems\n' });
  });

  it('that an exception names are left out, but not those of another kind', async () => {
    const checked = async (...globs: string[]) =>
      (await validate({ ...journal, '.topic-journal.yaml': `briefs: ${JSON.stringify(globs)}\n` })).out;
    assert.equal(await checked('journals/briefs/*.md', '!journals/topics/*.md'), '6 documents checked: no problems\n');
    assert.match(await checked('!**/*-water.md', 'journals/briefs/*.md'), /^5 documents checked/m);
    assert.match(await checked('!**/*-water.md'), /^5 documents checked/m);
  });

  it('are found with a glob that says nothing among the others', async () => {
    const settings = { '.topic-journal.yaml': 'topics: ["", "journals/topics/*.md"]\n' };
    const { code, out, err } = await validate({ ...journal, ...settings });
    assert.deepEqual({ code, err }, { code: 1, err: '' });
    assert.match(out, /“” matches no file\..*\n\n6 documents checked: 1 problem /s);
  });

  it('that are links to files are read, links to nowhere are not', async () => {
    const { code, out } = await validate({
      ...journal,
      [soilPath]: { link: '../../kept/soil.md' },
      'kept/soil.md': soil,
      'journals/topics/.#lock.md': { link: 'somebody@host.1' }
    });
    assert.deepEqual({ code, out }, { code: 0, out: '5 documents checked: no problems\n' });
  });

  describe('that cannot be checked', () => {
    const faults: [string, Files[string], RegExp][] = [
      ['are not UTF-8', bytes('# So\u00efl \ufffd', 0xe9, '\n'), /it is not valid UTF-8 at byte 11; save it as UTF-8/],
      ['are not UTF-8, behind a byte order mark', bytes('\ufeff# ', 0xff), /it is not valid UTF-8 at byte 5;/],
      ['end within a character', bytes('# ', 0xe2, 0x80), /it is not valid UTF-8 at byte 2;/],
      ['are binary', bytes('PK', 3, 4, 0, 0), /it is binary: there is a NUL at byte 4/],
      ['are UTF-16', bytes(0xff, 0xfe, 0x23, 0), /it is UTF-16; save it as UTF-8/],
      ['cannot be read', { link: 'soil.md' }, /it cannot be read \(ELOOP/]
    ];
    for (const [what, content, said] of faults) {
      it(`because they ${what} are named, and the others are checked`, async () => {
        const others = { 'journals/topics/rivers.md': soil.replace('[rivers]', '[rivres]') };
        const { code, out, err } = await validate({ ...journal, ...others, [soilPath]: content });
        assert.equal(code, 2);
        assert.match(err, said);
        assert.match(err, /^topic-journal: journals\/topics\/soil\.md: .*; it was not checked\n$/);
        assert.match(out, /rivers\.md\n.* error .*“rivres”/);
        assert.match(out, /4 documents checked, 1 unreadable: /);
      });
    }

    for (const [what, content] of Object.entries({
      'not UTF-8': bytes(soil, 0xff),
      binary: bytes(soil, 0),
      'UTF-16': Buffer.from(`\ufeff${soil}`, 'utf16le')
    })) {
      it(`because they are ${what} are still known to what links to them`, async () => {
        const { out } = await validate({ ...journal, [soilPath]: content });
        assert.equal(out, '4 documents checked, 1 unreadable: no problems\n');
        const { code, err } = await validate({ ...journal, [soilPath]: content }, 'journals/topics/rivers.md');
        assert.deepEqual({ code, err }, { code: 0, err: '' });
      });
    }

    it('are folders too', async () => {
      const { code, err } = await validate({ [soilPath]: soil, 'journals/briefs': { link: 'briefs' } });
      assert.equal(code, 2);
      assert.match(err, /^topic-journal: journals\/briefs: it cannot be looked into \(ELOOP/);
    });
  });

  it('that are not there are bad usage', async () => {
    const { code, out, err } = await validate(journal, 'journals/topic');
    assert.deepEqual(
      { code, out, err },
      { code: 2, out: '', err: 'error: there is no file or folder “journals/topic”\n' }
    );
  });

  it('of a folder without a journal are missed', async () => {
    const { code, out, err } = await validate({ 'README.md': '# Read me\n' });
    assert.deepEqual({ code, out }, { code: 2, out: '0 documents checked: no problems\n' });
    assert.match(err, /^topic-journal: no journal documents in \. \(looked for journals\/topics\/\*\.md, /);
  });

  it('that are no journal documents are named, and a failure where one was asked for', async () => {
    const files = { ...journal, 'README.md': '', 'notes/a.txt': '' };
    const { code, err } = await validate(files, 'README.md');
    assert.equal(code, 2);
    assert.match(err, /no journal documents in README\.md \(the journal is /);
    const list = await runProgram(['list', 'topics', 'README.md'], { cwd: folderWith(files) });
    assert.deepEqual([list.code, list.out], [2, '']);
    assert.match(list.err, /no journal documents in README\.md /);
    const folder = await validate(files, 'notes');
    assert.equal(folder.code, 0);
    assert.match(folder.err, /no journal documents in notes /);
  });
});
