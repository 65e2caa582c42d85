// search.ts FOLDER: with the whole workspace loaded, what finds things in it, at each letter that is typed. Needs --expose-gc.
import { openKinds } from '../../src/queries/search/kinds';
import { type SearchOptions, search } from '../../src/queries/search/search';
import { searchIndexInSteps } from '../../src/queries/search/search-index';
import { typedQueries, typedSymbols } from '../queries.mjs';
import { report } from '../report.mjs';
import { memoryKept } from './memory';
import { createTimed, spread, time } from './timing';
import { loadWorkspace } from './workspace';

/** What the list of the command shows. */
const SEARCH: SearchOptions = { limit: 100 };
/** What VS Code is given for symbols. */
const SYMBOLS: SearchOptions = {
  limit: 200,
  kinds: new Set(['topic', 'entry', 'theme', 'brief', 'analysis', 'heading', 'source', ...openKinds]),
  leavesOutClosed: true
};

const [folder = ''] = process.argv.slice(2);
const { index } = loadWorkspace(folder);

const before = memoryKept();
const timed = createTimed();
const { lexicon } = timed.run(searchIndexInSteps(index));
const kept = memoryKept() - before;

function measure(queries: readonly string[], options: SearchOptions) {
  const ask = (query: string) => search([index], query, options);
  time(queries, ask); // by then the code is compiled
  // What typed words mean is remembered: of the queries before, nothing is to be left.
  lexicon.meanings.clear();
  return spread(time(queries, ask));
}

report({
  search: measure(typedQueries, SEARCH),
  symbols: measure(typedSymbols, SYMBOLS),
  build: timed.all,
  longest: timed.longest,
  kept
});
