// Measures in rounds, everything once a round, and gives medians, and ratios within rounds: what disturbs the machine for a
// while then disturbs all alike.
import { median } from '../../bench/report.mjs';

/**
 * What each measurement gave, by its name and the round: `{ 'workspace rumdl' → { 0 → { time: 1210, … }, … }, … }`.
 * @typedef {Map<string, Map<number, Record<string, any>>>} Results
 */

/**
 * Runs the measurements in rounds, in an order that moves on from round to round. One that fails is told on stderr, and has
 * no result for that round.
 * @param {{ name: string, run: () => Promise<Record<string, any>> }[]} measurements
 * @param {number} rounds
 * @returns {Promise<{ results: Results, failed: Set<string> }>} and the names of those that failed, in any round
 */
export async function measureInRounds(measurements, rounds) {
  const results = new Map(measurements.map(({ name }) => [name, new Map()]));
  const failed = new Set();
  for (let round = 0; round < rounds; round++) {
    const shift = Math.floor((round * measurements.length) / rounds);
    for (const { name, run } of [...measurements.slice(shift), ...measurements.slice(0, shift)]) {
      process.stderr.write(`[${round + 1}/${rounds}] ${name} … `);
      try {
        const result = await run();
        results.get(name).set(round, result);
        console.error(inShort(result));
      } catch (error) {
        failed.add(name);
        console.error(`failed\n${error.message}`);
      }
    }
  }
  return { results, failed };
}

const inShort = result =>
  Object.entries(result)
    .filter(([, value]) => typeof value === 'number')
    .map(([name, value]) => `${name} ${value < 100 ? value.toFixed(2) : Math.round(value)}`)
    .join(', ');

/**
 * The median over the rounds of a number that a measurement gave; undefined where it gave none.
 * @param {Results} results
 * @param {string} name
 * @param {(result: Record<string, any>) => number | undefined} pick
 */
export const typical = (results, name, pick) => medianOf([...(results.get(name)?.values() ?? [])].map(pick));

/**
 * The median of the ratios of two measurements within a round; undefined where no round has both.
 * @param {Results} results
 * @param {string} name what stands above the line
 * @param {string} other what stands below
 * @param {(result: Record<string, any>) => number} pick
 */
export function ratio(results, name, other, pick) {
  const others = results.get(other);
  const both = [...(results.get(name) ?? [])].filter(([round]) => others?.has(round));
  return medianOf(both.map(([round, result]) => pick(result) / pick(others.get(round))));
}

function medianOf(values) {
  const known = values.filter(value => value !== undefined);
  return known.length === 0 ? undefined : median(known);
}
