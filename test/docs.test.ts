import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import GithubSlugger from 'github-slugger';
import { configKeys } from '../src/format/config';
import { documentKinds, SETTINGS_FILE } from '../src/format/documents';
import { entryKinds } from '../src/format/entries';
import { confidences, frontMatterSchemas } from '../src/format/front-matter';
import { labels } from '../src/format/labels';
import { outcomes } from '../src/format/outcomes';
import { recordFields } from '../src/format/release-record';
import { sections } from '../src/format/sections';
import { each } from '../src/journal/views';
import { checkDocument } from '../src/rules/check';
import { rules } from '../src/rules/registry';
import { commands, settings } from '../src/vscode/contributions';
import { unknownFiles } from '../src/workspace/journal-index';
import { updateFile } from '../src/workspace/update-index';
import { workspaceOf } from './support/fixture';

const read = (file: string): string => fs.readFileSync(path.join(__dirname, '..', file), 'utf8');

/** The fenced blocks of a text in one language. */
const blocks = (text: string, language: string): string[] =>
  text
    .split('\n```')
    .filter(block => block.startsWith(`${language}\n`))
    .map(block => `${block.slice(language.length + 1)}\n`);

describe('docs/rules.md', () => {
  const docs = read('docs/rules.md');
  const headings = [...docs.replace(/^(`{3,})[\s\S]*?^\1$/gm, '').matchAll(/^#{1,6} (.*)$/gm)].map(
    ([, text]) => text ?? ''
  );

  it('has every rule at the anchor that is its code', () => {
    const slugger = new GithubSlugger();
    const anchors = new Set(headings.map(text => slugger.slug(text)));
    for (const { code } of rules) {
      assert.ok(anchors.has(code), code);
      assert.ok(headings.includes(code), `${code} shares its anchor with another heading`);
    }
  });

  it('shows no mark of an example', () => {
    assert.doesNotMatch(docs, /[«»]|\[object/);
  });
});

describe('docs/writing.md, docs/moving.md, docs/finding.md, docs/linked-topics.md and docs/renaming.md', () => {
  const docs = ['writing', 'moving', 'finding', 'linked-topics', 'renaming']
    .map(name => read(`docs/${name}.md`))
    .join('');

  it('name every command but those that check', () => {
    const checking = ['Validate Journal', 'Validate This File', 'Fix All in This File', 'Continue List'];
    const titles = commands.map(({ title }) => title).filter(title => !(checking as readonly string[]).includes(title));
    assert.deepEqual(
      titles.filter(title => !docs.includes(`*${title}*`) && !docs.includes(`*Journal: ${title}*`)),
      []
    );
  });

  it('name every setting of theirs', () => {
    const others = /\.(?:rules|vocabulary|reader|files\.\w+)$/;
    const names = Object.keys(settings).filter(name => !others.test(name));
    assert.deepEqual(
      names.filter(name => !docs.includes(`\`${name}\``)),
      []
    );
  });
});

describe('docs/format.md', () => {
  const docs = read('docs/format.md');
  const names: Readonly<Record<string, readonly string[]>> = {
    sections: sections.flatMap(({ id, heading }) => [heading, `\`${id}\``]),
    labels: labels.map(({ name }) => name),
    outcomes: outcomes.map(({ name }) => `| ${name} |`),
    'entry kinds': entryKinds,
    'config keys': configKeys.map(({ key }) => `\`${key}\``),
    'record fields': recordFields.flatMap(({ name, values = [] }) => [`| ${name} |`, ...values]),
    confidences: confidences.map(name => `\`${name}\``),
    'front matter': Object.values(frontMatterSchemas).flatMap(schema =>
      Object.keys(schema.def.shape).map(key => `\`${key}`)
    ),
    settings: documentKinds.flatMap(({ setting }) => (setting === undefined ? [] : [`\n${setting}: `]))
  };
  for (const [what, expected] of Object.entries(names)) {
    it(`names all ${what}`, () => {
      assert.ok(expected.length > 0);
      assert.deepEqual(
        expected.filter(name => !docs.includes(name)),
        []
      );
    });
  }

  it('has examples that break no rule', () => {
    const [journal = '', ...others] = blocks(docs, 'markdown');
    const [config = '', settings = ''] = blocks(docs, 'yaml');
    const brief = others.find(block => block.includes('kind: brief')) ?? '';
    const files = {
      'journals/topics/ice-shelves.md': journal,
      'journals/topics/config/ice-shelves.yaml': config,
      'journals/topics/config/sea-level.yaml': 'id: sea-level\n',
      'journals/briefs/2026-03-06-melt-water.md': brief
    };
    const { index } = workspaceOf(files);
    for (const file of unknownFiles(index)) updateFile(index, file, file in files);
    const documents = [...index.documents.values()];
    assert.deepEqual(
      documents.flatMap(document => checkDocument(index, document)),
      []
    );
    const entries = documents.flatMap(document => ('segments' in document ? [...each(document, 'entries')] : []));
    assert.equal(entries.length, 2);
    const [read = assert.fail('the settings are no document')] = workspaceOf({
      [SETTINGS_FILE]: settings
    }).index.documents.values();
    assert.ok('faults' in read && read.value !== null);
    assert.deepEqual(read.faults, []);
  });
});
