import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import packageJson from '../../package.json';
import { rules } from '../../src/rules/registry';
import { journal, misspelled, misspelledRange, soil, soilPath } from './journal';
import { buildProgram, type Files, runProgram, useFolders } from './program';

const message = 'There is no topic “rivres”: no journal or config has this name.';

describe('command line: report formats', function () {
  this.timeout(30_000); // each test starts the program, some often
  before(buildProgram);
  const folderWith = useFolders();
  const report = async (format: string, files: Files, inFolder = '.') => {
    const folder = folderWith(files);
    const { out } = await runProgram(['validate', '--format', format], { cwd: path.join(folder, inFolder) });
    return { folder, out };
  };

  describe('json', () => {
    it('has the keys of the contract in their order', async () => {
      const { folder, out } = await report('json', misspelled);
      const expected = {
        version: packageJson.version,
        root: folder,
        summary: { documents: 5, topics: 2, entries: 2, error: 1, warning: 0, information: 0, hint: 0 },
        problems: [
          { file: soilPath, code: 'unknown-topic', severity: 'error', message, fixable: false, range: misspelledRange }
        ]
      };
      assert.equal(out, `${JSON.stringify(expected, null, 2)}\n`);
    });

    it('counts characters in UTF-16, without a byte order mark and with any line ending', async () => {
      const text = soil.replace('[rivers]', '😀 [soil] [rivres]').replace('- 😀 [soil]', '-');
      const { out } = await report('json', { ...misspelled, [soilPath]: `\ufeff${text.replaceAll('\n', '\r\n')}` });
      const ranges = JSON.parse(out).problems.map(({ range }: { range: unknown }) => range);
      assert.deepEqual(ranges, [misspelledRange]);
    });

    it('says what --fix mends', async () => {
      const { out } = await report('json', { ...misspelled, [soilPath]: soil.replace('Gap:', 'Gapp:') });
      assert.equal(JSON.parse(out).problems[0].fixable, true);
    });
  });

  describe('sarif', () => {
    it('has the rules, the place in UTF-16 code units from 1, and the level', async () => {
      const { folder, out } = await report('sarif', misspelled);
      const log = JSON.parse(out);
      assert.equal(log.version, '2.1.0');
      assert.match(log.$schema, /sarif-2\.1\.0/);
      const [run] = log.runs;
      const { driver } = run.tool;
      assert.deepEqual([driver.name, driver.version], ['topic-journal', packageJson.version]);
      assert.deepEqual(
        driver.rules.map(({ id }: { id: string }) => id),
        [...rules.map(({ code }) => code), 'internal-error']
      );
      for (const rule of driver.rules) {
        assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.text);
        assert.ok(['error', 'warning', 'note'].includes(rule.defaultConfiguration.level));
      }
      assert.equal(run.columnKind, 'utf16CodeUnits');
      assert.equal(run.originalUriBaseIds['%SRCROOT%'].uri, `${pathToFileURL(folder).href}/`);
      assert.deepEqual(run.invocations, [{ executionSuccessful: true, toolExecutionNotifications: [] }]);
      assert.deepEqual(run.results, [
        {
          ruleId: 'unknown-topic',
          ruleIndex: rules.findIndex(({ code }) => code === 'unknown-topic'),
          level: 'error',
          message: { text: message },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: soilPath, uriBaseId: '%SRCROOT%' },
                region: { startLine: 22, startColumn: 4, endLine: 22, endColumn: 10 }
              }
            }
          ],
          properties: { severity: 'error', fixable: false }
        }
      ]);
    });

    it('gives paths from the root of the repository, as URIs, and names related places', async () => {
      const twice = soil.replace(
        '### Cross-links',
        '- [Again](https://example.org/wet-ground) (Soil Weekly, 2026)\n\n$&'
      );
      const files = { 'my notes/.topic-journal.yaml': '', '.git/HEAD': '', [`my notes/${soilPath}`]: twice };
      const { out } = await report('sarif', files, 'my notes');
      const repeated = JSON.parse(out).runs[0].results.find(
        ({ ruleId }: { ruleId: string }) => ruleId === 'repeated-source'
      );
      const uri = `my%20notes/${soilPath}`;
      assert.equal(repeated.level, 'note');
      assert.equal(repeated.locations[0].physicalLocation.artifactLocation.uri, uri);
      assert.equal(repeated.relatedLocations[0].physicalLocation.artifactLocation.uri, uri);
      assert.equal(repeated.relatedLocations[0].physicalLocation.region.startLine, 17);
    });

    it('says that a file could not be read', async () => {
      const { out } = await report('sarif', { ...journal, [soilPath]: Uint8Array.of(0x41, 0xff) });
      const [invocation] = JSON.parse(out).runs[0].invocations;
      assert.equal(invocation.executionSuccessful, false);
      assert.match(invocation.toolExecutionNotifications[0].message.text, /not valid UTF-8 at byte 1/);
    });
  });

  describe('junit', () => {
    it('has a suite for each file and a failure for each problem at or above the threshold', async () => {
      const text = soil.replace('[rivers]', '[rivres]').replace(', 2026-06-20)', ')');
      const { out } = await report('junit', { ...journal, [soilPath]: text });
      assertWellFormed(out);
      assert.match(
        out,
        /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites name="topic-journal" tests="6" failures="1"/
      );
      assert.equal(out.match(/<testsuite /g)?.length, 5);
      assert.match(out, /<testsuite name="journals\/topics\/soil.md" tests="2" failures="1" errors="0"/);
      assert.match(out, /<testcase name="22:4 unknown-topic" classname="journals\/topics\/soil.md"/);
      assert.ok(out.includes(`<failure type="error" message="${message}">`));
      assert.match(out, /<system-out>hint journals\/topics\/soil.md:17:\d+ source-without-date: /);
    });

    it('is XML, whatever stands in a message', async () => {
      const nasty = soil.replace('**Gap:**', '**<&"\u0001\u{1f600}>:**');
      const { out } = await report('junit', { ...journal, [soilPath]: nasty });
      assertWellFormed(out);
      assert.ok(out.includes('&lt;&amp;&quot;\ufffd\u{1f600}&gt;'), out);
    });

    it('has an error for a file that could not be read', async () => {
      const { out } = await report('junit', { ...journal, [soilPath]: Uint8Array.of(0) });
      assertWellFormed(out);
      assert.match(out, /<testsuite name="journals\/topics\/soil.md" tests="1" failures="0" errors="1"/);
      assert.match(out, /<error type="error" message="it is binary/);
    });
  });

  describe('github', () => {
    it('is one command a problem, and nothing where nothing is wrong', async () => {
      const { out } = await report('github', misspelled);
      const place = `file=${soilPath},line=22,endLine=22,col=4,endColumn=10`;
      assert.equal(out, `::error ${place},title=unknown-topic::${message}\n`);
      assert.equal((await report('github', journal)).out, '');
    });

    it('escapes paths and messages, and calls what is milder than a warning a notice', async () => {
      const odd = 'journals/topics/50%, a:b.md';
      const { out } = await report('github', { ...journal, [odd]: soil.replace('**Gap:**', '**100% sure:**') });
      assert.match(out, /^::warning file=journals\/topics\/50%25%2C a%3Ab\.md,line=/m);
      assert.match(out, /^::notice .*title=unknown-label::.*“100%25 sure”/m);
    });
  });
});

/** Throws where tags are not nested as they open and close, or a `<`, `&` or control character stands bare. */
function assertWellFormed(xml: string): void {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml [^?]*\?>/, '');
  for (const [, text = '', tag = ''] of body.matchAll(/([^<]*)<([^<>]*)>/g)) {
    assert.match(text, /^(?:[^&<>]|&(?:amp|lt|gt|quot|#\d+);)*$/);
    if (tag.startsWith('/')) assert.equal(open.pop(), tag.slice(1));
    else {
      assert.match(tag, /^[a-z-]+(?: [a-z]+="(?:[^&<>"]|&(?:amp|lt|gt|quot|#\d+);)*")*\/?$/);
      if (!tag.endsWith('/')) open.push(tag.split(' ', 1)[0] ?? '');
    }
  }
  assert.deepEqual(open, []);
  assert.doesNotMatch(xml.replaceAll('\n', ''), /\p{Cc}/u);
}
