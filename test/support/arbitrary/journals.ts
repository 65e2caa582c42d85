import fc from 'fast-check';

/** The topics that random journals are about and name; the last has no journal. */
export const topicIds = ['soil', 'ice-shelves', 'peat', 'moors'] as const;

const lines = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map(texts => texts.filter(text => text !== '').join('\n\n'));

const joined = (...parts: readonly (fc.Arbitrary<string> | string)[]): fc.Arbitrary<string> =>
  fc.tuple(...parts.map(part => (typeof part === 'string' ? fc.constant(part) : part))).map(texts => texts.join(''));

/** Up to `most` of `item` as bullets; the heading is left out where there are none. */
const list = (heading: string, item: fc.Arbitrary<string>, most = 3): fc.Arbitrary<string> =>
  fc
    .array(joined('- ', item), { maxLength: most })
    .map(items => (items.length === 0 ? '' : `${heading}\n\n${items.join('\n')}`));

const of = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);
const topic = of(...topicIds);
/** Days of entries and sources; the last is none. */
export const days = ['2026-06-26', '2026-06-19', '2026-06-12', '2026-06-05', '2026-05-29', '2026-02-30'] as const;
const day = of(...days);
const date = fc.oneof(day, of('2026-06', '2026', 'Apr 2026', 'April 27 2026', '7 Apr 2026', '2027-01-01'));
const dash = of(' — ', ' — ', ' – ', ' -- ', ' - ');

/** Prose. `▒` stands where a test can put any text that is neither letter nor mark-up; it is kept out of every name. */
const words = fc
  .array(of('melt', 'water', 'under', 'the', 'shelf', '▒', '(again)', 'and', 'so: on', '*old*', '`code`', 'it’s'), {
    minLength: 1,
    maxLength: 5
  })
  .map(parts => parts.join(' '));
const prose = fc.oneof({ arbitrary: words, weight: 4 }, joined(words, ' [', topic, '] ', words));

const publisher = of('Long Table', 'long-table', 'The Ledger', 'CSET, Georgetown', 'Ropes & Gray', 'arXiv, 2604.17413');
const attribution = fc.oneof(
  joined(' (', publisher, ', ', date, ')'),
  joined(' (PR wire) (', publisher, ', ', date, ')'),
  joined(' (', date, ', same page)'),
  joined(' (', publisher, ')'),
  fc.constant('')
);
const title = of('Peat', 'What [the] bog: keeps (mostly)', 'Ice — again', 'A `b` *c*');
const url = fc.oneof(
  {
    arbitrary: of('https://a.example/b', 'https://www.a.example/b/?utm_source=x#c', 'https://b.example/(d)'),
    weight: 3
  },
  of('../x.md', 'peat.md#index', 'soil.md#2026-06-26--gather', '../topics/soil.md#cross-links-1'),
  of('ice-shelves.md#peat-and-ice', '#2026-06-19--update')
);
export const sourceItem: fc.Arbitrary<string> = fc.oneof(
  joined('[', title, '](', url, ')', attribution, dash, prose),
  joined('[', title, '](<', url, '> "t")', attribution),
  joined(of('Peat', 'Ice (old)'), ' (', publisher, ', ', date, ')', dash, words)
);

const tag = fc.oneof(joined('[', topic, ']'), joined('[', topic, '#', day, ']'));
const untagged = of(
  'peat: why',
  'Soil — why',
  '[Peat](peat.md) why',
  'nothing of note',
  '**moors**: *why*',
  '[sic] so'
);
const crossLink = fc.oneof(joined(tag, ' ', prose), joined(tag, of(' ', ', ', ''), tag, dash, words), untagged);

const label = of(
  'Emerging theme',
  'Gap',
  'gap',
  'Keyword suggestion',
  'Author to watch',
  'Source to watch',
  'Noise pattern',
  'Quality signl'
);
const payload = of(
  '"peat" bog',
  '`peat`',
  'AI Alliance (aialliance.org)',
  'No one new to flag, but still some that one may watch',
  '“old news” again'
);
const closing = fc.oneof(
  joined(
    dash,
    of('answered', 'dropped', 'dismissed', 'confirmed', 'done'),
    ' ',
    of('2026-06-26', '2026-06-31', 'soon'),
    of(': because', '')
  ),
  fc.constant('')
);
const box = of('', '', '[ ] ', '[x] ', '[X] ');
const observation = joined(
  box,
  fc.oneof(joined('**', label, ':** '), joined('**', label, '**: '), joined(label, ': ')),
  fc.oneof(payload, prose),
  of(' — why', ''),
  closing
);
const claim = joined(box, words, closing);

const heading = joined('## ', day, fc.oneof(dash, of(': ')), of('Gather', 'Update', 'Initial gather', 'gather'));
const theme = of('### Licensing', '### Peat and Ice', '### Index');
const entry = lines(
  heading,
  theme.chain(text => list(text, sourceItem)),
  list('### Cross-links', crossLink),
  list('### Meta-observations', observation)
);

const indexLine = day.map(text => `[${text} — Gather](#${text}--gather)`);
const changelogRow = joined('| ', day, ' | Added *peat* | ', words, ' |\n');
const changelog = fc
  .array(changelogRow, { maxLength: 2 })
  .map(rows => `## Strategy Changelog\n\n| Date | Change | Reason |\n| --- | --- | --- |\n${rows.join('')}`);

/** A topic journal, mostly as the format has it and with some of the mistakes that people make. It ends its lines with LF. */
export const journal: fc.Arbitrary<string> = fc
  .tuple(
    of('# Soil', '# Soil', ''),
    lines(joined(of('## What We’re Tracking', "## What We're Tracking"), '\n\n', prose)),
    list('## Index', indexLine, 4),
    fc.array(entry, { maxLength: 4 }),
    fc.oneof(changelog, fc.constant(''))
  )
  .map(([first, tracking, index, entries, last]) =>
    [first, tracking, index, ...entries, last, ''].filter((part, at) => part !== '' || at > 4).join('\n\n')
  );

const frontMatter = (kind: string, fields: fc.Arbitrary<string>) =>
  joined('---\nkind: ', kind, '\n', fields, '\ntopics: [', topic, ', ', topic, ']\n---\n');

/** A brief, with LF. */
export const brief: fc.Arbitrary<string> = fc
  .tuple(
    frontMatter(
      'brief',
      joined('issue: ', of('1', '2', '3', 'x'), '\nedition: ', day, '\nconfidence: Low\nsources: ', of('0', '1', '2'))
    ),
    lines(
      fc.constant('# Brief'),
      list('## Key takeaways', prose),
      list('## Sections\n\n### Watchlist', prose),
      list('## Watchlist', claim),
      list('## Unknowns', claim),
      list('## Sources', sourceItem)
    )
  )
  .map(([head, body]) => `${head}\n${body}\n`);

/** A topic config, with LF. */
export const config: fc.Arbitrary<string> = fc
  .tuple(
    of('soil', 'ice-shelves', 'peat', '5'),
    fc.subarray([
      'keywords: [peat, "old news"]',
      'exclude_terms:\n  - bog',
      'exclude_domains: [a.example]',
      'cadence_days: 7',
      'extra: 1',
      'watch_authors: x'
    ])
  )
  .map(([id, rest]) => `${[`id: ${id}`, 'title: Soil', ...rest].join('\n')}\n`);
