// How numbers and tables are written.

/** Stands where nothing was measured. */
export const NONE = '–';

/** Milliseconds: `0.52 ms`, `43 ms`, `1.24 s`. */
export function formatTime(ms) {
  if (ms === undefined) return NONE;
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
  return `${ms.toFixed(ms < 10 ? 2 : 0)} ms`;
}

/** Megabytes: `153 MB`. */
export const formatMegabytes = megabytes => (megabytes === undefined ? NONE : `${megabytes.toFixed(0)} MB`);

/** A ratio: `0.74`, or `1/31` where that says more. */
export function formatRatio(ratio) {
  if (ratio === undefined) return NONE;
  if (ratio >= 0.1) return ratio.toFixed(2);
  const inverse = 1 / ratio;
  return `1/${inverse.toFixed(inverse < 100 ? 1 : 0)}`;
}

/** A goal, and whether it is met, if that is known: `≤ 1/20: met`. */
export function formatGoal(goal, isMet) {
  if (isMet === undefined) return `${goal}: not measured`;
  return `${goal}: ${isMet ? 'met' : '**missed**'}`;
}

/** A goal that a value is to be this at most, written as it is to be read: `atMost('1/20', 0.05, value)`. */
export const atMost = (written, limit, value) =>
  formatGoal(`≤ ${written}`, value === undefined ? undefined : value <= limit);

/**
 * A Markdown table, its columns aligned.
 * @param {string[]} head
 * @param {string[][]} rows each with as many cells as the head
 */
export function formatTable(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map(cells => cells[column].length)));
  const line = cells => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
