import fs from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { mochaOptions, settled } from '../support/vscode/mocha';

/**
 * Called by the extension host: runs every test file of this folder.
 * Rejects when a test failed.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha(mochaOptions);
  for (const name of fs.readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  }
  await settled(done => mocha.run(done));
}
