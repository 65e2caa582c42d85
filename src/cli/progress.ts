import type { Output } from './output';

/** Nothing is shown of work that takes less than this many milliseconds. */
const PATIENCE = 500;
const INTERVAL = 100;

/** A line on the terminal that says how far the work is. */
export interface Progress {
  /** Says that `done` of `total` documents are through: `Checking 120 of 400 documents`. */
  readonly show: (what: string, done: number, total: number) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** A progress line on `output`, which is shown on a terminal only, and only once the work takes long. */
export function createProgress(output: Output): Progress {
  let next = performance.now() + PATIENCE;
  let isShown = false;
  return {
    show(what, done, total) {
      const now = performance.now();
      if (!output.isTerminal || now < next) return;
      next = now + INTERVAL;
      isShown = true;
      output.write(`\r\u001b[K${what} ${done} of ${total} documents`);
    },
    end() {
      if (isShown) output.write('\r\u001b[K');
      isShown = false;
    }
  };
}
