// All that is measured: a name, and what runs it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journals } from './corpora.mjs';
import { measureEditor } from './editor.mjs';
import { runProgram, runTask } from './processes.mjs';

/** The file that the report of the command line about a corpus is in. */
export const reportFile = (out, corpus) => join(out, `${corpus}.json`);

/** How many cited sources completion is measured with. */
export const CITED_SOURCES = 50_000;

/**
 * Lists the measurements.
 * @param {object} places
 * @param {string} places.root the repository
 * @param {boolean} places.editor whether to measure in an editor, too
 * @param {string} places.out the folder for what the programs print
 * @param {string} places.cli the command line's bundle
 * @param {string} places.tasks the folder of the bundled tasks
 * @param {string} places.peers the folder of the peers, with their packages
 * @param {Record<string, import('./corpora.mjs').Corpus>} places.corpora
 * @returns {{ name: string, run: () => Promise<Record<string, any>> }[]}
 */
export function measurements({ root, editor, out, cli, tasks, peers, corpora: { small, large, huge } }) {
  const validate = (corpus, name) =>
    runProgram([cli, 'validate', '--format', 'json'], {
      cwd: corpus.folder,
      output: reportFile(out, name),
      exitCode: 1 // there are faults in it
    });
  const peer = (args, exitCode = 0) => runProgram(args, { cwd: large.folder, output: join(out, 'peer.txt'), exitCode });
  const own = file => join(peers, file);
  const installed = file => join(peers, 'node_modules', file);
  const load = () => runTask(['--expose-gc', join(tasks, 'load.js'), large.folder]);
  const keystroke = (corpus, journal) => runTask([join(tasks, 'keystroke.js'), corpus.folder, journal]);
  const peerEdit = file => runTask([own(file), large.folder, journals.big]);
  const all = {
    'workspace topic-journal': () => validate(large, 'large'),
    'workspace rumdl': () =>
      peer([installed('rumdl/bin/rumdl'), 'check', '--no-cache', '--silent', '--disable', 'MD013', '.'], 1),
    'workspace commonmark': () => peer([own('parse.mjs'), 'commonmark', large.folder]),
    'workspace markdownlint-cli2': () =>
      peer(
        [installed('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '--config', markdownlintConfig(out), '**/*.md'],
        1
      ),
    'workspace vscode-markdown': () => peer([own('vscode-check.mjs'), large.folder]),
    'workspace remark-parse': () => peer([own('parse.mjs'), 'remark-parse', large.folder]),
    'edit topic-journal': () => keystroke(large, journals.big),
    'edit rumdl': () => peerEdit('rumdl-server.mjs'),
    'edit vscode-markdown': () => peerEdit('vscode-edit.mjs'),
    'usual-edit small': () => keystroke(small, journals.usual),
    'usual-edit large': () => keystroke(large, journals.usual),
    memory: load,
    sources: () => runTask([join(tasks, 'sources.js'), String(CITED_SOURCES)]),
    search: () => runTask(['--expose-gc', join(tasks, 'search.js'), large.folder]),
    'search vscode-markdown': () => runTask([own('vscode-search.mjs'), large.folder]),
    references: () => runTask(['--expose-gc', join(tasks, 'references.js'), large.folder]),
    'references vscode-markdown': () => runTask([own('vscode-references.mjs'), large.folder]),
    ...(editor
      ? {
          'editor big': () => measureEditor(root, large, journals.big),
          'editor usual': () => measureEditor(root, large, journals.usual)
        }
      : {}),
    ...(huge === undefined ? {} : { 'huge topic-journal': () => validate(huge, 'huge') })
  };
  return Object.entries(all).map(([name, run]) => ({ name, run }));
}

/** A configuration with all of markdownlint's rules but the one about the length of lines, as for rumdl. */
function markdownlintConfig(out) {
  const file = join(out, '.markdownlint-cli2.jsonc');
  writeFileSync(file, JSON.stringify({ config: { default: true, MD013: false }, noProgress: true }));
  return file;
}
