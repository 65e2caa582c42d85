import * as z from 'zod/mini';
import { descriptionOf } from './description';
import { type SectionId, sections } from './sections';
import { severities } from './severity';

const text = () => z.string({ error: 'must be text' });
const texts = () => z.union([text(), z.array(text())], { error: 'must be text or a list of text' });
const severity = () =>
  z.enum(['off', ...severities], {
    error: `must be off, ${severities.slice(0, -1).join(', ')} or ${severities.at(-1)}`
  });

const globs = (what: string) =>
  z.optional(texts().register(z.globalRegistry, { description: `Globs, relative to this file, of the ${what}.` }));

const headings = Object.fromEntries(
  sections.map(({ id, description }) => [id, described(texts(), description)])
) as Record<SectionId, z.ZodMiniOptional<ReturnType<typeof texts>>>;

function described<T extends z.ZodMiniType>(schema: T, description: string) {
  z.globalRegistry.add(schema, { description });
  return z.optional(schema);
}

const vocabulary = z.strictObject(
  {
    headings: described(
      z.strictObject(headings, { error: 'must be a mapping of sections to headings' }),
      'What this workspace calls a section; the first name is written.'
    ),
    entry_kinds: described(
      z.array(text(), { error: 'must be a list of text' }),
      'The kinds of entry; the first is the usual one.'
    ),
    labels: described(
      z.record(text(), texts(), { error: 'must be a mapping of labels to text' }),
      'What this workspace calls a label; a new name adds a label.'
    )
  },
  { error: 'must be a mapping' }
);

/** What `.topic-journal.yaml` may hold. The codes of `rules` are checked where the rules are known. */
export const settingsSchema = z.strictObject(
  {
    topics: globs('topic journals'),
    configs: globs('topic configs'),
    briefs: globs('briefs'),
    analyses: globs('analyses'),
    rules: described(
      z.record(
        text(),
        z.union([severity(), z.looseObject({ severity: z.optional(severity()) })], {
          error: `must be off, ${severities.join(', ')}, or a mapping with severity and options`
        }),
        { error: 'must be a mapping of rule codes to severities' }
      ),
      'Severity and options of each rule, by its code.'
    ),
    vocabulary: described(vocabulary, 'Renamed or added headings, entry kinds and labels.')
  },
  { error: 'must be a mapping of keys to values' }
);

/** The keys that `.topic-journal.yaml` may have, by the key below which they stand; empty for the file's own. */
export const settingsKeys: Readonly<Record<string, readonly string[]>> = {
  'vocabulary.headings': Object.keys(headings),
  vocabulary: Object.keys(vocabulary.shape),
  '': Object.keys(settingsSchema.shape)
};

/** The settings as `.topic-journal.yaml` gives them, once they fit {@link settingsSchema}. */
export type SettingsInput = z.infer<typeof settingsSchema>;

/** What a key of `.topic-journal.yaml` means, given with the key below which it stands, if any: `['vocabulary', 'labels']`. */
export function settingsKeyDescription([key = '', below]: readonly string[]): string | undefined {
  if (below === undefined)
    return Object.hasOwn(settingsSchema.shape, key) ? descriptionOf(settingsSchema.shape[key as never]) : undefined;
  const isKnown = key === 'vocabulary' && Object.hasOwn(vocabulary.shape, below);
  return isKnown ? descriptionOf(vocabulary.shape[below as never]) : undefined;
}
