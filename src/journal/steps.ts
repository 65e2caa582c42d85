/**
 * Work in steps: between two of them, who runs it can let others have their turn, or leave it at that. What it yields says
 * nothing; what it returns is the result.
 */
export type Steps<Result> = Generator<void, Result>;

/** Does all steps at once. Gives their result. */
export function runToEnd<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
