// The part of docs/performance.md that is measured: made here, between two comments, and the rest left alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import {
  editorTable,
  editTable,
  faultsTable,
  memoryTable,
  referencesTable,
  searchTable,
  sourcesTable,
  workspaceTable
} from './tables.mjs';

const BEGIN = '<!-- npm run bench writes from here -->';
const END = '<!-- to here -->';

/**
 * All that was measured, as Markdown.
 * @param {object} measured
 * @param {import('./rounds.mjs').Results} measured.results
 * @param {Record<string, import('./corpora.mjs').Corpus>} measured.corpora
 * @param {Record<string, ReturnType<typeof import('./faults.mjs').compareFaults>>} measured.faults by the corpus
 * @param {number} measured.rounds
 * @param {string} measured.peers the folder of the peers
 */
export function describeResults({ results, corpora, faults, rounds, peers }) {
  const { large } = corpora;
  return [
    `${machine()} Medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds'}; ratios are medians of those within a round.`,
    `${versions(peers)}`,
    `**A whole workspace, cold, whole process** (${large.files} Markdown files, ${large.megabytes.toFixed(1)} MB)`,
    workspaceTable(results),
    '**One edit in a journal of 5.4 MB**, the workspace of 50 MB loaded, until its problems are fresh',
    editTable(results),
    '**One edit in a real VS Code**, the workspace of 50 MB open: what we add between the change event and our fresh problems',
    editorTable(results),
    '**Completion over 50,000 cited sources**, the ten best at each letter that is typed',
    sourcesTable(results),
    '**Finding things in a workspace of 50 MB**, at each letter that is typed',
    searchTable(results),
    '**Finding references in a workspace of 50 MB**, of a hundred names of each kind',
    referencesTable(results),
    '**Memory and growth**',
    memoryTable(results, corpora),
    '**Faults** that were planted in the corpus, and what `validate` reported',
    faultsTable(faults)
  ].join('\n\n');
}

/** Says what machine this is, in general words. */
function machine() {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown';
  const memory = Math.round(totalmem() / 1e9);
  return `Machine: ${cores.length} × ${model}, ${memory} GB, ${process.platform}; Node ${process.versions.node}.`;
}

/** Names the peers with their versions. */
function versions(peers) {
  const { dependencies } = JSON.parse(readFileSync(join(peers, 'package.json'), 'utf8'));
  const names = ['rumdl', 'commonmark', 'markdownlint-cli2', 'vscode-markdown-languageservice', 'remark-parse'];
  return `Peers: ${names.map(name => `${name} ${dependencies[name]}`).join(', ')}.`;
}

/**
 * Puts the results into the document between its two comments.
 * Throws when it has them not.
 * @param {string} file
 * @param {string} results
 */
export function writeResults(file, results) {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has not the lines “${BEGIN}” and “${END}”.`);
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${results}\n\n${text.slice(end)}`);
}
