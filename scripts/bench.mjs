// npm run bench: generates journals (seeded), measures the engine beside remark-parse on the same text, one process for each
// measurement, and prints a table. Times depend on the machine; the ratios of one run carry over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUp } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'out', 'bench');
const BIG = 'journals/topics/big-journal-2.md'; // about 5 MB
const USUAL = 'journals/topics/big-journal-1.md'; // as long as the others
const SIZES = {
  small: { topics: 10, entries: 60, briefs: 60 }, // with the two big ones about 10 MB
  large: { topics: 115, entries: 60, briefs: 700 } // about 50 MB
};

await setUp();
const { makeCorpus } = await import('../bench/corpus/make-corpus.mjs');
for (const [name, size] of Object.entries(SIZES)) {
  if (!existsSync(join(out, name, 'faults.json')))
    makeCorpus({ out: join(out, name), ...size, big: [60, 1050], seed: 7 });
}

/** Runs one task in a process of its own and gives what it measured. */
function run(task, ...args) {
  const file = join(root, 'bench', 'tasks', `${task}.ts`);
  const result = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], {
    cwd: root,
    encoding: 'utf8'
  });
  const line = result.stdout.split('\n').find(each => each.startsWith('@@ '));
  if (line === undefined) throw new Error(`${task} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  return JSON.parse(line.slice(3));
}

const ms = value => (value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`);
const ratio = value => (value < 0.1 ? `1/${Math.round(1 / value)}` : `× ${value.toFixed(2)}`);
const rows = [];
const row = (what, ours, yardstick, compared) => {
  rows.push([what, ours, yardstick, compared]);
  console.error(`  ${what}: ${ours}`);
};

const [small, large] = [join(out, 'small'), join(out, 'large')];
const load = run('load', large);
const parse = run('parse', large);
row(
  'workspace of 50 MB: read, index and check',
  ms(load.total),
  `remark-parse ${ms(parse.total)}`,
  ratio(load.total / parse.total)
);
row(
  '… peak memory of the process',
  `${load.peak.toFixed(0)} MB`,
  `${parse.peak.toFixed(0)} MB`,
  ratio(load.peak / parse.peak)
);
row('… kept by the index', `${load.kept.toFixed(0)} MB`, '', '');
const bigParse = run('parse', large, BIG);
const bigStroke = run('keystroke', large, BIG);
row(
  'keystroke in a journal of 5 MB, median',
  ms(bigStroke.median),
  `remark-parse ${ms(bigParse.total)}`,
  ratio(bigStroke.median / bigParse.total)
);
row('… 95th percentile', ms(bigStroke.p95), '', '');
const [one, five] = [run('keystroke', small, USUAL), run('keystroke', large, USUAL)];
row('keystroke in a usual journal, workspace of 10 MB', ms(one.median), '', '');
row('… workspace of 50 MB', ms(five.median), '10 MB', ratio(five.median / one.median));

const table = [['what', 'Topic Journal', 'yardstick', 'ours ÷ yardstick'], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map(each => each[column].length)));
const line = cells => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
console.log([line(table[0]), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n'));
