import assert from 'node:assert/strict';
import { brokenLink } from '../../src/rules/structure/broken-link';
import { entryHeadingRule } from '../../src/rules/structure/entry-heading';
import { indexOutOfDate } from '../../src/rules/structure/index-out-of-date';
import { firstProblem, fixed, fixTitles, marked, problemsIn } from '../support/checking';

const PATH = 'journals/topics/soil.md';
const journal = (text: string) => ({ [PATH]: `# Soil\n\n${text}\n` });

/** Headings with what is wrong in them marked, and what the safe fix makes of them. */
const mended: readonly [before: string, after: string][] = [
  ['## 2026-06-26« - »Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26« – »Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26« -- »Initial gather', '## 2026-06-26 — Initial gather'],
  ['## 2026-06-26«  —  »Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26«\u00a0—\u00a0»Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26«: »Gather ##', '## 2026-06-26 — Gather ##'],
  ['## 2026-06-26«, »gather', '## 2026-06-26 — gather'],
  ['## 2026-06-26« | »Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26« »Gather', '## 2026-06-26 — Gather'],
  ['## 2026-06-26«—»Gather', '## 2026-06-26 — Gather'],
  ['## «2026/6/26» — Gather', '## 2026-06-26 — Gather'],
  ['## «2026.06.26: »Gather', '## 2026-06-26 — Gather'],
  ['## «26 Jun 2026» — Gather', '## 2026-06-26 — Gather'],
  ['## «June 26 2026 - »*Deep* dive', '## 2026-06-26 — *Deep* dive'],
  ['   ## 2026-06-26« - »Gather', '   ## 2026-06-26 — Gather'],
  ['2026-06-26« - »Gather\n---', '2026-06-26 — Gather\n---'],
  ['## «Gather — 2026-06-26»', '## 2026-06-26 — Gather'],
  ['## «Gather 2026-06-26» ##', '## 2026-06-26 — Gather ##'],
  ['## «initial gather (2026-06-26)»', '## 2026-06-26 — Initial gather'],
  ['«Update: 2026-06-26»\n---', '2026-06-26 — Update\n---']
];

/** Headings that the rule reports and does not mend for certain, with the fixes it offers. */
const reported: readonly [heading: string, fixes: readonly string[]][] = [
  ['## «2026-02-30» — Gather', []],
  ['## «06/07/2026» — Gather', []],
  ['## «Gather of the week, 2026-06-26»', []],
  ['## «*Gather* — 2026-06-26»', ['Change to “2026-06-26 — Gather”']],
  ['## 2026-06-26 — Gather\n\n## «Gather — 2026-06-26»', ['Change to “2026-06-26 — Gather”']],
  [
    '## «Gather — 2026-06-26»\n\n## «Gather, 2026-06-26»',
    ['Change to “2026-06-26 — Gather”', 'Change to “2026-06-26 — Gather”']
  ],
  ['## «June 26» — Gather', []],
  ['## «**2026-06-26**» — Gather', []],
  ['## 2026-06-26« (»Gather)', []],
  ['## 2026-06-26« &»mdash; Gather', []],
  ['## 2026-06-26« »was a cold day', ['Change to “2026-06-26 — was a cold day”']],
  ['## 2026-06-26« - »27 degrees', ['Change to “2026-06-26 — 27 degrees”']],
  [
    '## «2026-06-26 -»',
    ['Change to “2026-06-26 — Gather”', 'Change to “2026-06-26 — Update”', 'Change to “2026-06-26 — Initial gather”']
  ],
  ['## 2026-06-26 — Gather\n\n## «2026-06-26»\n\n## 2026-06-26 — update', ['Change to “2026-06-26 — Initial gather”']],
  ['## 2026-06-26 — Gather\n\n## 2026-06-26« - »Gather', ['Change to “2026-06-26 — Gather”']]
];

const silent: readonly string[] = [
  '## 2026-06-26 — Gather',
  '## 2026-06-26 — A kind of its own',
  '## 2026 in numbers',
  '## 26 June',
  '### Gather — 2026-06-26',
  '## Gather — 2026-02-30',
  '## Gathering 2026-06-26',
  '## An update of 2026-06-26',
  '## Gather A2026-06-26',
  '##2026-06-23 — Gather',
  '### 2026/06/26: a theme',
  '# 2026/06/26: a title',
  '> ## 2026/06/26: Gather',
  '- ## 2026/06/26: Gather',
  '```\n## 2026/06/26: Gather\n```',
  'Text.\n\n    ## 2026/06/26: Gather',
  '<!--\n## 2026/06/26: Gather\n-->',
  '##2026/06/26: Gather',
  '\\## 2026/06/26: Gather'
];

describe('entry-heading', () => {
  for (const [before, after] of mended) {
    it(`mends ${JSON.stringify(before)}`, () => {
      const files = journal(before);
      assert.deepEqual(marked(entryHeadingRule, files), files);
      const result = fixed(entryHeadingRule, files, ({ safe }) => safe);
      assert.deepEqual(result, journal(after));
      assert.deepEqual(problemsIn(entryHeadingRule, result), []);
    });
  }

  for (const [heading, fixes] of reported) {
    it(`reports ${JSON.stringify(heading)}, and leaves the choice to the author`, () => {
      const files = journal(heading);
      assert.deepEqual(marked(entryHeadingRule, files), files);
      assert.deepEqual(fixTitles(entryHeadingRule, files), fixes);
    });
  }

  for (const text of silent) {
    it(`has nothing to say of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(problemsIn(entryHeadingRule, journal(text)), []);
    });
  }

  const messages: readonly [heading: string, message: string][] = [
    [
      '2026-06-26 —  Update',
      '“2026-06-26 —  Update” has more than one space before “Update”: it is to be written “2026-06-26 — Update”.'
    ],
    [
      '2026-06-26  —Update',
      '“2026-06-26  —Update” has more than one space behind the date and no space before “Update”: it is to be written “2026-06-26 — Update”.'
    ],
    [
      '2026-06-26\u00a0— Update',
      '“2026-06-26\u00a0— Update” has white space other than one space behind the date: it is to be written “2026-06-26 — Update”.'
    ],
    ['2026-06-26 - Update', '“2026-06-26 - Update” is to be written “2026-06-26 — Update”.'],
    ['**2026-06-26** — Update', 'The date is in bold, a link or other markup; write it plainly: “2026-06-26”.'],
    ['[2026-06-26](a.md) — Update', 'The date is in bold, a link or other markup; write it plainly: “2026-06-26”.'],
    ['2026-02-30 — Update', '“2026-02-30 — Update” starts with no day of the calendar in ISO form, as in 2026-06-26.'],
    [
      'Update 2026-06-26',
      '“Update 2026-06-26” is not read as an entry: an entry’s heading starts with its date, as in “2026-06-26 — Update”.'
    ]
  ];
  for (const [heading, message] of messages) {
    it(`says what is wrong with ${JSON.stringify(heading)}`, () => {
      assert.equal(firstProblem(entryHeadingRule, journal(`## ${heading}`)).message, message);
    });
  }

  it('is about topic journals only', () => {
    assert.deepEqual(problemsIn(entryHeadingRule, { 'journals/briefs/a.md': '# A\n\n## 2026/06/26: Gather\n' }), []);
  });

  /** Journals before and after the safe fix, in which every link leads where it led. */
  const followed: Readonly<Record<string, [before: string, after: string]>> = {
    'the Index and links': [
      '## Index\n\n- [2026/6/26: Gather](#2026626-gather) — a remark\n- [Own words](#2026626-gather)\n\n## 2026/6/26: Gather\n\n[a](#2026626-gather "t") ![b](soil.md#2026626-gather) <c>\n\n[d]: <#2026626-gather>',
      '## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather) — a remark\n- [Own words](#2026-06-26--gather)\n\n## 2026-06-26 — Gather\n\n[a](#2026-06-26--gather "t") ![b](soil.md#2026-06-26--gather) <c>\n\n[d]: <#2026-06-26--gather>'
    ],
    'the text of the Index where the anchor stays': [
      '## Index\n\n- [2026-06-26 – Gather](#2026-06-26--gather)\n\n## 2026-06-26 – Gather',
      '## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n\n## 2026-06-26 — Gather'
    ],
    'headings that get another number': [
      '## 2026-06-26: Gather\n\n## Later\n\n### 2026-06-26: Gather\n\n### 2026-06-26 — Gather\n\n[1](#2026-06-26-gather) [2](#2026-06-26-gather-1) [3](#2026-06-26--gather)',
      '## 2026-06-26 — Gather\n\n## Later\n\n### 2026-06-26: Gather\n\n### 2026-06-26 — Gather\n\n[1](#2026-06-26--gather) [2](#2026-06-26-gather) [3](#2026-06-26--gather-1)'
    ],
    'an anchor with escapes, or in another case': [
      '## 2026-06-26: Gather\n\n[1](#2026-06-26-g%61ther) [2](#2026-06-26\\-gather) [3](#2026-06-26-Gather)',
      '## 2026-06-26 — Gather\n\n[1](#2026-06-26--gather) [2](#2026-06-26--gather) [3](#2026-06-26--gather)'
    ],
    'a date that stood behind the kind': [
      '## Index\n\n- [Gather — 2026-06-26](#gather--2026-06-26)\n\n## Gather — 2026-06-26',
      '## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n\n## 2026-06-26 — Gather'
    ],
    'nothing else': [
      '## 2026-06-26: Gather\n\n`#2026-06-26-gather` [a](other.md#2026-06-26-gather) #2026-06-26-gather [b](https://a.example/#2026-06-26-gather)',
      '## 2026-06-26 — Gather\n\n`#2026-06-26-gather` [a](other.md#2026-06-26-gather) #2026-06-26-gather [b](https://a.example/#2026-06-26-gather)'
    ]
  };
  for (const [name, [before, after]] of Object.entries(followed)) {
    for (const spell of [(text: string) => text, (text: string) => text.replaceAll('\n', '\r\n')]) {
      it(`changes with a heading: ${name} (${JSON.stringify(spell('\n'))})`, () => {
        const spelled = (text: string) => ({
          [PATH]: spell(journal(text)[PATH] ?? ''),
          'journals/topics/other.md': '# O\n'
        });
        const result = fixed(entryHeadingRule, spelled(before), ({ safe }) => safe);
        assert.deepEqual(result, spelled(after));
      });
    }
  }

  it('keeps the links of other documents', () => {
    const files = {
      [PATH]: '# Soil\n\n## Index\n\n- [2026-06-26: Gather](#2026-06-26-gather)\n\n## 2026-06-26: Gather\n',
      'journals/topics/ice.md':
        '# Ice\n\nAs [soil](soil.md#2026-06-26-gather) says, and [x](ice.md#2026-06-26-gather).\n',
      'journals/briefs/1.md': '# B\n\n## Sources\n\n- [Soil](../topics/soil.md#2026-06-26-gather) (Desk, 2026-06-26)\n'
    };
    const result = fixed(entryHeadingRule, files);
    assert.equal(
      result['journals/topics/ice.md'],
      '# Ice\n\nAs [soil](soil.md#2026-06-26--gather) says, and [x](ice.md#2026-06-26-gather).\n'
    );
    assert.match(result['journals/briefs/1.md'] ?? '', /soil\.md#2026-06-26--gather\)/);
    const soil = { ...result, 'journals/topics/ice.md': '# Ice\n' };
    assert.deepEqual(
      [brokenLink, indexOutOfDate].flatMap(rule => problemsIn(rule, soil)),
      []
    );
  });
});
