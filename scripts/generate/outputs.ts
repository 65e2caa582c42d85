import fs from 'node:fs';
import path from 'node:path';
import { grammarFiles, grammarText } from './grammar';
import { generatedFiles, manifestFile } from './manifest';
import { ruleDocs } from './rule-docs';
import { configSchemaFile, settingsSchemaFile } from './schemas';
import { snippetsFile } from './snippets';

/** A file that is made from the source. */
interface Output {
  /** From the repository’s root. */
  readonly path: string;
  /** The file’s text. `current` is what it holds now; empty where there is none. */
  readonly make: (current: string) => string;
}

/** Every generated file. */
const outputs: readonly Output[] = [
  { path: 'package.json', make: manifestFile },
  { path: generatedFiles.markdownSnippets, make: () => snippetsFile('markdown') },
  { path: generatedFiles.yamlSnippets, make: () => snippetsFile('yaml') },
  ...grammarFiles.map(each => ({ path: each.path, make: () => grammarText(each) })),
  { path: generatedFiles.configSchema, make: configSchemaFile },
  { path: generatedFiles.settingsSchema, make: settingsSchemaFile },
  { path: 'docs/rules.md', make: ruleDocs }
];

/** The generated files of the repository at `root` that are not as they should be, with the text that they should have. */
export const outOfDate = (root: string): { path: string; text: string }[] =>
  outputs.flatMap(({ path: name, make }) => {
    const file = path.join(root, name);
    const current = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
    const text = make(current);
    return text === current ? [] : [{ path: name, text }];
  });
