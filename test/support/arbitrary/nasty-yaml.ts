import fc from 'fast-check';
import { punctuation } from './texts';

const KEYS = [
  ...[
    'id',
    'title',
    'description',
    'keywords',
    'preferred_sources',
    'exclude_terms',
    'cadence_days',
    'topics',
    'rules'
  ],
  ...['vocabulary', 'headings', 'labels', 'entry_kinds', 'index', 'kind', 'issue', 'edition', 'sources', 'confidence'],
  ...['__proto__', 'constructor', 'toString', '"a b"', '? x', '<<', '*a', '1', 'true', '[a, b]', '{a: b}', '']
];

const VALUES = [
  ...[
    'text',
    '"text"',
    "'te''xt'",
    '"a\\u0041\\n"',
    '12',
    '0',
    '-1',
    '1e999',
    '.nan',
    '0x10',
    '0o7',
    '12345678901234567890'
  ],
  ...[
    'true',
    'no',
    'null',
    '~',
    '',
    '2026-06-26',
    '2026-06-26 21:25',
    '[a, b]',
    '[a, [b], {c: d}]',
    '[',
    ']',
    '{',
    '}'
  ],
  ...[
    '&a x',
    '*a',
    '*b',
    '&a [*a]',
    '&a {b: *a}',
    '!!int x',
    '!x y',
    '!!binary AA==',
    '!!set {a}',
    '|',
    '>-',
    '|2+',
    '# c'
  ],
  ...[
    'off',
    'warning',
    'brief',
    'High',
    '[off]',
    '{severity: off}',
    'a: b',
    'a #b',
    '- a',
    '@a',
    '`a',
    '%a',
    '\u0000',
    '\ud83c',
    '🌊'
  ]
];

const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', '- ', '  - ', '\t', '- - '),
    fc.oneof(
      fc.tuple(fc.constantFrom(...KEYS), fc.constantFrom(': ', ': ', ':', ' : '), fc.constantFrom(...VALUES)),
      fc.tuple(fc.constantFrom(...VALUES, '---', '...', '%YAML 1.2', '# topic-journal-disable x', '? a', ': b')),
      fc.tuple(punctuation)
    ),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '')
  )
  .map(([indent, parts, ending]) => indent + parts.join('') + ending);

/** Some lines that look like YAML, of the format's keys and of whatever YAML can do, mistakes among them. */
export const nastyYaml: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '', '\ufeff'), fc.array(line, { maxLength: 12 }))
  .map(([bom, lines]) => bom + lines.join(''));
