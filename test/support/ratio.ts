import assert from 'node:assert/strict';

/** Milliseconds that `run` takes at best: what the machine does besides only adds to it. */
export function fastest(times: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** Asserts that `ratio` gives at most `most`, in one of a few attempts. `what` names what is compared. */
export function assertRatio(most: number, ratio: () => number, what = 'it'): void {
  const seen: number[] = [];
  while (seen.length < 4) {
    seen.push(ratio());
    if ((seen.at(-1) ?? 0) <= most) return;
  }
  assert.fail(`at most ${most} was wanted, and ${what} was ${seen.map(each => each.toFixed(2)).join(', ')}`);
}
