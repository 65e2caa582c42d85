// What is looked for in the large corpus: the same for us and for the peer.

/** Words of topics, themes, sources and observations, spelled right and not. */
const QUERIES = [
  'soil carbon',
  'remote sensing licence',
  'desalinaton',
  'semicondutor tooling policy',
  'langauge models',
  'working group to benchmark',
  'vaccine logistics',
  'openprotocols',
  'museum acess cost curve',
  'nature briefing',
  'interview with',
  'gather 2026-05'
];

/** Those of ours alone have filters and phrases. */
const FILTERED = ['kind:gap is:open water', 'topic:battery kind:source recycling', 'after:2026-05 "cost curve"'];

const letterByLetter = query => Array.from(query, (_, place) => query.slice(0, place + 1));

/** Everything that is asked while the queries are typed, letter by letter. */
export const typedQueries = [...QUERIES, ...FILTERED].flatMap(letterByLetter);

/** Of a query for symbols, VS Code asks for its first word. */
export const typedSymbols = QUERIES.map(query => query.split(' ', 1)[0] ?? '').flatMap(letterByLetter);

/**
 * Up to a hundred of all that can be asked about, from everywhere among them.
 * @template Question
 * @param {readonly Question[]} all
 * @returns {Question[]}
 */
export const asked = all => all.filter((_, place) => place % Math.ceil(all.length / 100) === 0);
