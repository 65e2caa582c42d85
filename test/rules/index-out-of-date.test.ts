import assert from 'node:assert/strict';
import fc from 'fast-check';
import { indexOutOfDate } from '../../src/rules/structure/index-out-of-date';
import { firstProblem, fixed, problemsIn } from '../support/checking';
import { holds } from '../support/property';

const PATH = 'journals/topics/soil.md';

/** A journal with this Index, these entries and a changelog behind them. */
const journal = (index: string, ...entries: string[]): string =>
  `# Soil\n\n${index}\n${entries.map(entry => `## ${entry}\n\n- Words of ${entry}.\n\n`).join('')}## Strategy Changelog\n`;

const line = (date: string, kind = 'Gather') => `- [${date} — ${kind}](#${date}--${kind.toLowerCase()})\n`;
const A = '2026-06-26 — Gather';
const B = '2026-06-11 — Update';
const C = '2026-06-11 — Gather';
const a = line('2026-06-26');
const b = line('2026-06-11', 'Update');
const c = line('2026-06-11');

interface Case {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly isUnsafe?: boolean;
}

const cases: readonly Case[] = [
  { name: 'an empty Index', before: journal('## Index\n', A, B), after: journal(`## Index\n\n${a}${b}`, A, B) },
  {
    name: 'an empty Index at the end of the text',
    before: `# Soil\n\n## ${A}\n\n## Index`,
    after: `# Soil\n\n## ${A}\n\n## Index\n\n${a.trim()}`
  },
  {
    name: 'an empty Index with words right below it',
    before: journal('## Index\nNewest first.\n', A),
    after: journal(`## Index\n\n${a}\nNewest first.\n`, A)
  },
  {
    name: 'an empty Index that is underlined',
    before: journal('Index\n-----\n', A),
    after: journal(`Index\n-----\n\n${a}`, A)
  },
  { name: 'the first line', before: journal(`## Index\n\n${b}`, A, B), after: journal(`## Index\n\n${a}${b}`, A, B) },
  {
    name: 'a line between others',
    before: journal(`## Index\n\n${a}${c}`, A, B, C),
    after: journal(`## Index\n\n${a}${b}${c}`, A, B, C)
  },
  {
    name: 'a line behind the last one, where the text ends with it',
    before: `## ${A}\n\n## ${B}\n\n## Index\n\n${a.trim()}`,
    after: `## ${A}\n\n## ${B}\n\n## Index\n\n${a}${b.trim()}`
  },
  {
    name: 'the mark and the place of the lines that are there',
    before: journal(`## Index\n\n  * [first](#2026-06-26--gather) — a remark\n`, A, B),
    after: journal(
      `## Index\n\n  * [first](#2026-06-26--gather) — a remark\n  * [2026-06-11 — Update](#2026-06-11--update)\n`,
      A,
      B
    )
  },
  {
    name: 'a number for a mark',
    before: journal(`## Index\n\n1. ${b.slice(2)}`, A, B),
    after: journal(`## Index\n\n1. ${a.slice(2)}1. ${b.slice(2)}`, A, B)
  },
  {
    name: 'a line for nothing that there is',
    before: journal(`## Index\n\n${line('2026-07-01')}${a}${line('2026-06-01')}`, A),
    after: journal(`## Index\n\n${a}`, A)
  },
  {
    name: 'a line that is kept apart by blank lines',
    before: journal(`## Index\n\n${a}\n${line('2026-06-20')}\n${b}`, A, B),
    after: journal(`## Index\n\n${a}\n${b}`, A, B)
  },
  {
    name: 'a second line for one entry',
    before: journal(`## Index\n\n${a}${b}${a}`, A, B),
    after: journal(`## Index\n\n${a}${b}`, A, B)
  },
  {
    name: 'a line with a remark for nothing that there is',
    before: journal(`## Index\n\n${a}${line('2026-06-01').trim()} — the first one\n`, A),
    after: journal(`## Index\n\n${a}`, A),
    isUnsafe: true
  },
  {
    name: 'a line with lines below it for nothing that there is',
    before: journal(`## Index\n\n${line('2026-06-01')}  - Frost\n${a}`, A),
    after: journal(`## Index\n\n${a}`, A),
    isUnsafe: true
  },
  {
    name: 'two lines that changed places, with all that belongs to them',
    before: journal(`## Index\n\n${b.trim()} — a remark\n  - Frost\n${a}`, A, B),
    after: journal(`## Index\n\n${a}${b.trim()} — a remark\n  - Frost\n`, A, B)
  },
  {
    name: 'one line of many that is out of order',
    before: journal(`## Index\n\n${c}${a}${b}`, A, B, C),
    after: journal(`## Index\n\n${a}${b}${c}`, A, B, C)
  },
  {
    name: 'a line whose entry has another kind now',
    before: journal(`## Index\n\n${a}${c.trim()} — a remark\n`, A, B),
    after: journal(`## Index\n\n${a}${b.trim()} — a remark\n`, A, B)
  },
  {
    name: 'a line with words of its own whose entry has another kind now',
    before: journal(`## Index\n\n- [2026-06-11, the frost](#2026-06-11--gather)\n`, B),
    after: journal(`## Index\n\n- [2026-06-11, the frost](#2026-06-11--update)\n`, B)
  },
  {
    name: 'a copied line with only its text changed',
    before: journal(`## Index\n\n- [${A}](#2026-06-11--update)\n${b}`, A, B),
    after: journal(`## Index\n\n${a}${b}`, A, B)
  },
  {
    name: 'a copied line with only its anchor changed',
    before: journal(`## Index\n\n- [${B}](#2026-06-26--gather)\n${b}`, A, B),
    after: journal(`## Index\n\n${a}${b}`, A, B)
  },
  {
    name: 'lines that are no links',
    before: journal(`## Index\n\n- ${A}\n- ${B}\n- And more.\n`, A, B),
    after: journal(`## Index\n\n${a}${b}- And more.\n`, A, B)
  },
  {
    name: 'the numbered anchors of headings that are alike',
    before: journal(`## Index\n\n${a}`, A, A),
    after: journal(`## Index\n\n${a}- [${A}](#2026-06-26--gather-1)\n`, A, A)
  },
  {
    name: 'a numbered anchor that is needed no more',
    before: journal(`## Index\n\n- [${A}](#2026-06-26--gather-1)\n`, A),
    after: journal(`## Index\n\n${a}`, A)
  },
  {
    name: 'a heading with marks in it',
    before: journal('## Index\n', '2026-06-26 — *Gather* of `[x]`'),
    after: journal(
      '## Index\n\n- [2026-06-26 — Gather of \\[x\\]](#2026-06-26--gather-of-x)\n',
      '2026-06-26 — *Gather* of `[x]`'
    )
  },
  {
    name: 'lines under headings of their own',
    before: journal(
      `## Index\n\n### June\n\n${a}\n### May\n\nNothing.\n\n${line('2026-05-02')}`,
      A,
      B,
      '2026-05-02 — Gather'
    ),
    after: journal(
      `## Index\n\n### June\n\n${a}${b}\n### May\n\nNothing.\n\n${line('2026-05-02')}`,
      A,
      B,
      '2026-05-02 — Gather'
    )
  },
  {
    name: 'an Index that is newest first although the entries are not',
    before: journal(`## Index\n\n${a}${line('2026-05-02')}`, '2026-05-02 — Gather', A, B),
    after: journal(`## Index\n\n${a}${b}${line('2026-05-02')}`, '2026-05-02 — Gather', A, B)
  }
];

describe('index-out-of-date', () => {
  for (const { name, before, after, isUnsafe = false } of cases) {
    for (const [ending, spell] of [
      ['LF', (text: string) => text],
      ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')]
    ] as const) {
      it(`mends, with ${ending}: ${name}`, () => {
        const files = { [PATH]: spell(before) };
        assert.equal(firstProblem(indexOutOfDate, files).fixes?.[0]?.safe, !isUnsafe);
        const mended = fixed(indexOutOfDate, files);
        assert.equal(mended[PATH], spell(after));
        assert.deepEqual(problemsIn(indexOutOfDate, mended), []);
      });
    }
  }

  const right: Readonly<Record<string, string>> = {
    'no Index': `# Soil\n\n## ${A}\n`,
    'no entries': '# Soil\n\n## Index\n\n## Strategy Changelog\n',
    'words of its own in a line': journal('## Index\n\n- [The frost](#2026-06-26--gather)\n', A),
    'another case in an anchor': journal('## Index\n\n- [x](#2026-06-26--Gather)\n', A),
    'a link through the file’s name': journal('## Index\n\n- [x](soil.md#2026-06-26--gather)\n', A),
    'boxes, bold type and loose lists': journal(`## Index\n\n- [ ] **[x](#2026-06-26--gather)**\n\n${b}`, A, B),
    'lines for other parts of the document, and for other files': journal(
      `## Index\n\n- [Changes](#strategy-changelog)\n- [Old](old.md#2025-01-01--gather)\n- Words\n${a}`,
      A
    ),
    'entries that only code, a comment or a quote shows': journal(
      `## Index\n\n${a}`,
      `${A}\n\n\`\`\`\n## ${B}\n\`\`\`\n\n<!--\n## ${B}\n-->\n\n> ## ${B}\n\n    ## ${B}`
    ),
    'entries in an order of their own': journal(`## Index\n\n${b}${a}`, B, A),
    'an Index that is newest first although the entries are not': journal(`## Index\n\n${a}${b}`, B, A)
  };
  for (const [name, text] of Object.entries(right)) {
    it(`has nothing to say of ${name}`, () => {
      assert.deepEqual(problemsIn(indexOutOfDate, { [PATH]: text }), []);
    });
  }

  it('mends safely what it can, and asks before it removes a needless line with a remark', () => {
    const remark = `${line('2026-06-01').trim()} — the first one\n`;
    const files = { [PATH]: journal(`## Index\n\n${remark}${b}${line('2026-05-01')}`, A, B) };
    const safely = fixed(indexOutOfDate, files, ({ safe }) => safe);
    assert.deepEqual(safely, { [PATH]: journal(`## Index\n\n${remark}${a}${b}`, A, B) });
    const whole = { [PATH]: journal(`## Index\n\n${a}${b}`, A, B) };
    for (const before of [files, safely])
      assert.deepEqual(
        fixed(indexOutOfDate, before, ({ safe }) => !safe),
        whole
      );
    assert.deepEqual(
      firstProblem(indexOutOfDate, safely).fixes?.map(({ safe }) => safe),
      [false]
    );
  });

  it('names what is wrong, and not too much of it', () => {
    const message = (text: string) => firstProblem(indexOutOfDate, { [PATH]: text }).message;
    assert.equal(
      message(journal(`## Index\n\n${b}${a}- [x](#y)\n`, A, B, C)),
      `The Index is out of date: no line for “${C}”; no such entry: “x”; out of order: “${B}”.`
    );
    assert.equal(
      message(journal(`## Index\n\n- ${A}\n${b}${b}- [${C}](#2026-06-11--update)\n`, A, B, C)),
      `The Index is out of date: without a link: “${A}”; leading to another entry: “${C}”; standing twice: “${B}”.`
    );
    const many = ['05', '04', '03', '02', '01'].map(day => `2026-06-${day} — Gather`);
    assert.equal(
      message(journal('## Index\n', ...many)),
      `The Index is out of date: no line for “${many[0]}”, “${many[1]}”, “${many[2]}” and 2 more.`
    );
  });

  it('is right after its fix, whatever it was, and keeps everything else', () => {
    const dates = ['2026-06-26', '2026-06-19', '2026-06-11', '2026-06-11', '2026-06-04'];
    const entries = fc.array(fc.constantFrom(...dates), { maxLength: 6 });
    const lines = fc.array(
      fc.tuple(
        fc.constantFrom('- ', '- ', '* ', '  - '),
        fc.constantFrom(...dates, '2026-01-01'),
        fc.constantFrom('', '', '-1', '-2', '-update'),
        fc.constantFrom('', '', ' — a remark', '\n  - below'),
        fc.constantFrom('\n', '\n', '\n\n')
      ),
      { maxLength: 7 }
    );
    holds(150, [entries, lines], (days, written) => {
      const index = written.map(
        ([mark, date, number, rest, end]) => `${mark}[${date} — Gather](#${date}--gather${number})${rest}${end}`
      );
      const headings = days.map(date => `${date} — Gather`);
      const files = { [PATH]: journal(`## Index\n\n${index.join('')}`, ...headings) };
      if (problemsIn(indexOutOfDate, files).length === 0) return;
      const mended = fixed(indexOutOfDate, files, ({ title }) => !title.includes('but keep'));
      assert.deepEqual(problemsIn(indexOutOfDate, mended), []);
      const outside = (text = '') => [text.slice(0, text.indexOf('Index')), text.slice(text.indexOf('\n## 2026'))];
      assert.deepEqual(outside(mended[PATH]), outside(files[PATH]));
    });
  });
});
