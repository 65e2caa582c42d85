import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { outOfDate } from '../scripts/generate/outputs';
import { severities } from '../src/format/severity';
import { rules } from '../src/rules/registry';

const root = path.join(__dirname, '..');
const readText = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

describe('generated files', () => {
  it('are up to date (npm run generate)', () => {
    assert.deepEqual(
      outOfDate(root).map(({ path: file }) => file),
      []
    );
  });
});

/** Whether a JSON schema of ours accepts a value. */
function accepting(schema: string): (value: unknown) => boolean {
  const read = z.fromJSONSchema(JSON.parse(readText(`schemas/${schema}.schema.json`)));
  return value => read.safeParse(value).success;
}

describe('the schema of topic configs', () => {
  const accepts = accepting('topic-config');
  const configs = 'samples/journals/topics/config';

  it('accepts what the samples have', () => {
    const files = fs.readdirSync(path.join(root, configs));
    assert.ok(files.length > 0);
    for (const file of files) assert.ok(accepts(parse(readText(`${configs}/${file}`))), file);
  });

  it('accepts keys with no value yet and keys that it does not know', () => {
    assert.ok(accepts({ id: 'tides', keywords: null, colour: 'blue' }));
  });

  it('accepts no value of the wrong type', () => {
    for (const wrong of [{ keywords: 'tide' }, { title: 5 }, { cadence_days: 0 }, { cadence_days: 1.5 }, []])
      assert.equal(accepts(wrong), false, JSON.stringify(wrong));
  });
});

describe('the schema of workspace settings', () => {
  const accepts = accepting('settings');
  it('accepts what the samples have', () => {
    for (const folder of ['samples', 'samples/faulty'])
      assert.ok(accepts(parse(readText(`${folder}/.topic-journal.yaml`))), folder);
  });

  it('knows every rule and every severity', () => {
    for (const { code } of rules) {
      for (const severity of ['off', ...severities]) {
        assert.ok(accepts({ rules: { [code]: severity } }));
        assert.ok(accepts({ rules: { [code]: { severity } } }));
      }
      assert.equal(accepts({ rules: { [code]: 'loud' } }), false);
      assert.equal(accepts({ rules: { [code]: { severty: 'off' } } }), false);
    }
  });

  it('accepts no rule, key or heading that there is not', () => {
    for (const wrong of [
      { rules: { 'no-such-rule': 'off' } },
      { topic: 'a.md' },
      { vocabulary: { headings: { x: 'y' } } }
    ])
      assert.equal(accepts(wrong), false, JSON.stringify(wrong));
  });

  it('has the options of every rule’s examples', () => {
    for (const { code, examples } of rules)
      for (const { options } of examples)
        assert.ok(options === undefined || accepts({ rules: { [code]: options } }), code);
  });
});
