import { settled } from '../support/vscode/mocha';

/**
 * Called by the web worker extension host: runs the tests of this folder, which are in the same bundle.
 * Rejects when a test failed.
 */
export async function run(): Promise<void> {
  await settled(done => mocha.run(done));
}
