// Assertions for tests that also run in a web worker, where Node's are not.

/** Throws when two values, written as JSON, are not the same. */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map(value => JSON.stringify(value, null, 2));
  if (found !== wanted) throw new Error(`Expected ${wanted}\nbut found ${found}`);
}

/** Throws a message when a condition does not hold. */
export function expectThat(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}
