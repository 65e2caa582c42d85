import Reporter from '../../../scripts/test/reporter.cjs';

/** How mocha runs tests inside VS Code, in the Node extension host and in the web worker alike. */
export const mochaOptions = {
  ui: 'bdd',
  reporter: Reporter as unknown as Mocha.ReporterConstructor, // its base class would not fit into a web worker
  color: false,
  timeout: 20_000,
  forbidOnly: true,
  forbidPending: true
} satisfies Mocha.MochaOptions;

/** Turns mocha's way of ending into a promise, which is rejected when a test failed. */
export function settled(start: (done: (failures: number) => void) => unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    start(failures => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
  });
}
