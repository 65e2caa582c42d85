// How long questions and steps take.
import { quantiles } from '../report.mjs';

/** The milliseconds that `ask` takes for each of `questions`. */
export const time = <Question>(questions: readonly Question[], ask: (question: Question) => unknown): number[] =>
  questions.map(question => {
    const start = performance.now();
    ask(question);
    return performance.now() - start;
  });

/** The median of times, the one that 95 of 100 do not exceed, and the longest. */
export const spread = (times: readonly number[]) => ({ ...quantiles(times), most: Math.max(...times) });

/** Work in steps of which the longest counts, too: what a keystroke may have to wait for. */
export interface Timed {
  /** Does `steps` at once, and gives their result. */
  run<Result>(steps: Generator<void, Result>): Result;
  /** The milliseconds of all steps so far. */
  readonly all: number;
  /** Those of the longest. */
  readonly longest: number;
}

/** Counts from nothing. */
export function createTimed(): Timed {
  let all = 0;
  let longest = 0;
  return {
    run(steps) {
      for (;;) {
        const start = performance.now();
        const step = steps.next();
        const taken = performance.now() - start;
        all += taken;
        longest = Math.max(longest, taken);
        if (step.done === true) return step.value;
      }
    },
    get all() {
      return all;
    },
    get longest() {
      return longest;
    }
  };
}
