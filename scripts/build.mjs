// Bundles the extension (Node and web worker) and the command line, and with --tests the tests that run inside VS Code.
//   node scripts/build.mjs [--tests] [--watch]
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { isProduct, product, tests, tooLarge } from './bundles.mjs';
import { progress } from './progress.mjs';
import { root, run } from './setup.mjs';

/**
 * Bundles everything once.
 * Throws when a bundle has an error or a warning, or is too large.
 * @param {{ withTests?: boolean }} [options]
 */
export async function build({ withTests = false } = {}) {
  const line = progress('Building');
  fs.rmSync(path.join(root, 'out', 'test'), { recursive: true, force: true }); // no tests of yesterday
  const results = await Promise.all(
    bundles(withTests).map(options => esbuild.build(options).catch(failure => ({ warnings: [], ...failure })))
  );
  const good = results.every(succeeded);
  line.end(good);
  for (const result of results) await finish(result);
  await esbuild.stop(); // or its process would stay as long as ours
  if (!good) throw new Error('The build failed.');
}

async function watch({ withTests }) {
  const last = { name: 'finish', setup: bundle => bundle.onEnd(finish) };
  for (const options of bundles(withTests)) {
    await (await esbuild.context({ ...options, plugins: [...options.plugins, last] })).watch();
  }
  console.log('Watching; Ctrl+C ends it.');
}

const bundles = withTests => (withTests ? [...product, ...tests()] : product);

/** Warnings are errors. */
const succeeded = ({ errors, warnings, metafile }) =>
  errors.length + warnings.length + tooLarge(metafile?.outputs ?? {}).length === 0;

/** Writes what esbuild did not write by itself, and says what was done. */
async function finish({ errors, warnings, metafile, outputFiles }) {
  for (const { path: file, contents } of outputFiles ?? []) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, contents);
  }
  const color = process.stdout.isTTY === true;
  const problems = await esbuild.formatMessages([...errors, ...warnings], { kind: 'error', color });
  for (const text of problems) console.error(text);
  for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
    if (file === 'dist/cli.js') fs.chmodSync(path.join(root, file), 0o755);
    if (isProduct(file)) console.log(`  ${file.padEnd(22)}${(bytes / 1000).toFixed(0).padStart(6)} kB`);
  }
  for (const message of tooLarge(metafile?.outputs ?? {})) console.error(message);
}

if (process.argv[1] === import.meta.filename) {
  const withTests = process.argv.includes('--tests');
  await run(() => (process.argv.includes('--watch') ? watch({ withTests }) : build({ withTests })));
}
