// npm run bench: measures Topic Journal beside other Markdown tools on generated journals, and writes docs/performance.md.
// Progress goes to stderr, the tables to stdout. Ends with code 1 when a planted fault is missed, when anything else is reported
// of those kinds, or when a measurement fails.
import { join } from 'node:path';
import { provideCorpus } from './bench/corpora.mjs';
import { describeResults, writeResults } from './bench/document.mjs';
import { compareFaults } from './bench/faults.mjs';
import { measurements, reportFile } from './bench/measurements.mjs';
import { readOptions } from './bench/options.mjs';
import { measureInRounds } from './bench/rounds.mjs';
import { installPackages } from './packages.mjs';
import { root, run, setUp } from './setup.mjs';

const out = join(root, 'out', 'bench');
const tasks = join(out, 'tasks');
const peers = join(root, 'bench', 'peers');

/** Builds what is measured, and gives the file of the command line. */
async function provideProduct(cli) {
  const { bundleTasks } = await import('./bench/bundle.mjs');
  await bundleTasks(root, tasks);
  if (cli !== undefined) return cli;
  const { build } = await import('./build.mjs');
  await build();
  return join(root, 'dist', 'cli.js');
}

/** Compares what was reported with what was planted, for every corpus that the command line was measured on. */
function checkFaults(corpora, results) {
  const checked = Object.entries({ large: 'workspace topic-journal', huge: 'huge topic-journal' })
    .filter(([, name]) => (results.get(name)?.size ?? 0) > 0)
    .map(([corpus]) => [corpus, compareFaults(corpora[corpus], reportFile(out, corpus))]);
  for (const [corpus, { planted, found, missed, others }] of checked) {
    console.error(`Faults, ${corpus} corpus: ${found} of ${planted} found, ${others.length} others`);
    for (const each of missed.slice(0, 10)) console.error(`  missed: ${each}`);
    for (const each of others.slice(0, 10)) console.error(`  not planted: ${each}`);
  }
  return Object.fromEntries(checked);
}

await run(async () => {
  const options = readOptions(process.argv.slice(2));
  await setUp({ vscode: options.editor, browser: options.editor });
  await installPackages(peers, 'the tools to compare with');
  const cli = await provideProduct(options.cli);
  const names = ['small', 'large', ...(options.huge ? ['huge'] : [])];
  const corpora = Object.fromEntries(names.map(name => [name, provideCorpus(out, name)]));
  const all = measurements({ root, editor: options.editor, out, cli, tasks, peers, corpora });
  const chosen = all.filter(({ name }) => options.only?.test(name) ?? true);
  if (chosen.length === 0)
    throw new Error(`Nothing has such a name. There are: ${all.map(({ name }) => name).join(', ')}`);
  const { results, failed } = await measureInRounds(chosen, options.rounds);
  const faults = checkFaults(corpora, results);
  const description = describeResults({ results, corpora, faults, rounds: options.rounds, peers });
  console.log(description);
  if (options.only === undefined && options.cli === undefined) {
    writeResults(join(root, 'docs', 'performance.md'), description);
    console.error('docs/performance.md is written.');
  }
  const isRight = Object.values(faults).every(({ missed, others }) => missed.length + others.length === 0);
  if (!isRight || failed.size > 0) process.exitCode = 1;
});
