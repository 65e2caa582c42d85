import assert from 'node:assert/strict';
import { tooLarge } from '../scripts/bundles.mjs';

describe('a bundle', () => {
  it('may have 600 kB', () => {
    const outputs = {
      'dist/cli.js': { bytes: 600_001 },
      'dist/cli.js.map': { bytes: 900_000 },
      'dist/extension.js': { bytes: 600_000 },
      'out/test/web.js': { bytes: 900_000 }
    };
    const [said, ...others] = tooLarge(outputs);
    assert.deepEqual(others, []);
    assert.match(said ?? '', /^dist\/cli\.js has 600001 bytes, 1 more than /);
  });
});
