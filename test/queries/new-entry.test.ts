import assert from 'node:assert/strict';
import { localDay } from '../../src/format/dates';
import { vocabularyOf } from '../../src/format/vocabulary';
import { kindNamed, newEntry } from '../../src/queries/write/new-entry';
import { snippetEdits } from '../../src/queries/write/snippet-edit';
import { sliceRange } from '../../src/text/range';
import { codesWith, drawWriting, soilPath, soilWorkspace } from '../support/writing';

const config = { 'journals/topics/config/soil.yaml': 'id: soil\n' };

/** What the picture of a journal becomes with an entry of 26 June. */
function withEntry(
  soil: string,
  others: Readonly<Record<string, string>> = config,
  { kind = 'Gather', date = '2026-06-26' } = {}
): string {
  const { workspace, reading, text } = soilWorkspace(soil, others);
  const answer = newEntry({ index: workspace.index, reading, kind, date, textOf: path => others[path] });
  assert.equal(answer.outcome, 'new');
  return answer.outcome === 'new' ? drawWriting(text, answer) : '';
}

const unmarked = (picture: string) => picture.replace(/[«»]/g, '');

const body = `### «Theme»

- «»

### Cross-links

- «»

### Meta-observations

- «»`;

const head = `# Soil

## What We’re Tracking

Peat.
`;

const changelog = `## Strategy Changelog

| Date | Change | Reason |
| --- | --- | --- |
`;

describe('a new entry', () => {
  it('is the first of a new journal', () => {
    const made = withEntry(`${head}\n## Index\n\n${changelog}`);
    assert.equal(
      made,
      `${head}\n## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n\n## 2026-06-26 — Gather\n\n${body}\n\n${changelog}`
    );
    const { workspace } = soilWorkspace(head, config);
    assert.deepEqual(codesWith(workspace, soilPath, unmarked(made)), []);
  });

  it('stands before those that are no newer, and has its line there', () => {
    const journal = (entry: string, line: string) => `${head}
## Index

- [2026-07-01 — Gather](#2026-07-01--gather)
${line}* [2026-06-26 — Update](#2026-06-26--update) — a remark

## 2026-07-01 — Gather

${entry}## 2026-06-26 — Update

${changelog}`;
    assert.equal(
      withEntry(journal('', '')),
      journal(`## 2026-06-26 — Gather\n\n${body}\n\n`, '- [2026-06-26 — Gather](#2026-06-26--gather)\n')
    );
  });

  it('stands behind those that are newer', () => {
    const soil = `${head}\n## Index\n\n## 2026-07-01 — Gather\n\nLate.\n`;
    assert.ok(withEntry(soil).endsWith(`## 2026-07-01 — Gather\n\nLate.\n\n## 2026-06-26 — Gather\n\n${body}\n`));
    assert.ok(withEntry(soil + changelog).endsWith(`Late.\n\n## 2026-06-26 — Gather\n\n${body}\n\n${changelog}`));
  });

  it('makes the Index where the workspace asks for one', () => {
    const soil = '# Soil\n\n## 2026-06-11 — Gather\n';
    const index = '- [2026-06-26 — Gather](#2026-06-26--gather)\n- [2026-06-11 — Gather](#2026-06-11--gather)';
    assert.equal(
      withEntry(soil),
      `# Soil\n\n## Index\n\n${index}\n\n## 2026-06-26 — Gather\n\n${body}\n\n## 2026-06-11 — Gather\n`
    );
    for (const rule of ['off', '{ sections: [tracking] }']) {
      const made = withEntry(soil, { '.topic-journal.yaml': `rules: { missing-section: ${rule} }\n` });
      assert.equal(made, `# Soil\n\n## 2026-06-26 — Gather\n\n${body}\n\n## 2026-06-11 — Gather\n`);
    }
  });

  it('leaves lines of the Index that are wrong to whoever wants to mend them', () => {
    const lines = '- [2026-06-01 — Gather](#2026-06-01--gather)\n- [No such](#no-such)\n';
    const made = withEntry(`${head}\n## Index\n\n${lines}\n## 2026-06-11 — Gather\n`);
    assert.ok(made.includes(`## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n${lines}\n`), made);
  });

  it('keeps line endings, and a byte order mark', () => {
    const soil = `\ufeff${head}\n## Index\n\n${changelog}`.replaceAll('\n', '\r\n');
    const made = withEntry(soil);
    assert.doesNotMatch(made, /(?<!\r)\n/);
    assert.ok(made.startsWith('\ufeff# Soil\r\n'));
  });

  it('has the names that the workspace uses', () => {
    const settings = `vocabulary:
  entry_kinds: [Sammlung, Nachtrag]
  headings: { cross-links: Querverweise, meta-observations: Beobachtungen, index: Inhalt }
`;
    const made = withEntry(
      '# Boden\n\n## Inhalt\n',
      { '.topic-journal.yaml': settings },
      { kind: 'Sammlung', date: '2026-06-26' }
    );
    assert.ok(made.includes('- [2026-06-26 — Sammlung](#2026-06-26--sammlung)'), made);
    assert.ok(made.includes('### Querverweise\n\n- «»\n\n### Beobachtungen'), made);
    const vocabulary = vocabularyOf({ entry_kinds: ['Sammlung', 'Nachtrag'] });
    assert.deepEqual([kindNamed(vocabulary, 'gather'), kindNamed(vocabulary, 'update')], ['Sammlung', 'Nachtrag']);
    assert.equal(kindNamed(vocabularyOf({ entry_kinds: ['Update', 'Gather'] }), 'gather'), 'Gather');
    assert.equal(kindNamed(vocabularyOf({ entry_kinds: ['Week'] }), 'update'), undefined);
  });

  it('is never written twice', () => {
    const soil = `${head}\n## Index\n\n## 2026-06-26: gather\n\n## 2026-06-26 — Initial gather\n`;
    const { workspace, reading, text } = soilWorkspace(soil, config);
    const answer = newEntry({ index: workspace.index, reading, kind: 'Gather', date: '2026-06-26' });
    assert.ok(answer.outcome === 'exists');
    assert.equal(sliceRange(text, answer.range), '2026-06-26: gather');
    assert.deepEqual(answer.otherKinds, ['Update']);
  });

  it('is refused where it cannot be', () => {
    const reasons = (soil: string, date = '2026-06-26') => {
      const { workspace, reading } = soilWorkspace(soil, config);
      const answer = newEntry({ index: workspace.index, reading, kind: 'Gather', date });
      return answer.outcome === 'refused' ? answer.reason : answer.outcome;
    };
    assert.equal(reasons(head, '2026-06-31'), '“2026-06-31” is no day of the calendar, as 2026-06-26 is.');
    assert.equal(reasons('---\nkind: brief\n---\n# Soil\n'), 'This file is no topic journal.');
    const within = 'The place for the entry is within something else, such as a code block or a comment.';
    assert.equal(reasons('# Soil\n\n```\ncode\n'), within);
    assert.equal(reasons('# Soil\n\n<!-- a comment\n'), within);
  });

  it('is an edit with tab stops', () => {
    const { workspace, reading } = soilWorkspace(
      '# Soil\n\n## Index\n- [2026-06-11 — Gather](#2026-06-11--gather)\n## 2026-06-11 — Gather\n',
      config
    );
    const answer = newEntry({ index: workspace.index, reading, kind: 'Gather', date: '2026-06-26' });
    assert.ok(answer.outcome === 'new');
    assert.deepEqual(
      snippetEdits(answer).map(({ snippet }) => snippet),
      [
        undefined,
        `\n## 2026-06-26 — Gather\n\n### \${1:Theme}\n\n- \${2}\n\n### Cross-links\n\n- \${3}\n\n### Meta-observations\n\n- \${0}\n\n`
      ]
    );
    const edits = [{ range: { start: 0, end: 0 }, text: `$1 \\ \${a} end` }];
    assert.deepEqual(
      snippetEdits({ edits, stops: [{ start: 5, end: 9 }] }).map(({ snippet }) => snippet),
      [`\\$1 \\\\ \${0:\\\${a\\}} end`]
    );
  });
});

describe('what a new entry remembers', () => {
  const comment = (others: Readonly<Record<string, string>>, soil: string) =>
    /<!--\n([\s\S]*?)\n-->/.exec(withEntry(soil, others))?.[1]?.split('\n\n') ?? [];

  const journal = (entries: string) => `${head}\n## Index\n\n${entries}`;

  it('are the last entry’s open gaps', () => {
    const soil = journal(`## 2026-06-11 — Gather

### Meta-observations

- **Gap:** Nobody counts worms -- or --> says so.
- **Gap:**
- [x] **Gap:** How deep? — answered 2026-06-12: deep
- **Emerging theme:** Peat

## 2026-06-04 — Gather

### Meta-observations

- **Gap:** Older.
`);
    assert.deepEqual(comment(config, soil), ['Open gaps of 2026-06-11:\n- Nobody counts worms – or –> says so.']);
  });

  it('are cross-links that came in since, the newest first', () => {
    const ice = `# Ice

## 2026-06-19 — Gather

It melts, see [soil].

### Cross-links

- [soil#2026-06-11] [peat] Melt
  water.

## 2026-06-12 — Gather

### Cross-links

- [soil]
- [peat] Nothing.

## 2026-06-01 — Gather

### Cross-links

- [soil] Before.
`;
    assert.deepEqual(
      comment(
        { ...config, 'journals/topics/ice.md': ice },
        journal('## 2026-06-11 — Gather\n\n### Cross-links\n\n- [soil] Own.\n')
      ),
      [
        'Cross-links that came in since 2026-06-11:\n- [ice#2026-06-19]\n- [ice#2026-06-19] Melt water.\n- [ice#2026-06-12]'
      ]
    );
  });

  it('are authors and sources that were not cited for a while', () => {
    const strategy = `id: soil
watch_authors: [Ada Moor, "Ben Peat (Leeds)", Cy Bog, Di]
preferred_sources: [a.example, Long Table, c.example]
`;
    const soil = journal(`## 2026-06-11 — Gather

<!-- Ada Moor (never) -->

### Peat

- [Peat](https://www.a.example/1) (The Long-Table, 2026-06) — by Di and others

## 2026-05-11 — Gather

### Peat

- [By ben peat](https://b.example/1) (long table, 2026-05) — why

### Meta-observations

- **Author to watch:** Cy Bog
`);
    assert.deepEqual(comment({ 'journals/topics/config/soil.yaml': strategy }, soil), [
      'Watched authors not cited lately:\n- Ada Moor (never)\n- Cy Bog (never)\n- Ben Peat (Leeds) (46 days ago)',
      'Preferred sources not cited lately:\n- c.example (never)\n- Long Table (46 days ago)'
    ]);
  });

  it('are the unanswered questions of briefs on the topic', () => {
    const brief = (edition: string, topics: string, unknowns: string) =>
      `---\nkind: brief\nedition: ${edition}\ntopics: [${topics}]\n---\n# Brief\n\n## Unknowns\n\n${unknowns}\n`;
    assert.deepEqual(
      comment(
        {
          ...config,
          'journals/briefs/a.md': brief(
            '2026-06-20',
            'ice, soil',
            '- How deep?\n- [x] How wet? — answered 2026-06-21\n-'
          ),
          'journals/briefs/b.md': brief('2026-06-22', 'soil', '- Who counts?'),
          'journals/briefs/c.md': brief('2026-06-23', 'ice', '- Who cares?')
        },
        journal('')
      ),
      ['Unanswered questions of briefs:\n- Who counts? (b)\n- How deep? (a)']
    );
  });

  it('are at most eight of each, and short', () => {
    const words = 'ash bog clay dew elm fen gorse heath ice jetty kelp'.split(' ');
    const gaps = words.map((word, number) => `- **Gap:** ${`${word} `.repeat(1 + number * 10)}`);
    const [found = ''] = comment(
      config,
      journal(`## 2026-06-11 — Gather\n\n### Meta-observations\n\n${gaps.join('\n')}\n`)
    );
    const lines = found.split('\n');
    assert.equal(lines.length, 10);
    assert.equal(lines.at(-1), '- and 3 more');
    assert.ok(lines.every(line => line.length < 210));
  });

  it('says nothing where there is nothing', () => {
    assert.doesNotMatch(withEntry(journal('')), /<!--/);
  });
});

describe('the local day', () => {
  it('is that of the calendar on the wall', () => {
    assert.equal(localDay(new Date(2026, 0, 2, 0, 5)), '2026-01-02');
    assert.equal(localDay(new Date(2026, 11, 31, 23, 55)), '2026-12-31');
  });
});
