import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A seeded source of numbers from 0 up to 1 (mulberry32): the same seed gives the same documents on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const LINE_STARTS =
  '|||||- |- |- |- |- |- |## |### |### |# |#### |-  |-    |-     |-\t|* |+ |1. |2) |> |  - |  |    |\t| |##|#|-|=|===|---|***|___|```|~~~|<div>|<!-- |-->|[a]: |- [ ] |- [x] |- [X] |- **|- *|- _|- `|- [|- (|- "|- - |- # |- > |- 1. |- | |\ufeff|\u00a0|– |— |: |$|"|(|!|&amp; |\\'.split(
    '|'
  );

const SIGNS = [...' \t!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '- ', '> ', '](', ']:', '- [ ] ', '<!--', '-->', '<!>'];

const PIECES = [
  ...'a b c Gap it’s 2026 2026-06-26 soil ice-shelves x'.split(' '),
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    ' — ',
    ' - ',
    ': ',
    ', ',
    '. ',
    '(',
    ')',
    '[',
    ']',
    '](',
    '](u)',
    '](#x)',
    '](a b)',
    '](<a>)'
  ],
  ...[
    '](u "t")',
    '](u(v))',
    '](u&amp;v)',
    '](u&v)',
    '](u\\)',
    '][',
    ']:',
    '[x]',
    '[ ]',
    '[soil]',
    '[soil#2026-06-26]',
    '[^1]',
    '[sic]'
  ],
  ...[
    '[T](https://a.example/b)',
    '[T [u]](https://a.example) (P, 2026-06)',
    '[a](b) [c](d)',
    '[a [b](c) d](e)',
    '![i](j)',
    '!'
  ],
  ...[
    '`',
    '``',
    '`c`',
    '`[soil]`',
    '`` ` ``',
    '*',
    '**',
    '***',
    '_',
    '__',
    '**Gap:**',
    '**Gap**:',
    '*a*',
    '_a_',
    'a_b_c',
    '~',
    '~~'
  ],
  ...[
    '<',
    '<b>',
    '</b>',
    '<https://a.example>',
    '< b',
    '&',
    '&amp;',
    '&#35;',
    '&x',
    '&x;',
    '\\',
    '\\[',
    '\\*',
    '\\ ',
    '|',
    '---',
    '-'
  ],
  ...[
    '#',
    ' #',
    ' ##',
    '🌊',
    'é',
    '\u0000',
    '\ud83c',
    '\t',
    '\u00a0',
    '\u2028',
    '=',
    '+',
    '1.',
    '1)',
    ':',
    '"',
    "'",
    '@',
    '{#a}',
    '$'
  ]
];

const ENDINGS = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  ' \n',
  '  \n',
  '\\\n',
  '\n \n',
  '\n\n\n',
  ''
];

const ORDINARY = [
  '## 2026-06-26 — Gather\n\n',
  '### Cross-links\n\n',
  '### Meta-observations\n\n',
  '### A theme: 2026\n\n',
  '## Index\n\n',
  '## Strategy Changelog\n\n',
  '- [Peat and [bog]](https://a.example/b?c=d) (The Ledger, 2026-06-09) — what it says, with `code` in it\n',
  '- [soil] why *it* matters\n',
  '- [soil] [ice-shelves#2026-06-19], why\n',
  '- **Gap:** nobody says “so” — yet\n',
  '- **Keyword suggestion**: `"peat" bog` — why\n',
  '- [x] **Gap:** text — answered 2026-06-26: so ([d](#x))\n',
  '- [2026-06-26 — Gather](#2026-06-26--gather)\n',
  'A paragraph with a [link](../x.md) and [soil].\nIts second line (again).\n',
  '| Date | Change | Reason |\n| --- | --- | --- |\n| 2026-06-01 | Added [x](y) | so |\n',
  '|a|b|\n|-|-|\n|c|d|\n',
  '\n',
  '\n'
];

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A short document of lines that are ordinary, odd, and odd in ways that only just differ from ordinary. */
export function randomDocument(random: () => number): string {
  if (random() < 0.03) return silentLine(random);
  let text = '';
  const count = 1 + Math.floor(random() * 7);
  const oddness = random();
  for (let line = 0; line < count; line++) {
    if (random() > oddness) {
      const ordinary = pick(random, ORDINARY);
      text += random() < 0.15 ? mutate(random, ordinary) : ordinary;
      continue;
    }
    text += pick(random, LINE_STARTS);
    for (let piece = Math.floor(random() * 6); piece > 0; piece--) text += pick(random, PIECES);
    text += pick(random, ENDINGS);
  }
  return text;
}

/** One line without a letter or digit. */
function silentLine(random: () => number): string {
  let text = '';
  for (let count = 1 + Math.floor(random() * 12); count > 0; count--) text += pick(random, SIGNS);
  return text + pick(random, ['', '\n', '\n\n', '\r\n']);
}

/** `text` with a piece put in, a stretch taken out, or a stretch said twice, at one to three places. */
export function mutate(random: () => number, text: string): string {
  let changed = text;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    const at = Math.floor(random() * (changed.length + 1));
    const end = Math.min(changed.length, at + 1 + Math.floor(random() * 6));
    const how = random();
    if (how < 0.5) changed = changed.slice(0, at) + pick(random, random() < 0.7 ? PIECES : ENDINGS) + changed.slice(at);
    else if (how < 0.85) changed = changed.slice(0, at) + changed.slice(end);
    else changed = changed.slice(0, end) + changed.slice(at);
  }
  return changed;
}

/** Every Markdown text below `folder`, cut at level-2 headings. */
export function sampleSegments(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith('.md'))
    .flatMap(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8').split(/^(?=## )/m));
}
