import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { characterEntities } from 'character-entities';
import { type BuildOptions, build } from 'esbuild';
import { product, tooLarge } from '../scripts/bundles.mjs';
import { asModule } from '../scripts/character-entities.mjs';

const root = path.join(__dirname, '..');

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

  it('has the names of HTML’s characters, all of them', async () => {
    const evaluated = async (source: string) => {
      const module = await import(`data:text/javascript,${encodeURIComponent(source)}`);
      return { ...module.characterEntities };
    };
    assert.deepEqual(await evaluated(asModule(characterEntities)), characterEntities);
    const others = { a: 'b', ab: '&', 'a-c': '<', abc: '', abcd: '\n', e: '’"' };
    assert.deepEqual(await evaluated(asModule(others)), others);
  });
});

describe('the bundles of the extension', () => {
  const packaged = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');

  for (const [options, folder] of [
    [product[0], 'dist'],
    [product[1], 'dist/web']
  ] as const) {
    describe(`in ${folder}`, function () {
      this.timeout(60_000);
      const files = [`${folder}/extension.js`, `${folder}/features.js`];
      const modulesIn = new Map<string, readonly string[]>();
      const texts = new Map<string, string>();

      before(async () => {
        const { metafile, outputFiles = [] } = await build({ ...(options as BuildOptions), write: false });
        for (const file of files) modulesIn.set(file, Object.keys(metafile?.outputs[file]?.inputs ?? {}));
        for (const { path: file, text } of outputFiles)
          texts.set(path.relative(root, file).replaceAll('\\', '/'), text);
      });

      it('have every module once, because modules keep state', () => {
        const [extension = [], features = []] = files.map(file => modulesIn.get(file));
        assert.deepEqual(
          features.filter(module => extension.includes(module)),
          []
        );
        for (const module of ['src/vscode/extension.ts', 'src/rules/registry.ts', 'src/text/edit.ts'])
          assert.ok(extension.includes(module), module);
        for (const module of ['src/vscode/features.ts', 'src/queries/hover.ts', 'src/queries/complete/complete.ts'])
          assert.ok(features.includes(module), module);
      });

      it('export nothing that is assigned anew, because what is imported is taken once', () => {
        for (const module of files.flatMap(file => modulesIn.get(file) ?? [])) {
          if (module.startsWith('src/'))
            assert.doesNotMatch(fs.readFileSync(path.join(root, module), 'utf8'), /^export (?:let|var) /m, module);
        }
      });

      it('have source maps that name every module, and no other file', () => {
        for (const file of files) {
          const { sources } = JSON.parse(texts.get(`${file}.map`) ?? '');
          const named: string[] = sources.map((source: string) => path.posix.join(folder, source));
          assert.ok(named.length > 50);
          for (const each of named) assert.ok(modulesIn.get(file)?.includes(each), each);
        }
      });

      it('are in the package', () => {
        for (const file of files) assert.ok(packaged.includes(`!${file}`), `.vscodeignore leaves out ${file}`);
      });
    });
  }
});
