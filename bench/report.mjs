// How every measured process tells the runner what it measured, and the statistics that they share.

/**
 * Prints what was measured as one line that the runner finds among others.
 * @param {Readonly<Record<string, unknown>>} result
 */
export const report = result => console.log(`@@ ${JSON.stringify(result)}`);

/**
 * Gives what a process reported; undefined where it reported nothing.
 * @param {string} output all that it printed
 * @returns {Record<string, any> | undefined}
 */
export function reported(output) {
  const line = output.split('\n').find(each => each.startsWith('@@ '));
  return line === undefined ? undefined : JSON.parse(line.slice(3));
}

/**
 * The middle one of the values, or the mean of the two in the middle.
 * @param {readonly number[]} values at least one
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * The median of the values, and the one that 95 of 100 do not exceed.
 * @param {readonly number[]} values at least one
 */
export function quantiles(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: median(values), p95: sorted[Math.ceil(sorted.length * 0.95) - 1], count: sorted.length };
}
