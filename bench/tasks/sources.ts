// sources.ts COUNT: queries typed letter by letter over COUNT cited sources, beside Fuse alone, which gives the same answers.
import Fuse from 'fuse.js';
import { allSources, catalogueInSteps } from '../../src/queries/sources/catalogue';
import { queryWords } from '../../src/queries/sources/ranking';
import { searchSources } from '../../src/queries/sources/search-sources';
import { sourceWords, wordIndex, wordIndexInSteps } from '../../src/queries/sources/word-index';
import { createWorkspace, loadText } from '../../src/workspace/workspace';
import { fuseAlone } from '../../test/support/fuse-alone';
import { journalsCiting } from '../../test/support/many-sources';
import { quantiles, report } from '../report.mjs';
import { createTimed, time } from './timing';

/** Words, publishers and domains, spelled right and not, as they are typed. */
const QUERIES = [
  'climate policy',
  'Ocean Letters',
  'climatepress.example',
  'enviroment of heat',
  'clmate',
  'batteyr storage grid',
  'museum of languge',
  'vaccine institute survey',
  'the privacy of records',
  'hardwear license'
];
/** Completion offers so many. */
const LIMIT = 10;
/** Every so many letters, the peers are asked: they take long. */
const PEER_STEP = 3;

const typed = QUERIES.flatMap(query => Array.from(query, (_, place) => query.slice(0, place + 1)));

const [count = '50000'] = process.argv.slice(2);
const workspace = createWorkspace();
for (const [path, text] of Object.entries(journalsCiting(Number(count)))) loadText(workspace, path, text);

const timed = createTimed();
const catalogue = timed.run(catalogueInSteps(workspace.index));
timed.run(wordIndexInSteps(catalogue));

const all = allSources(catalogue);
const words = all.map(sourceWords);
const plain = new Fuse(all, { keys: ['title', 'publisher', 'domain'], ignoreLocation: true, threshold: 0.3 });
const peerTyped = typed.filter((_, place) => place % PEER_STEP === 0);

const own = (): number[] => time(typed, query => searchSources(catalogue, query, LIMIT));
own(); // by then the code is compiled
// What typed words mean is remembered: of the queries before, nothing is to be left.
wordIndex(catalogue).meanings.clear();
report({
  ...quantiles(own()),
  sources: all.length,
  build: timed.all,
  longest: timed.longest,
  alone: quantiles(time(peerTyped, query => fuseAlone(words, queryWords(query), LIMIT))),
  plain: quantiles(time(peerTyped, query => plain.search(query, { limit: LIMIT })))
});
