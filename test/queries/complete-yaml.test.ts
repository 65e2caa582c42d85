import assert from 'node:assert/strict';
import { completeIn, lineWith } from '../support/completing';

const files = {
  'journals/topics/river-ice.md':
    '# River Ice\n\n## 2026-06-24 — Gather\n\n### Ice\n\n- [Floes](https://www.floe.example/2) (Floe Desk, 2026-06-01) — f\n\n### Meta-observations\n\n- **Author to watch:** Ivo Isak — again\n- **Keyword suggestion:** `"open water" -sea` — x\n- **Noise pattern:** "cruise" ads from spam.example\n',
  'journals/topics/config/moth-traps.yaml': 'id: moth-traps\ntitle: Moths\nkeywords: [lamp]\n'
};
const config = (text: string) => completeIn('journals/topics/config/river-ice.yaml', text, files);

describe('completion in a config', () => {
  it('offers the keys that are missing, and what they are for', () => {
    const found = config('id: river-ice\n<|>\ntitle: x\n');
    assert.ok(!found.labels.includes('id') && !found.labels.includes('title'));
    assert.equal(found.items[0]?.details?.(), 'What the topic covers.');
    assert.equal(lineWith(config('ke<|>'), 'keywords'), '  - <|>');
    assert.equal(lineWith(config('cad<|>: 3'), 'cadence_days'), 'cadence_days<|>: 3');
  });

  const values: readonly [string, string, string, string][] = [
    ['the id', 'id: <|>', 'river-ice', 'id: river-ice<|>'],
    ['the title', 'title: <|>', 'River Ice', 'title: River Ice<|>'],
    ['authors', 'watch_authors:\n  - Iv<|>', 'Ivo Isak', '  - Ivo Isak<|>'],
    ['publishers', 'preferred_sources:\n- <|>', 'Floe Desk', '- Floe Desk<|>'],
    ['domains', 'preferred_sources: [a, fl<|>]', 'floe.example', 'preferred_sources: [a, floe.example<|>]'],
    ['keywords of other topics', 'keywords: ["la<|>"]', 'lamp', 'keywords: ["lamp"<|>]'.replace('"<|>', '<|>"')],
    ['what was suggested', 'keywords: [<|>', 'open water -sea', 'keywords: [open water -sea<|>'],
    ['items of a list over several lines', 'keywords: [\n  a,\n  la<|>\n]', 'lamp', '  lamp<|>'],
    ['terms that are noise', 'exclude_terms:\n  - <|>', 'cruise', '  - cruise<|>']
  ];
  for (const [what, text, label, line] of values)
    it(`offers ${what}`, () => assert.equal(lineWith(config(text), label), line));

  it('offers nothing that the list has', () => {
    assert.deepEqual(config('watch_authors: [Ivo Isak]\nkeywords: []\nwatch_authors:\n  - <|>').labels, []);
  });

  it('offers publishers to a topic that has no journal yet', () => {
    const found = completeIn('journals/topics/config/new.yaml', 'preferred_sources:\n  - <|>', files);
    assert.deepEqual(found.labels, ['Floe Desk']);
  });

  const negatives: readonly [string, string][] = [
    ['in a comment', '# ke<|>'],
    ['behind a comment’s sign', 'keywords: # la<|>'],
    ['in a block of text', 'description: |\n  ke<|>'],
    ['behind a value', 'keywords: [lamp] <|>'],
    ['before more text', 'watch_authors:\n  - <|>Ada'],
    ['below what it does not know', 'other:\n  ke<|>']
  ];
  for (const [where, text] of negatives) it(`is silent ${where}`, () => assert.deepEqual(config(text).labels, []));
});

describe('completion in front matter', () => {
  const brief = (lines: string) => completeIn('journals/briefs/b.md', `---\n${lines}\n---\n\n# B\n`, files);

  it('offers the keys that are missing', () => {
    assert.deepEqual(brief('kind: brief\nissue: 2\n<|>').labels, [
      'edition',
      'category',
      'confidence',
      'updated',
      'sources',
      'topics'
    ]);
  });

  const values: readonly [string, string, string, string][] = [
    ['kinds', 'kind: <|>', 'brief', 'kind: brief<|>'],
    ['how sure it is', 'kind: brief\nconfidence: m<|>', 'Medium', 'confidence: Medium<|>'],
    ['the day', 'edition: <|>', '2026-06-26', 'edition: 2026-06-26<|>'],
    ['the next issue', 'issue: <|>', '1', 'issue: 1<|>'],
    ['topics', 'topics: [mo<|>]', 'moth-traps', 'topics: [moth-traps<|>]'],
    ['topics as a list', 'topics:\n  - <|>', 'river-ice', '  - river-ice<|>'],
    ['topics with the brackets', 'topics: <|>', 'river-ice', 'topics: [river-ice<|>]'.replace('<|>]', ']<|>')]
  ];
  for (const [what, text, label, line] of values)
    it(`offers ${what}`, () => assert.equal(lineWith(brief(text), label), line));

  it('offers the same before the front matter is closed', () => {
    const open = (text: string) => completeIn('journals/briefs/b.md', text, files).labels;
    assert.deepEqual(open('---\nki<|>'), ['kind']);
    assert.deepEqual(open('---\r\nkind: brief\r\nconf<|>'), ['confidence']);
    assert.deepEqual(open('---\nkind: brief\nconfidence: <|>\n\n# B\n'), ['Low', 'Medium', 'High']);
    assert.deepEqual(open('---\n\nki<|>'), []);
    assert.deepEqual(open('Text\n---\nki<|>'), []);
  });

  it('offers no topic that is there already', () => {
    assert.deepEqual(brief('topics: [moth-traps, <|>').labels, ['river-ice']);
  });

  it('is silent in a comment, in a text where a list is due, and below the front matter', () => {
    assert.deepEqual(brief('# con<|>').labels, []);
    assert.deepEqual(brief('topics: "<|>"').labels, []);
    assert.deepEqual(completeIn('journals/briefs/b.md', '---\nkind: brief\n---\n\nconfidence: <|>\n').labels, []);
  });
});

describe('completion in the settings', () => {
  const settings = (text: string) => completeIn('.topic-journal.yaml', text);
  it('offers keys at every level', () => {
    assert.ok(settings('<|>').labels.includes('rules'));
    assert.equal(lineWith(settings('ru<|>'), 'rules'), '  <|>');
    assert.ok(settings('rules:\n  unk<|>').labels.includes('unknown-topic'));
    assert.ok(settings('vocabulary:\n  headings:\n    <|>').labels.includes('cross-links'));
  });
  it('offers severities and options', () => {
    assert.deepEqual(settings('rules:\n  unknown-topic: w<|>').labels, ['warning']);
    assert.equal(settings('rules:\n  unknown-topic: <|>').items.find(({ note }) => note !== undefined)?.label, 'error');
    assert.deepEqual(settings('rules:\n  missing-section:\n    sections: [wat<|>]').labels, ['watchlist']);
  });
  it('is silent in a comment', () => assert.deepEqual(settings('rules: # w<|>').labels, []));
});
