// The tables of results, each goal beside what was measured.
import { atMost, formatGoal, formatMegabytes, formatRatio, formatTable, formatTime, NONE } from './format.mjs';
import { ratio, typical } from './rounds.mjs';

/** The others in the table of whole workspaces: what they do, and the goal for our time ÷ theirs. */
const checkers = [
  ['rumdl', 'rumdl, native, by its npm command: all rules but the length of lines', '1', 1],
  ['commonmark', 'commonmark.js: only parses', '1.5', 1.5],
  ['markdownlint-cli2', 'markdownlint-cli2: all rules but the length of lines', '1/20', 1 / 20],
  ['vscode-markdown', 'VS Code’s Markdown engine: reads, indexes headings, checks links'],
  ['remark-parse', 'remark-parse: only parses']
];

/** The others in the table of edits. */
const editors = [
  ['rumdl', 'rumdl’s language server', '1/100', 1 / 100],
  ['vscode-markdown', 'VS Code’s Markdown engine', '1/400', 1 / 400]
];

/**
 * A whole workspace, from the start of the process to its end.
 * @param {import('./rounds.mjs').Results} results
 */
export function workspaceTable(results) {
  const cells = name => [
    formatTime(typical(results, name, ({ time }) => time)),
    formatTime(typical(results, name, ({ cpu }) => cpu)),
    formatMegabytes(typical(results, name, ({ peak }) => peak))
  ];
  const rows = checkers.map(([name, what, ...goal]) => {
    const value = ratio(results, 'workspace topic-journal', `workspace ${name}`, ({ time }) => time);
    return [what, ...cells(`workspace ${name}`), formatRatio(value), goalCell(goal, value)];
  });
  const own = ['**Topic Journal**: `validate`, all rules', ...cells('workspace topic-journal'), '', ''];
  return formatTable(['', 'time', 'CPU time', 'peak memory', 'ours ÷ this', 'goal'], [own, ...rows]);
}

/**
 * One edit in a journal of 5.4 MB.
 * @param {import('./rounds.mjs').Results} results
 */
export function editTable(results) {
  const name = 'edit topic-journal';
  const middle = typical(results, name, ({ median }) => median);
  const p95 = typical(results, name, each => each.p95);
  const rows = [
    ['**Topic Journal**: the document’s problems', formatTime(middle), '', atMost('2 ms', 2, middle)],
    ['… 95th percentile', formatTime(p95), '', atMost('8 ms', 8, p95)],
    [
      '… and those of all documents that it matters to',
      formatTime(typical(results, name, each => each.all.median)),
      '',
      ''
    ],
    ['… 95th percentile', formatTime(typical(results, name, each => each.all.p95)), '', ''],
    ...kindRows(results, name),
    ...editors.map(([peer, what, ...goal]) => {
      const value = ratio(results, name, `edit ${peer}`, ({ median }) => median);
      const time = typical(results, `edit ${peer}`, ({ median }) => median);
      return [what, formatTime(time), formatRatio(value), goalCell(goal, value)];
    })
  ];
  return formatTable(['', 'time', 'ours ÷ this', 'goal'], rows);
}

function kindRows(results, name) {
  const [first] = results.get(name)?.values() ?? [];
  return Object.keys(first?.kinds ?? {}).map(kind => [
    `… only: ${kind}`,
    formatTime(typical(results, name, ({ kinds }) => kinds[kind])),
    '',
    ''
  ]);
}

/** The goal of a row that has one: as it is written, and as a number. */
const goalCell = ([written, limit], value) => (limit === undefined ? '' : atMost(written, limit, value));

/**
 * One edit in a real VS Code, in a journal of 5.4 MB and in one of the usual length.
 * @param {import('./rounds.mjs').Results} results
 */
export function editorTable(results) {
  const rows = Object.entries({ big: 'a journal of 5.4 MB', usual: 'a journal of 0.3 MB' }).map(([name, what]) => {
    const of = pick => typical(results, `editor ${name}`, pick);
    const middle = of(({ median }) => median);
    return [
      what,
      formatTime(middle),
      atMost('5 ms', 5, middle),
      formatTime(of(each => each.p95)),
      formatTime(of(each => each.handled.median)),
      formatTime(of(each => each.fresh.median))
    ];
  });
  const header = ['', 'added', 'goal', '95th percentile', 'of it, in the event', 'with all other extensions'];
  return formatTable(header, rows);
}

/**
 * Completion over many cited sources, at each letter that is typed.
 * @param {import('./rounds.mjs').Results} results
 */
export function sourcesTable(results) {
  const time = pick => formatTime(typical(results, 'sources', pick));
  const p95 = typical(results, 'sources', each => each.p95);
  const than = peer => formatRatio(typical(results, 'sources', each => each.median / each[peer].median));
  const rows = [
    [
      '**Topic Journal**: an index of words narrows, Fuse ranks',
      time(each => each.median),
      formatTime(p95),
      '',
      atMost('5 ms', 5, p95)
    ],
    [
      'Fuse alone, with the same options and answers',
      time(each => each.alone.median),
      time(each => each.alone.p95),
      than('alone'),
      ''
    ],
    [
      'Fuse alone, as it is used most often',
      time(each => each.plain.median),
      time(each => each.plain.p95),
      than('plain'),
      ''
    ],
    ['once, in turns: from the facts to the index of words', time(each => each.build), '', '', ''],
    ['… its longest turn', time(each => each.longest), '', '', '']
  ];
  return formatTable(['', 'time', '95th percentile', 'ours ÷ this', 'goal'], rows);
}

/**
 * What finds things in a whole workspace, at each letter that is typed.
 * @param {import('./rounds.mjs').Results} results
 */
export function searchTable(results) {
  const own = pick => typical(results, 'search', pick);
  const peer = pick => typical(results, 'search vscode-markdown', pick);
  const row = (what, of, pick, ...rest) => [
    what,
    formatTime(of(each => pick(each).median)),
    formatTime(of(each => pick(each).p95)),
    formatTime(of(each => pick(each).most)),
    ...rest
  ];
  // A machine that does something else as well makes the longest one longer, whatever it is.
  const within = pick =>
    atMost(
      '50 ms',
      50,
      own(each => pick(each).p95)
    );
  const than = ratio(results, 'search', 'search vscode-markdown', ({ symbols }) => symbols.median);
  const once = (what, value) => [what, value, '', '', '', ''];
  const kept = own(each => each.kept);
  const rows = [
    row(
      '**Topic Journal**: search, the 100 best',
      own,
      each => each.search,
      '',
      within(each => each.search)
    ),
    row(
      '**Topic Journal**: symbols, the 200 best',
      own,
      each => each.symbols,
      '',
      within(each => each.symbols)
    ),
    row('VS Code’s Markdown engine: symbols, which are headings', peer, each => each.symbols, formatRatio(than), ''),
    once('once, in turns: from the facts to what is searched', formatTime(own(each => each.build))),
    once('… its longest turn', formatTime(own(each => each.longest))),
    once('… what is kept for it', kept === undefined ? NONE : `${kept.toFixed(1)} MB`),
    once('once, VS Code’s Markdown engine: to find its headings', formatTime(peer(each => each.build)))
  ];
  return formatTable(['', 'time', '95th percentile', 'longest', 'ours ÷ this', 'goal'], rows);
}

/** References: of what the peer knows, beside it, and of what it does not. */
export function referencesTable(results) {
  const own = pick => typical(results, 'references', pick);
  const peer = pick => typical(results, 'references vscode-markdown', pick);
  const row = (what, of, kind, ...rest) => [
    what,
    formatTime(of(each => each[kind].median)),
    formatTime(of(each => each[kind].p95)),
    formatTime(of(each => each[kind].most)),
    ...rest
  ];
  const within = kind =>
    atMost(
      '50 ms',
      50,
      own(each => each[kind].p95)
    );
  const than = ratio(results, 'references', 'references vscode-markdown', ({ entries }) => entries.median);
  const once = (what, value) => [what, value, '', '', '', ''];
  const kept = own(each => each.kept);
  const rows = [
    row('**Topic Journal**: of an entry, by tags, the Index and links', own, 'entries', '', within('entries')),
    row('VS Code’s Markdown engine: of its heading, by links', peer, 'entries', formatRatio(than), ''),
    row('**Topic Journal**: of a topic', own, 'topics', '', within('topics')),
    row('**Topic Journal**: of a source', own, 'sources', '', within('sources')),
    row('**Topic Journal**: of a publisher, with thousands of citations', own, 'publishers', '', within('publishers')),
    once('once, in turns: which part of a journal names what', formatTime(own(each => each.build))),
    once('… its longest turn', formatTime(own(each => each.longest))),
    once('… what is kept for it', kept === undefined ? NONE : `${kept.toFixed(1)} MB`),
    once('once, VS Code’s Markdown engine: its first answer', formatTime(peer(each => each.build)))
  ];
  return formatTable(['', 'time', '95th percentile', 'longest', 'ours ÷ this', 'goal'], rows);
}

/**
 * Memory and growth.
 * @param {import('./rounds.mjs').Results} results
 * @param {Record<string, import('./corpora.mjs').Corpus>} corpora
 */
export function memoryTable(results, { large, huge }) {
  const time = name => typical(results, name, each => each.time);
  const peak = name => typical(results, name, each => each.peak);
  const usual = corpus => formatTime(typical(results, `usual-edit ${corpus}`, ({ median }) => median));
  const kept = typical(results, 'memory', memory => memory.kept / large.megabytes);
  const flat = ratio(results, 'usual-edit large', 'usual-edit small', ({ median }) => median);
  const growth = ratio(results, 'huge topic-journal', 'workspace topic-journal', each => each.time);
  const perLinear = growth === undefined ? undefined : growth / (huge.megabytes / large.megabytes);
  const rows = [
    [
      'peak memory of `validate`, 50 MB',
      formatMegabytes(peak('workspace topic-journal')),
      atMost('250 MB', 250, peak('workspace topic-journal'))
    ],
    [
      'kept by the index for each MB of Markdown',
      kept === undefined ? NONE : `${kept.toFixed(2)} MB`,
      atMost('1.2 MB', 1.2, kept)
    ],
    ['one edit in a journal of 0.3 MB, workspace of 10 MB', usual('small'), ''],
    ['the same, workspace of 50 MB', usual('large'), ''],
    ['… 50 MB ÷ 10 MB', formatRatio(flat), atMost('1.3', 1.3, flat)],
    ['`validate`, 315 MB, Node’s default heap', formatTime(time('huge topic-journal')), ''],
    ['… time ÷ (time for 50 MB × ratio of the sizes)', formatRatio(perLinear), atMost('1.2', 1.2, perLinear)],
    ['… peak memory', formatMegabytes(peak('huge topic-journal')), '']
  ];
  return formatTable(['', 'measured', 'goal'], rows);
}

/**
 * Whether what is reported is right.
 * @param {Record<string, ReturnType<typeof import('./faults.mjs').compareFaults>>} faults by the corpus
 */
export function faultsTable(faults) {
  const rows = Object.entries(faults).map(([corpus, { planted, found, others }]) => [
    corpus,
    `${found} of ${planted}`,
    formatGoal('all', found === planted),
    String(others.length),
    formatGoal('0', others.length === 0)
  ]);
  return formatTable(['corpus', 'planted faults found', 'goal', 'others of their kinds', 'goal'], rows);
}
