import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

interface Layer {
  /** The folders of src/ that it may import. */
  readonly layers: readonly string[];
  /** The packages that it may import; `node:` stands for Node’s own modules. */
  readonly packages?: readonly string[];
  /** The packages of which it may import types. */
  readonly types?: readonly string[];
  /** The files outside of src/ that it may import. */
  readonly files?: readonly string[];
}

const core = ['text', 'format', 'journal', 'workspace'];

/** The layers, each above those that it imports. */
const layers: Readonly<Record<string, Layer>> = {
  text: { layers: [] },
  syntax: {
    layers: ['text'],
    packages: [
      'mdast-util-from-markdown',
      'micromark-core-commonmark',
      'micromark-extension-gfm-table',
      'mdast-util-gfm-table',
      'yaml'
    ],
    types: ['mdast', 'micromark-util-types']
  },
  format: { layers: [], packages: ['zod', 'github-slugger'] },
  journal: { layers: ['text', 'syntax', 'format'], packages: [], types: ['mdast', 'zod'] },
  workspace: { layers: ['text', 'format', 'journal'], packages: ['ignore', 'picomatch'] },
  rules: { layers: core, packages: ['fuse.js'] },
  queries: { layers: [...core, 'rules'], packages: ['decode-named-character-reference', 'fuse.js'] },
  vscode: { layers: [...core, 'rules', 'queries'], packages: ['vscode'] },
  cli: {
    layers: [...core, 'rules', 'queries'],
    packages: ['node:', 'commander', 'fast-glob', 'write-file-atomic'],
    files: ['../package.json']
  }
};

const root = path.join(__dirname, '..', 'src');

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly from: string;
  readonly typesOnly: boolean;
}

const STATEMENT = /^(?:import|export)\s+(type\s+)?([^'";]*?)from\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const CALL = /\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/g;

function importsOf(file: string, text: string): Import[] {
  const layer = file.split('/')[0] ?? '';
  const found = (from: string | undefined, typesOnly: boolean): Import => ({
    file,
    layer,
    from: from ?? '',
    typesOnly
  });
  return [
    ...[...text.matchAll(STATEMENT)].map(([, type, names = '', from]) =>
      found(from, type !== undefined || areTypes(names))
    ),
    ...[...text.matchAll(BARE), ...text.matchAll(CALL)].map(([, from]) => found(from, false))
  ];
}

/** Whether `{ type A, type B }` names types alone. */
const areTypes = (names: string): boolean =>
  names.startsWith('{') &&
  names
    .replace(/[{}]/g, '')
    .split(',')
    .map(name => name.trim())
    .every(name => name === '' || name.startsWith('type '));

const files = fs
  .readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll(path.sep, '/'))
  .filter(file => file.includes('/') && /\.tsx?$/.test(file));

const imports = files.flatMap(file => importsOf(file, fs.readFileSync(path.join(root, file), 'utf8')));

const packageOf = (from: string): string =>
  from.startsWith('node:')
    ? 'node:'
    : from
        .split('/')
        .slice(0, from.startsWith('@') ? 2 : 1)
        .join('/');

/** Whether a file's layer may import what it imports. */
function isAllowed({ file, layer, from, typesOnly }: Import): boolean {
  const { layers: below = [], packages = [], types = [], files: outside = [] } = layers[layer] ?? {};
  if (from.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), from);
    const folder = target.split('/')[0] ?? '';
    return folder === layer || below.includes(folder) || outside.includes(target);
  }
  return packages.includes(packageOf(from)) || (typesOnly && types.includes(packageOf(from)));
}

describe('layers', () => {
  it('every folder of src/ is a layer', () => {
    const folders = fs.readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory());
    const unknown = folders.map(({ name }) => name).filter(name => !(name in layers));
    assert.deepEqual(unknown, []);
  });

  it('imports go one way', () => {
    const order = Object.keys(layers);
    for (const [name, { layers: below }] of Object.entries(layers))
      for (const each of below) assert.ok(order.indexOf(each) < order.indexOf(name), `${name} imports ${each}`);
  });

  it('no file imports what its layer may not', () => {
    const wrong = imports.filter(each => !isAllowed(each)).map(({ file, from }) => `${file} imports ${from}`);
    assert.deepEqual(wrong, []);
  });

  it('sees every import', () => {
    for (const file of files) {
      const lines = fs.readFileSync(path.join(root, file), 'utf8').match(/^import\b/gm) ?? [];
      const seen = imports.filter(each => each.file === file);
      assert.ok(seen.length >= lines.length, `${file} has ${lines.length} imports, and ${seen.length} were seen`);
    }
    assert.ok(imports.length > 50);
  });

  it('finds what is not allowed', () => {
    const cases: readonly [file: string, text: string][] = [
      ['text/a.ts', `import { b } from '../format/b';`],
      ['rules/structure/a.ts', `import {\n  b,\n  c\n} from '../../syntax/b';`],
      ['rules/a.ts', `export { b } from '../vscode/b';`],
      ['workspace/a.ts', `import { b } from '../../scripts/b';`],
      ['workspace/a.ts', `import fs from 'node:fs';`],
      ['queries/a.ts', `const { window } = await import('vscode');`],
      ['vscode/a.ts', `import '../cli/main';`],
      ['journal/a.ts', `import { toString } from 'mdast';`],
      ['journal/a.ts', `import { type Root, toString } from 'mdast';`]
    ];
    for (const [file, text] of cases) {
      const found = importsOf(file, text);
      assert.equal(found.length, 1, text);
      assert.equal(found.every(isAllowed), false, `${file}: ${text}`);
    }
    assert.ok(importsOf('journal/a.ts', `import type { Root } from 'mdast';`).every(isAllowed));
    assert.ok(importsOf('journal/a.ts', `import { type Root, type Node } from 'mdast';`).every(isAllowed));
  });
});
