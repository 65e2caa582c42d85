import assert from 'node:assert/strict';
import { missingConfig } from '../../src/rules/configs/missing-config';
import { sliceRange } from '../../src/text/range';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';

const SOIL = 'journals/topics/soil.md';
const CONFIG = 'journals/topics/config/soil.yaml';

describe('missing-config', () => {
  const places: Readonly<Record<string, string>> = {
    'at the title': '# «Soil *and* ice»\n\n# Another\n',
    'at the start of a journal without a title': '---\nkind: topic\n---\n«»\n## Index\n',
    'at the link to it':
      '# Soil\n\n## What We’re Tracking\n\n[Ice](ice.md) «[x](config/soil.yaml "y")» [z](config/soil.yaml)\n',
    'at the link to another topic’s': '# Soil\n\nConfig: «[x](../topics/config/ice.yaml)»\n',
    'at the title where only an entry has such a link': '# «Soil»\n\n## 2026-06-26 — Gather\n\n[x](config/soil.yaml)\n',
    'at the title where the link leads elsewhere':
      '# «Soil»\n\nConfig: [x](https://a.example/soil.yaml), [y](soil.yaml)\n'
  };
  for (const [name, text] of Object.entries(places)) {
    it(`is reported ${name}`, () => assert.deepEqual(marked(missingConfig, { [SOIL]: text }), { [SOIL]: text }));
  }

  it('creates a config that ends it, and leaves the journal as it is', () => {
    const files = { [SOIL]: '# Soil: a “rest”\n' };
    assert.deepEqual(fixTitles(missingConfig, files), [`Create ${CONFIG}`]);
    const after = fixed(missingConfig, files);
    assert.equal(after[SOIL], files[SOIL]);
    assert.ok(after[CONFIG]?.startsWith('id: soil\ntitle: "Soil: a “rest”"\n'));
    assert.deepEqual(problemsIn(missingConfig, after), []);
  });

  it('creates it where the journal’s link says', () => {
    const other = CONFIG.replace('.yaml', '.yml');
    assert.deepEqual(Object.keys(fixed(missingConfig, { [SOIL]: '# Soil\n\n[x](config/soil.yml)\n' })), [SOIL, other]);
    assert.deepEqual(Object.keys(fixed(missingConfig, { [SOIL]: '# Soil\n\n[x](config/ice.yml)\n' })), [SOIL, CONFIG]);
  });

  it('offers nothing where the folder is not certain or the name is no topic’s', () => {
    const files = { '.topic-journal.yaml': 'configs: "**/config/*.yaml"\n', [SOIL]: '# «Soil»\n' };
    assert.deepEqual(marked(missingConfig, files), files);
    assert.deepEqual(fixTitles(missingConfig, files), []);
    assert.deepEqual(fixTitles(missingConfig, { 'journals/topics/My soil.md': '# Soil\n' }), []);
  });

  it('points at a config of another name that says it is this topic’s', () => {
    const ice = 'journals/topics/config/ice.yaml';
    const files = { [SOIL]: '# Soil\n', [ice]: 'title: Ice\nid: soil\n' };
    const [related] = firstProblem(missingConfig, files).related ?? [];
    assert.equal(related?.path, ice);
    assert.equal(sliceRange(files[ice] ?? '', related.range), 'soil');
  });

  it('is not asked of briefs, analyses or configs', () => {
    const files = { 'journals/briefs/1.md': '# B\n', 'journals/analyses/1.md': '# A\n', [CONFIG]: 'id: ice\n' };
    assert.deepEqual(problemsIn(missingConfig, files), []);
  });
});
