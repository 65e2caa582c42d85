// Bundles the extension (Node and web worker) and the command line, and with --tests the tests that run inside VS Code.
//   node scripts/build.mjs [--tests] [--watch]
import fs from 'node:fs';
import path from 'node:path';
import esbuild from 'esbuild';
import { progress } from './progress.mjs';
import { root, run } from './setup.mjs';

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'silent', // results are shown by `report`
  metafile: true
};

const forNode = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };

const forWebWorker = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  // Some packages have a "browser" version for pages, which needs a document, and another for workers.
  conditions: ['worker', 'module'],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' }
};

const product = [
  {
    ...forNode,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    minify: true
  },
  { ...forWebWorker, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/web/extension.js', minify: true },
  {
    ...forNode,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    minify: true
  }
];

const tests = () => [
  {
    ...forNode,
    entryPoints: ['test/extension/index.ts', ...testFiles('test/extension')],
    outdir: 'out/test/extension',
    external: ['vscode', 'mocha']
  },
  {
    ...forWebWorker,
    stdin: { contents: webTests(), resolveDir: root, sourcefile: 'web-tests.ts', loader: 'ts' },
    outfile: 'out/test/web.js',
    // Mocha's bundle for browsers would otherwise put itself in the place of our module's exports.
    define: { ...forWebWorker.define, module: 'undefined', exports: 'undefined' }
  }
];

/** A web worker has no file system to find tests in: they go into one bundle, after mocha and before what runs it. */
function webTests() {
  const files = ['test/support/vscode/web-mocha.ts', ...testFiles('test/web'), 'test/web/index.ts'];
  return [...files.map(file => `import './${file}';`), `export { run } from './test/web/index.ts';`].join('\n');
}

function testFiles(folder) {
  const names = fs.readdirSync(path.join(root, folder)).filter(name => name.endsWith('.test.ts'));
  if (names.length === 0) throw new Error(`There are no tests in ${folder}`);
  return names.map(name => `${folder}/${name}`);
}

/**
 * Bundles everything once.
 * Throws when a bundle has an error or a warning.
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
  for (const result of results) await report(result);
  await esbuild.stop(); // or its process would stay as long as ours
  if (!good) throw new Error('The build failed.');
}

async function watch({ withTests }) {
  const plugins = [{ name: 'report', setup: bundle => bundle.onEnd(report) }];
  for (const options of bundles(withTests)) await (await esbuild.context({ ...options, plugins })).watch();
  console.log('Watching; Ctrl+C ends it.');
}

const bundles = withTests => (withTests ? [...product, ...tests()] : product);

/** Warnings are errors. */
const succeeded = ({ errors, warnings }) => errors.length + warnings.length === 0;

async function report({ errors, warnings, metafile }) {
  const color = process.stdout.isTTY === true;
  const problems = await esbuild.formatMessages([...errors, ...warnings], { kind: 'error', color });
  for (const text of problems) console.error(text);
  for (const [file, { bytes }] of Object.entries(metafile?.outputs ?? {})) {
    if (file === 'dist/cli.js') fs.chmodSync(path.join(root, file), 0o755);
    if (/^dist\/.*\.js$/.test(file)) console.log(`  ${file.padEnd(22)}${(bytes / 1024).toFixed(0).padStart(6)} kB`);
  }
}

if (process.argv[1] === import.meta.filename) {
  const withTests = process.argv.includes('--tests');
  await run(() => (process.argv.includes('--watch') ? watch({ withTests }) : build({ withTests })));
}
