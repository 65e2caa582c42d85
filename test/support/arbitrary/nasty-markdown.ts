import fc from 'fast-check';
import { punctuation } from './texts';

const ENDINGS = ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\n \t\n', '\n\n\n', ''];

/** What a line starts with: indentation, containers, boxes, and none. */
const PREFIXES = [
  ...['', '', '', '', ' ', '  ', '   ', '    ', '\t', ' \t', '      '],
  ...['> ', '>', '> > ', '- ', '* ', '+ ', '  - ', '    - ', '-\t', '1. ', '2) ', '10. ', '-     ', '> - ', '- > '],
  ...['- [ ] ', '- [x] ', '- [X] ', '\ufeff', '\u00a0']
];

const HEADINGS = [
  ...['# Title', '## Index', '## What We’re Tracking', "## What We're Tracking", '## Strategy Changelog', '#', '##'],
  ...[
    '## 2026-06-26 — Gather',
    '## 2026-06-26 - Update ##',
    '## 2026-06-25: Initial gather',
    '##\t2026-06-24 — Gather'
  ],
  ...['## 2026-02-30 — Gather', '### Cross-links', '### Meta-observations', '### Theme', '#### Deeper', '##no heading'],
  ...[
    '## Watchlist',
    '## Unknowns',
    '## Sources',
    '## Sections',
    '## Release record',
    '### Release record: X',
    '---',
    '==='
  ],
  ...['## `code` [a-topic] *x*', '# [link](#x) ', '## \\# ', '####### seven']
];

const FENCES = [
  ...['```', '````', '```ts', '``` a`b', '~~~', '~~~~ x', '~~~`', '``', '`', '```   ', '~~~\t', '``` ```'],
  ...[
    '<!--',
    '-->',
    '<!-- x -->',
    '<!-->',
    '<!--->',
    '<?php',
    '?>',
    '<?>',
    '<!DOCTYPE x',
    '<!x>',
    '<![CDATA[',
    ']]>',
    ']]]>'
  ],
  ...['<script>', '</script>', '<pre', '</PRE>', '<style x>', '<textarea>', '</textarea >', '<scriptx>', '<pre/>'],
  ...[
    '<div>',
    '</div>',
    '<div',
    '<a id="x">',
    '<b>',
    '<details><summary>',
    '</details>',
    '<https://a.example>',
    '< ',
    '<'
  ],
  ...[
    '<!-- topic-journal-disable -->',
    '<!-- topic-journal-enable x -->',
    '<!-- topic-journal-disable-next-line a, b',
    '>'
  ]
];

const ITEMS = [
  ...['[T](https://a.example/b) (P, 2026-06-09) — note', '[T [x]](<b c> "t") (A) (B, Apr 2026) - n', 'T (P, 2026) — n'],
  ...[
    '[a-topic] why',
    '[a-topic#2026-06-11], [b-topic] — why',
    '[a-topic][ref]',
    '[a-topic](u)',
    '[a-topic]: x',
    '[sic]',
    '[^1]'
  ],
  ...[
    '**Gap:** text',
    '**Gap**: text',
    'Gap: text',
    '*Keyword suggestion:* `"a b"` — why',
    '**Source to watch:** X (x.org)'
  ],
  ...[
    '**Noise pattern:** “a b” again',
    '**Model:** M',
    '[x] done — answered 2026-06-26: so ([d](#x))',
    'w — dropped soon'
  ],
  ...[
    '[2026-06-26 — Gather](#2026-06-26--gather)',
    '<https://a.example>',
    '![i](j "k")',
    '[a]: b "c',
    '[a]: <b> (c)',
    '[a]:'
  ],
  ...[
    '| Date | Change | Reason |',
    '| --- | --- | --- |',
    '|-|',
    '| 2026-06-01 | `a|b` | \\| c |',
    'a | b',
    '--- | :-:'
  ],
  ...[
    'text',
    'a  ',
    'a\\',
    '[',
    ']',
    '](',
    '[](',
    '![',
    '[x](',
    '*',
    '**',
    '_a_',
    '`[a-topic]`',
    '\\[a-topic]',
    '&#91;a-topic]'
  ],
  ...[
    '***',
    '- - -',
    '=',
    '-',
    '&amp; &nbsp;',
    '\u0000',
    '🌊 שלום',
    '\u2028',
    '\ud83c',
    '{#id}',
    '~~x~~',
    '$x$',
    'Config: [c](c.yaml)'
  ]
];

const FRONT_MATTER = [
  '---\nkind: brief\n---\n',
  '\ufeff---\r\nkind: "analysis"\r\n---\r\n',
  '---\n',
  '---\ntopics: [a, b',
  '\ufeff',
  ''
];

const line = fc.tuple(
  fc.constantFrom(...PREFIXES),
  fc.oneof(
    { arbitrary: fc.constantFrom(...HEADINGS), weight: 4 },
    { arbitrary: fc.constantFrom(...FENCES), weight: 3 },
    { arbitrary: fc.constantFrom(...ITEMS), weight: 5 },
    { arbitrary: fc.constant(''), weight: 1 },
    { arbitrary: punctuation, weight: 1 }
  ),
  fc.constantFrom(...ENDINGS)
);

/** Some lines of Markdown that were put together with no sense, where one construct runs into the next. */
export const nastyLines: fc.Arbitrary<string> = fc
  .array(line, { maxLength: 14 })
  .map(lines => lines.map(parts => parts.join('')).join(''));

/** A whole document of such lines, with front matter or the half of one perhaps. */
export const nastyDocument: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '', ...FRONT_MATTER), nastyLines, nastyLines)
  .map(parts => parts.join(''));

const RUNNING = [...FENCES, ...FENCES, 'text', '- a', '1. a', '> q', '[a]: b'];
const INDENTS = ['', '', ' ', '  ', '   ', '    ', '\t', ' \t', '- ', '1. ', '-\t', '> '];
const CUTS = ['\n# H\n', '\n## 2026-06-26 — Gather\n', '\n##\n', '# H\n', '\n'];

/** As many of `values` as fit a palette: a text made of few things is more likely to close what it opened. */
const palette = (values: readonly string[], size: number) =>
  fc.array(fc.constantFrom(...values), { minLength: size, maxLength: size });

/** Few lines of what runs on over blank lines, begins it or ends it, between headings: the hardest text to cut. */
export const runningBlocks: fc.Arbitrary<string> = fc
  .tuple(
    palette(RUNNING, 3),
    palette(INDENTS, 2),
    fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.constantFrom(...CUTS), fc.constantFrom('\n', '\n', '\n\n', '\r\n')), {
      maxLength: 9
    })
  )
  .map(([pieces, indents, lines]) =>
    lines
      .map(([piece, indent, cut, ending]) =>
        piece < pieces.length ? `${indents[indent] ?? ''}${pieces[piece]}${ending}` : cut
      )
      .join('')
  );
