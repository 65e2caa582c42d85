// The generated workspaces that everything is measured on.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus } from '../../bench/corpus/make-corpus.mjs';

const SEED = 7;
/** A journal as long as the others, and one of 5.4 MB: `big-journal-1` and `big-journal-2`. */
const BIG = [60, 1050];
const sizes = {
  small: { topics: 10, entries: 60, briefs: 60, big: BIG }, // about 10 MB
  large: { topics: 115, entries: 60, briefs: 700, big: BIG }, // about 50 MB
  huge: { topics: 500, entries: 100, briefs: 5000 } // about 315 MB
};

/** The journal of 5.4 MB, and the usual one. */
export const journals = { big: 'journals/topics/big-journal-2.md', usual: 'journals/topics/big-journal-1.md' };

/**
 * A workspace: its folder, how many files it has, its megabytes of Markdown, and the faults that were planted.
 * @typedef {{ folder: string, files: number, megabytes: number, faults: Fault[] }} Corpus
 * @typedef {{ kind: string, file: string, line: number, entry: string }} Fault a line counts from 1
 */

/**
 * Gives a generated workspace, and generates it first where it is not there, or where the generator has changed since.
 * @param {string} out the folder of all of them
 * @param {'small' | 'large' | 'huge'} name
 * @returns {Corpus}
 */
export function provideCorpus(out, name) {
  const folder = join(out, name);
  const stamp = join(out, `${name}.sha256`);
  const wanted = fingerprint(sizes[name]);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.error(`Generating the ${name} corpus …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    makeCorpus({ out: folder, ...sizes[name], seed: SEED });
    writeFileSync(stamp, wanted);
  }
  const { totals, faults } = JSON.parse(readFileSync(join(folder, 'faults.json'), 'utf8'));
  return { folder, files: totals.markdownFiles, megabytes: totals.markdownBytes / 1e6, faults };
}

/** Stands for what a corpus is made of: the generator's code and what it is asked for. */
function fingerprint(size) {
  const generator = new URL('../../bench/corpus/', import.meta.url);
  const hash = createHash('sha256').update(JSON.stringify({ SEED, ...size }));
  for (const name of readdirSync(generator).sort()) hash.update(readFileSync(new URL(name, generator)));
  return hash.digest('hex');
}
