import type { ConfigListKey } from './config';

export type LabelId =
  | 'emerging-theme'
  | 'emerging-pattern'
  | 'quality-signal'
  | 'gap'
  | 'keyword-suggestion'
  | 'author-to-watch'
  | 'source-to-watch'
  | 'noise-pattern';

export interface LabelDescription {
  readonly id: LabelId;
  /** As it is written: `Keyword suggestion`. */
  readonly name: string;
  readonly description: string;
  /** For a suggestion, the lists of the topic's config that may hold its payload. */
  readonly suggests?: readonly ConfigListKey[];
}

/** The labels of meta-observations. */
export const labels: readonly LabelDescription[] = [
  { id: 'emerging-theme', name: 'Emerging theme', description: 'A subject that this gather shows to be forming.' },
  { id: 'emerging-pattern', name: 'Emerging pattern', description: 'Something that keeps happening across sources.' },
  { id: 'quality-signal', name: 'Quality signal', description: 'What a source or finding says about its own worth.' },
  { id: 'gap', name: 'Gap', description: 'What was looked for and not found; open until it is answered or dropped.' },
  {
    id: 'keyword-suggestion',
    name: 'Keyword suggestion',
    description: 'A search term that the strategy should have.',
    suggests: ['keywords']
  },
  {
    id: 'author-to-watch',
    name: 'Author to watch',
    description: 'Somebody whose next work should be looked for.',
    suggests: ['watch_authors']
  },
  {
    id: 'source-to-watch',
    name: 'Source to watch',
    description: 'A publisher or domain to prefer.',
    suggests: ['preferred_sources']
  },
  {
    id: 'noise-pattern',
    name: 'Noise pattern',
    description: 'What keeps coming up and is not worth reading.',
    suggests: ['exclude_terms', 'exclude_domains']
  }
];
