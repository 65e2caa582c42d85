// What is bundled, and how.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallCharacterEntities } from './character-entities.mjs';
import { inTwo } from './in-two.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const inPackages = file => path.join(root, 'node_modules', file);

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  charset: 'utf8', // or each letter beyond ASCII would be written as an escape of six
  sourcemap: 'linked',
  sourcesContent: false,
  logLevel: 'silent', // results are shown by build.mjs
  metafile: true,
  plugins: [smallCharacterEntities]
};

const forNode = {
  ...common,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  alias: {
    // What it gives to Node is CommonJS, of which nothing can be left out. This is the same as modules; the web has it, too.
    yaml: inPackages('yaml/browser/index.js'),
    // fast-glob would bring an older one of its own, beside that which decides what a document is.
    picomatch: inPackages('picomatch')
  }
};

const forWebWorker = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  // What is done in another way there has a file of its own.
  resolveExtensions: ['.web.ts', '.ts', '.js', '.json'],
  // Some packages have a "browser" version for pages, which needs a document, and another for workers.
  conditions: ['worker', 'module'],
  define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' }
};

/**
 * The command line.
 * @type {import('esbuild').BuildOptions}
 */
export const commandLine = {
  ...forNode,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  banner: { js: '#!/usr/bin/env node' },
  minify: true
};

const extension = { source: 'src/vscode', first: 'extension', second: 'features' };

/**
 * What people get: the extension for Node and for a web worker, and the command line. With `write: false` esbuild gives what
 * is to be written as `outputFiles`.
 */
export const product = [
  inTwo({ ...forNode, external: ['vscode'], minify: true }, { ...extension, outdir: 'dist' }),
  inTwo({ ...forWebWorker, minify: true }, { ...extension, outdir: 'dist/web' }),
  commandLine
];

/** The tests that run inside VS Code. */
export const tests = () => [
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

const MOST_BYTES = 600_000;

/**
 * Gives what is too large of what people get, as a person would say it; none where all is small enough.
 * @param {Record<string, { bytes: number }>} outputs the files that esbuild wrote, by their paths
 * @returns {string[]}
 */
export const tooLarge = outputs =>
  Object.entries(outputs)
    .filter(([file, { bytes }]) => isProduct(file) && bytes > MOST_BYTES)
    .map(([file, { bytes }]) => {
      const more = bytes - MOST_BYTES;
      return `${file} has ${bytes} bytes, ${more} more than the ${MOST_BYTES} that a bundle may have: see what is in it with esbuild’s --analyze`;
    });

/** Whether people get this file as part of the program. */
export const isProduct = file => /^dist\/.*\.js$/.test(file);
