// Makes two bundles of what would be too large for one. A module that both need must not be in both, because modules keep
// state; and VS Code wants CommonJS, for which esbuild cannot do that. So first there are parts, as ES modules, which esbuild
// does split, and then a bundle of each entry point. The first bundle gets what both need and exports it, to the second.
import path from 'node:path';
import esbuild from 'esbuild';

/** The part with what both need. */
const SHARED = 'shared';

/**
 * Gives what esbuild is to do so that `first` and `second`, in the folder `source`, become two bundles in `outdir`. It writes
 * nothing: the result has the bundles as `outputFiles`, and its metafile says which modules are in which. The second bundle
 * requires `./<first>.js`.
 * @param {import('esbuild').BuildOptions} options what holds for one bundle
 * @param {{ source: string, first: string, second: string, outdir: string }} names
 * @returns {import('esbuild').BuildOptions}
 */
export function inTwo(options, { source, first, second, outdir }) {
  const parts = {
    ...options,
    entryPoints: [first, second].map(name => `${source}/${name}.ts`),
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: SHARED,
    sourcemap: 'inline', // the bundles’ source maps lead through it
    write: false
  };
  const bundles = {
    [first]: { others: [SHARED], elsewhere: { [second]: second } },
    [second]: { others: [], elsewhere: { [SHARED]: first } }
  };
  const plugin = {
    name: 'in two',
    setup({ onEnd }) {
      onEnd(async result => {
        if (result.errors.length > 0) return;
        const split = { files: result.outputFiles, outputs: result.metafile.outputs };
        result.outputFiles = []; // nobody wants parts, even if there will be an error
        const results = await Promise.all(
          Object.entries(bundles).map(([name, bundle]) => bundleParts(options, split, { ...bundle, name, outdir }))
        );
        result.outputFiles = results.flatMap(({ outputFiles }) => outputFiles);
        result.warnings.push(...results.flatMap(({ warnings }) => warnings));
        result.metafile.outputs = Object.assign({}, ...results.map(({ outputs }) => outputs));
      });
    }
  };
  return { ...parts, plugins: [...(options.plugins ?? []), plugin] };
}

/**
 * Bundles the part `name` with `others` to one file, which exports all that they do; `elsewhere` says which file has another
 * part. `split` is what esbuild made of the source: its files, and by their paths what is in them.
 */
async function bundleParts(options, split, { name, others, elsewhere, outdir }) {
  const folder = path.resolve(options.absWorkingDir, outdir);
  const fileOf = part => path.join(folder, `${part}.js`);
  const textOf = new Map(split.files.map(file => [file.path, file.text]));
  const exports = others.map(part => `export * from './${part}.js';`);
  const fromParts = {
    name: 'from parts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path: wanted }) => {
        const part = path.basename(wanted, '.js');
        if (part === name || others.includes(part)) return { path: fileOf(part) };
        return part in elsewhere ? { path: `./${elsewhere[part]}.js`, external: true } : undefined;
      });
      onLoad({ filter: /\.js$/ }, ({ path: file }) => ({
        contents: file === fileOf(name) ? [textOf.get(file), ...exports].join('\n') : textOf.get(file)
      }));
    }
  };
  const { outputFiles, warnings, metafile } = await esbuild.build({
    ...options,
    entryPoints: [`./${name}.js`],
    format: 'cjs',
    supported: { 'dynamic-import': false }, // what is `import` in the source is `require` here
    // Exports are asked again at each use, through two getters; as plain values they are eight times as fast. Nothing that is
    // exported is ever assigned anew.
    footer: { js: 'module.exports={...module.exports};' },
    outfile: fileOf(name),
    plugins: [fromParts],
    write: false
  });
  // Of parts, it is said what they were made of.
  const inputs = Object.assign({}, ...Object.keys(metafile.inputs).map(part => split.outputs[part]?.inputs));
  const outputs = Object.entries(metafile.outputs).map(([file, output]) => [file, { ...output, inputs }]);
  return { outputFiles, warnings, outputs: Object.fromEntries(outputs) };
}
