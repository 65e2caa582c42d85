import fc from 'fast-check';

const { PROPERTY_RUNS = '1' } = process.env;

/**
 * Tries `predicate` on about `runs` cases; fails with the smallest one that it found and the seed to find it again.
 * `PROPERTY_RUNS=50` tries that many times more.
 */
export function holds<T extends [unknown, ...unknown[]]>(
  runs: number,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  predicate: (...args: T) => void
): void {
  fc.assert(fc.property(...arbitraries, predicate), { numRuns: Math.ceil(runs * Number(PROPERTY_RUNS)) });
}
