import fc from 'fast-check';
import { type SomeEdit, someEdit } from './edits';
import { brief, config, days, journal } from './journals';
import { nastyDocument } from './nasty-markdown';
import { nastyYaml } from './nasty-yaml';

const texts: readonly (readonly [path: string, text: fc.Arbitrary<string>])[] = [
  ['journals/topics/soil.md', journal],
  ['journals/topics/ice-shelves.md', journal],
  ['journals/topics/peat.md', fc.oneof(journal, nastyDocument)],
  ['journals/topics/config/soil.yaml', fc.oneof(config, nastyYaml)],
  ['journals/topics/config/soil.yml', config],
  ['journals/topics/config/peat.yaml', config],
  ['journals/briefs/one.md', fc.oneof(brief, journal)],
  ['journals/briefs/two.md', brief],
  ['journals/analyses/three.md', fc.oneof(brief, nastyDocument)],
  ['journals/topics/x.txt', fc.constant('')],
  [
    '.topic-journal.yaml',
    fc.constantFrom('topics: [journals/topics/*.md, x/*.md]\nbriefs: news/*.md\n', 'rules: {a: off}\n')
  ]
];

/** A file of a workspace gets a text, is edited, has a day changed in it, or is removed. */
export type Step =
  | { readonly path: string; readonly text: string; readonly isOpen: boolean }
  | { readonly path: string; readonly edit: SomeEdit }
  | { readonly path: string; readonly from: string; readonly to: string }
  | { readonly path: string };

const put = fc.oneof(
  ...texts.map(([path, text]) => fc.record({ path: fc.constant(path), text, isOpen: fc.boolean() }))
);
const path = fc.constantFrom(...texts.map(([name]) => name));

const day = fc.constantFrom(...days);
const change = fc.oneof(
  put,
  fc.record({ path, edit: someEdit }),
  fc.record({ path, from: day, to: day }),
  fc.record({ path })
);

/** What happens to the files of a small workspace: some are there already, then they change. */
export const history: fc.Arbitrary<Step[]> = fc
  .tuple(fc.array(put, { minLength: 2, maxLength: 6 }), fc.array(change, { maxLength: 6 }))
  .map(([first, then]) => [...first, ...then]);

/** The files of a small workspace by their paths. */
export const files: fc.Arbitrary<Record<string, string>> = fc
  .array(put, { minLength: 1, maxLength: 7 })
  .map(puts => Object.fromEntries(puts.map(each => [each.path, each.text])));
