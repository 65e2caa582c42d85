import * as z from 'zod/mini';

export type ConfigTextKey = 'id' | 'title' | 'description';
export type ConfigListKey = 'keywords' | 'preferred_sources' | 'watch_authors' | 'exclude_terms' | 'exclude_domains';
export type ConfigKey = ConfigTextKey | ConfigListKey | 'cadence_days';

interface KeyDescription {
  readonly key: ConfigKey;
  readonly type: 'text' | 'list' | 'days';
  readonly description: string;
}

/** The keys of a topic config, in the order in which they are written. */
export const configKeys: readonly KeyDescription[] = [
  { key: 'id', type: 'text', description: 'The topic’s id: the name of its journal without `.md`.' },
  { key: 'title', type: 'text', description: 'The topic’s title, as its journal has it.' },
  { key: 'description', type: 'text', description: 'What the topic covers.' },
  { key: 'keywords', type: 'list', description: 'What a gather searches for.' },
  { key: 'preferred_sources', type: 'list', description: 'Domains or publishers that a gather looks at first.' },
  { key: 'watch_authors', type: 'list', description: 'People whose new work a gather looks for.' },
  { key: 'exclude_terms', type: 'list', description: 'Words in a title or publisher that make a source noise.' },
  { key: 'exclude_domains', type: 'list', description: 'Domains, subdomains included, that are never cited.' },
  { key: 'cadence_days', type: 'days', description: 'A gather is due this many days after the last one.' }
];

/** The keys of a topic config that hold lists of text. */
export const configListKeys: readonly ConfigListKey[] = [
  'keywords',
  'preferred_sources',
  'watch_authors',
  'exclude_terms',
  'exclude_domains'
];

const text = () => z.string({ error: 'must be text' });
const list = () => z.array(text(), { error: 'must be a list of text' });
const days = () =>
  z.int({ error: 'must be a whole number of days' }).check(z.positive({ error: 'must be at least 1' }));

const described = <T extends z.ZodMiniType>(key: ConfigKey, schema: T): T => {
  const description = configKeys.find(each => each.key === key)?.description ?? '';
  z.globalRegistry.add(schema, { description });
  return schema;
};
// An empty value (`keywords:`) is YAML's null; it says "none yet" and is no mistake.
const optional = <T extends z.ZodMiniType>(key: ConfigKey, schema: T) => z.nullish(described(key, schema));

/** What a topic config may hold. Keys that it does not know are kept and reported by `config-unknown-key`. */
export const configSchema = z.looseObject(
  {
    id: optional('id', text()),
    title: optional('title', text()),
    description: optional('description', text()),
    keywords: optional('keywords', list()),
    preferred_sources: optional('preferred_sources', list()),
    watch_authors: optional('watch_authors', list()),
    exclude_terms: optional('exclude_terms', list()),
    exclude_domains: optional('exclude_domains', list()),
    cadence_days: optional('cadence_days', days())
  },
  { error: 'must be a mapping of keys to values' }
);
