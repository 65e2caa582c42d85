import assert from 'node:assert/strict';
import fc from 'fast-check';
import { labels } from '../../src/format/labels';
import { snippetsAt } from '../../src/queries/snippets';
import { sliceRange } from '../../src/text/range';
import { createWorkspace, putText } from '../../src/workspace/workspace';
import { nastyDocument } from '../support/arbitrary/nasty-markdown';
import { anyText } from '../support/arbitrary/texts';
import { holds } from '../support/property';
import { insert, prefixesIn, snippetsIn } from '../support/snippets';

const journal = 'journals/topics/tides.md';
const brief = 'journals/briefs/2026-06-26-tides.md';
const analysis = 'journals/analyses/tides.md';
const config = 'journals/topics/config/tides.yaml';

const entries = ['gather', 'update', 'initial-gather'];
const observations = ['observation', ...labels.map(({ id }) => id)];
const parts = ['read-throughs', 'confirm', 'kill'];
const item = '- [A](https://a.example) (B, 2026-06-02) — c';

/** What is typed where, and the prefixes of the snippets that fit there. */
const fitting: readonly [what: string, path: string, picture: string, prefixes: readonly string[]][] = [
  ['an empty journal', journal, '<|>', ['topic']],
  ['an empty brief', brief, '\n<|>\n', ['brief']],
  ['an empty analysis', analysis, '<|>', ['analysis']],
  ['an empty config', config, '<|>\n', ['topic-config']],
  ['an empty document whose word says what it shall be', brief, 'bri<|>', ['brief']],
  ['an empty document with the word of another', brief, 'ana<|>', []],
  ['a title alone', journal, '# Tides\n<|>', entries],
  ['below the Index', journal, `# Tides\n\n## Index\n\n- [x](#y)\n<|>\n## 2026-06-11 — Gather\n`, entries],
  [
    'between two entries',
    journal,
    '## 2026-06-26 — Gather\n<|>\n## 2026-06-11 — Gather\n',
    ['source', 'theme', 'cross-links', 'observations', ...entries]
  ],
  [
    'the end of an entry with all its sections',
    journal,
    `# T\n\n## 2026-06-11 — Gather\n\n### Meta-observations\n\n- **Gap:** none\n\n<|>\n\n## Strategy Changelog\n`,
    [...observations, ...entries]
  ],
  [
    'below an entry’s heading, before its themes',
    journal,
    `## 2026-06-26 — Gather\n\n<|>\n\n### Spring\n\n${item}\n`,
    ['source', 'theme']
  ],
  [
    'the last theme',
    journal,
    `## 2026-06-26 — Gather\n\n### Spring\n\n${item}<|>\n`,
    ['source', 'theme', 'cross-links', 'observations', ...entries]
  ],
  [
    'before the sections of an entry',
    journal,
    `## 2026-06-26 — Gather\n\n### Spring\n\n${item}\n\n<|>\n\n### Cross-links\n\n- [a] b\n`,
    ['source', 'theme']
  ],
  ['the middle of a theme', journal, `## 2026-06-26 — Gather\n\n### Spring\n\n${item}<|>\n${item}\n`, ['source']],
  [
    'Cross-links',
    journal,
    '## 2026-06-26 — Gather\n\n### Cross-links\n\n- [a] b\n<|>\n### Meta-observations\n',
    ['cross-link']
  ],
  [
    'Cross-links at the end',
    journal,
    '## 2026-06-26 — Gather\n\n### Cross-links\n\n- <|>\n',
    ['cross-link', 'observations', ...entries]
  ],
  [
    'Meta-observations',
    journal,
    '## 2026-06-26 — Gather\n\n### Meta-observations\n\n<|>\n\n- **Gap:** none\n',
    observations
  ],
  [
    'a table of the changelog',
    journal,
    '## Strategy Changelog\n\n| a | b | c |\n| - | - | - |<|>\n| d | e | f |\n',
    ['change']
  ],
  ['below that table', journal, '## Strategy Changelog\n\n| a | b | c |\n| - | - | - |\n\n<|>', ['change']],
  ['a changelog with no table', journal, '## Strategy Changelog\n\n<|>', ['change']],
  ['behind the changelog’s prose', journal, '## Strategy Changelog\n\nNothing yet.\n\n<|>', []],
  ['What We’re Tracking', journal, '# T\n\n## What We’re Tracking\n\n<|>\n\n## Index\n', []],
  ['prose before more prose', journal, '# T\n\n## 2026-06-26 — Gather\n\nOne.<|>\n\nTwo.\n', ['source']],
  [
    'a brief’s title',
    brief,
    '---\nkind: brief\n---\n# T\n<|>',
    ['takeaways', 'sections', 'watchlist', 'unknowns', 'overlay', 'sources']
  ],
  [
    'between a brief’s sections',
    brief,
    '# T\n\n## Sections\n\n### A\n\n- B\n<|>\n## Unknowns\n',
    ['group', 'watchlist']
  ],
  ['the middle of a group', brief, '# T\n\n## Sections\n\n### A\n\n- B<|>\n- C\n', []],
  ['between groups', brief, '# T\n\n## Sections\n\n### A\n\n- B\n<|>\n### Unknowns\n\n- C\n', ['group']],
  ['the investor overlay', brief, '## Investor overlay\n\n<|>\n\n## Sources\n', parts],
  [
    'the overlay’s middle part',
    brief,
    '## Investor overlay\n\n### Read-throughs\n\n- A\n\n<|>\n\n### What would kill\n',
    ['confirm']
  ],
  ['the sources of a brief', brief, '## Sources\n\n- <|>\n', ['source']],
  ['prose of an analysis', analysis, '# T\n\n## What was found\n\nMuch.\n\n<|>\n\n## Sources\n', ['record']],
  ['the sources of an analysis', analysis, `## Sources\n\n${item}\n<|>`, ['source']],
  ['a release record', analysis, '## Release record\n\n- **Model:** A<|>\n\n## Sources\n', []],
  ['an unknown that was ticked', brief, '## Unknowns\n\n- [x] Why?<|>\n- Who?\n', ['answered', 'dropped']],
  [
    'a watched claim that was ticked',
    brief,
    '## Watchlist\n\n- [x] It <|>will\n- B\n',
    ['confirmed', 'killed', 'dropped']
  ],
  [
    'a gap that was ticked',
    journal,
    '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- [x] **Gap:** none — why<|>\n- b\n',
    ['answered', 'dropped', ...observations]
  ],
  [
    'a suggestion with an outcome begun',
    journal,
    '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- [x] **Source to watch:** Ada — d<|>\n- b\n',
    ['dropped', 'dismissed', ...observations]
  ],
  ['an unknown that is open', brief, '## Unknowns\n\n- [ ] Why?<|>\n- Who?\n', []],
  ['an unknown that is closed', brief, '## Unknowns\n\n- [x] Why? — answered 2026-06-26<|>\n- Who?\n', []],
  [
    'another label that was ticked',
    journal,
    '## 2026-06-26 — Gather\n\n### Meta-observations\n\n- [x] **Quality signal:** a<|>\n- b\n',
    observations
  ],
  ['a config that says something', config, 'id: tides\n<|>', []],
  ['settings', '.topic-journal.yaml', '<|>', []],
  ['front matter', brief, '---\nkind: brief\n<|>\n---\n# T\n', []],
  ['a fence', journal, '## 2026-06-26 — Gather\n\n```\n<|>\n```\n', []],
  ['a fence that is open', journal, '## 2026-06-26 — Gather\n\n```\n\n<|>', []],
  ['inline code', journal, `## 2026-06-26 — Gather\n\n- a \`b<|>c\`\n`, []],
  ['a comment', journal, '## 2026-06-26 — Gather\n\n<!--\n<|>\n-->\n', []],
  ['a table of an entry', journal, '## 2026-06-26 — Gather\n\n| a |\n| - |\n| b<|> |\n', []]
];

describe('the snippets that fit', () => {
  for (const [what, path, picture, prefixes] of fitting) {
    it(`are known for ${what}`, () => assert.deepEqual(prefixesIn(path, picture), prefixes));
  }

  it('are those of the workspace’s own words', () => {
    const words = 'vocabulary: {entry_kinds: [Field trip], headings: {sources: Read}, labels: {Method: Method}}\n';
    const settings = { '.topic-journal.yaml': words };
    assert.deepEqual(prefixesIn(journal, '# Tides\n<|>', settings), ['field-trip']);
    assert.deepEqual(prefixesIn(brief, '## Read\n\n- <|>', settings), ['source']);
    const seen = prefixesIn(journal, '## 2026-06-26 — Field trip\n\n### Meta-observations\n\n- <|>\n- b\n', settings);
    assert.deepEqual(seen, [...observations, 'method']);
  });
});

const LINK = '[topic-id] why that topic should know';
const THEME = '### Theme\n\n- [Title](https://) (Publisher, 2026-06-26) — what it says and why it matters';
const ROW = '| 2026-06-26 | what changed | why |';
const CONFIRM = '### What would confirm\n\n- what would show it to be right';

/** The part of a document around the cursor, the prefix of what is inserted, and that part afterwards. */
const insertions: readonly [what: string, before: string, prefix: string, after: string][] = [
  [
    'an item takes the place of an empty line',
    '### Cross-links\n\n<|>\n',
    'cross-link',
    `### Cross-links\n\n- ${LINK}\n`
  ],
  ['an item is set apart from its heading', '### Cross-links<|>\n', 'cross-link', `### Cross-links\n\n- ${LINK}\n`],
  ['a text without a last line ending gets none', '### Cross-links<|>', 'cross-link', `### Cross-links\n\n- ${LINK}`],
  [
    'an item goes below the one with the cursor',
    '### Cross-links\n\n- [a]<|> b\n- [c] d\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n- ${LINK}\n- [c] d\n`
  ],
  [
    'an item leaves another whole',
    '### Cross-links\n\n- [a]<|> b\n  more\n  - sub\n\n  even more\n\n## Z\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n  more\n  - sub\n\n  even more\n- ${LINK}\n\n## Z\n`
  ],
  [
    'an item joins the list above',
    '### Cross-links\n\n- [a] b\n\n\n<|>\n\n## Z\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n- ${LINK}\n\n## Z\n`
  ],
  [
    'an item joins the list below',
    '### Cross-links\n<|>\n- [a] b\n',
    'cross-link',
    `### Cross-links\n\n- ${LINK}\n- [a] b\n`
  ],
  [
    'an item keeps a list loose',
    '### Cross-links\n\n- [a] b\n\n<|>\n\n- [c] d\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n\n- ${LINK}\n\n- [c] d\n`
  ],
  [
    'an item leaves a comment with its line',
    '### Cross-links\n\n- [a] b<|>\n<!-- x -->\n- [c] d\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n- ${LINK}\n\n<!-- x -->\n- [c] d\n`
  ],
  [
    'an item has the mark of its list',
    '### Cross-links\n\n* [a] b<|>\n',
    'cross-link',
    `### Cross-links\n\n* [a] b\n* ${LINK}\n`
  ],
  ['an item goes behind an empty mark', '### Cross-links\n\n+ <|>\n', 'cross-link', `### Cross-links\n\n+ ${LINK}\n`],
  ['an item goes behind a bare mark', '### Cross-links\n\n-<|>\n', 'cross-link', `### Cross-links\n\n- ${LINK}\n`],
  [
    'an item goes behind an empty box',
    '### Cross-links\n\n- [ ] <|>\n',
    'cross-link',
    `### Cross-links\n\n- [ ] ${LINK}\n`
  ],
  [
    'an item takes the place of its prefix',
    '### Cross-links\n\ncro<|>\n',
    'cross-link',
    `### Cross-links\n\n- ${LINK}\n`
  ],
  [
    'an item takes the place of its prefix in a list',
    '### Cross-links\n\n- [a] b\n- Cross-l<|>\n',
    'cross-link',
    `### Cross-links\n\n- [a] b\n- ${LINK}\n`
  ],
  [
    'an item leaves another word',
    '### Cross-links\n\nword<|>\n',
    'cross-link',
    `### Cross-links\n\nword\n\n- ${LINK}\n`
  ],
  [
    'an item takes the place of its prefix below a heading',
    '### Cross-links\ncro<|>\n',
    'cross-link',
    `### Cross-links\n\n- ${LINK}\n`
  ],
  [
    'an item leaves prose that ends with its prefix',
    '### Cross-links\n\nThis is no\ncross-link<|>\n',
    'cross-link',
    `### Cross-links\n\nThis is no\ncross-link\n\n- ${LINK}\n`
  ],
  [
    'an item leaves another that ends with its prefix',
    '### Cross-links\n\n- [a] this is no\n  cross-link<|>\n',
    'cross-link',
    `### Cross-links\n\n- [a] this is no\n  cross-link\n- ${LINK}\n`
  ],
  [
    'a block is set apart from what is around',
    '### A\n\n- b<|>\n### Cross-links\n',
    'theme',
    `### A\n\n- b\n\n${THEME}\n\n### Cross-links\n`
  ],
  [
    'a block takes all white space there',
    '### A\n\n- b\n\n\n<|>\n\n\n### Cross-links\n',
    'theme',
    `### A\n\n- b\n\n${THEME}\n\n### Cross-links\n`
  ],
  [
    'a block is set apart from the next segment',
    '### A\n\n- b<|>\n\n## Z\n',
    'theme',
    `### A\n\n- b\n\n${THEME}\n\n## Z\n`
  ],
  ['a block takes the place of an empty bullet', '### A\n\n- b\n- <|>\n', 'theme', `### A\n\n- b\n\n${THEME}\n`],
  ['a block takes the place of its prefix', '### A\n\n- b\n\nthe<|>', 'theme', `### A\n\n- b\n\n${THEME}\n`],
  [
    'a row goes to the end of its table',
    '## Strategy Changelog\n\n| a | b | c |\n| - | -<|> | - |\n| d | e | f |\n\nText.\n',
    'change',
    `## Strategy Changelog\n\n| a | b | c |\n| - | - | - |\n| d | e | f |\n${ROW}\n\nText.\n`
  ],
  [
    'a row follows its table',
    '## Strategy Changelog\n\n| a | b | c |\n| - | - | - |\n\n<|>\n',
    'change',
    `## Strategy Changelog\n\n| a | b | c |\n| - | - | - |\n${ROW}\n`
  ],
  [
    'a first row has the head of its table',
    '## Strategy Changelog\n\n<|>',
    'change',
    `## Strategy Changelog\n\n| Date | Change | Reason |\n| --- | --- | --- |\n${ROW}\n`
  ],
  [
    'a closing goes to the end of its item',
    '### Meta-observations\n\n- [x] **Gap:** no<|>ne\n  at all  \n- b\n',
    'answered',
    '### Meta-observations\n\n- [x] **Gap:** none\n  at all — answered 2026-06-26: what we learned\n- b\n'
  ],
  [
    'a closing takes the place of a dash',
    '### Meta-observations\n\n- [x] **Gap:** none — why -- <|>\n',
    'answered',
    '### Meta-observations\n\n- [x] **Gap:** none — why — answered 2026-06-26: what we learned\n'
  ],
  [
    'a closing takes the place of what is begun',
    '### Meta-observations\n\n- [x] **Gap:** none — Answered<|>\n',
    'answered',
    '### Meta-observations\n\n- [x] **Gap:** none — answered 2026-06-26: what we learned\n'
  ]
];

describe('a snippet that is inserted', () => {
  const head = '## 2026-06-26 — Gather\n\n';
  for (const [what, before, prefix, after] of insertions) {
    for (const lineEnding of ['\n', '\r\n']) {
      it(`${JSON.stringify(lineEnding).slice(1, -1)}: ${what}`, () => {
        const inLines = (text: string) => (head + text).replaceAll('\n', lineEnding);
        const { text, placed } = snippetsIn(journal, inLines(before));
        const own = placed.find(({ snippet }) => snippet.prefix === prefix);
        assert.ok(own !== undefined, placed.map(({ snippet }) => snippet.prefix).join());
        assert.equal(insert(text, own), inLines(after));
      });
    }
  }

  it('is set apart from front matter', () => {
    const { text, placed } = snippetsIn(brief, '---\nkind: brief\n---\n<|>');
    const [first] = placed;
    assert.ok(first?.snippet.prefix === 'takeaways');
    assert.equal(insert(text, first), '---\nkind: brief\n---\n\n## Key takeaways\n\n- what matters most\n');
  });

  it('goes between the parts of a section', () => {
    const { text, placed } = snippetsIn(brief, '## Investor overlay\n\n### Read-throughs\n<|>\n### What would kill\n');
    const own = placed.find(({ snippet }) => snippet.prefix === 'confirm');
    assert.ok(own !== undefined);
    assert.equal(insert(text, own), `## Investor overlay\n\n### Read-throughs\n\n${CONFIRM}\n\n### What would kill\n`);
  });

  it('leaves a byte order mark', () => {
    const { text, placed } = snippetsIn(journal, '\ufeff\n<|>');
    assert.deepEqual(
      placed.map(each => insert(text, each).slice(0, 9)),
      ['\ufeff# Title\n']
    );
  });
});

describe('any place of any text', () => {
  const paths = fc.constantFrom(journal, brief, analysis, config);

  it('has its snippets, which replace nothing but white space, the word typed for them, a mark or a dash', () => {
    holds(300, [fc.oneof(nastyDocument, anyText), fc.nat(), paths], (text, number, path) => {
      const workspace = createWorkspace();
      putText(workspace, path, text, true);
      const reading = workspace.open.get(path);
      assert.ok(reading !== undefined);
      const offset = number % (text.length + 1);
      for (const { range, snippet } of snippetsAt({ index: workspace.index, reading, offset })) {
        assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
        const replaced = sliceRange(text, range)
          .trim()
          .replace(/^(?:[-*+]|--|–|—)(?:\s+|$)/, '')
          .replace(/^\[[ xX]\]\s*/, '');
        assert.ok(snippet.prefix.startsWith(replaced.toLowerCase()), JSON.stringify(replaced));
      }
    });
  });
});
