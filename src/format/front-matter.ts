import * as z from 'zod/mini';
import { isDay } from './dates';
import { descriptionOf } from './description';
import type { MarkdownKind } from './documents';

/** How sure a brief is of itself. */
export const confidences = ['Low', 'Medium', 'High'] as const;

const day = () =>
  z
    .string({ error: 'must be a day, as in 2026-06-26' })
    .check(z.refine(isDay, { error: 'must be a day, as in 2026-06-26' }));

const isMoment = (text: string): boolean => {
  const [date = '', time, ...rest] = text.split(/[ T]/);
  return (
    isDay(date) && rest.length === 0 && (time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(time))
  );
};

const topics = () =>
  z
    .array(z.string({ error: 'must be a topic’s id' }), { error: 'must be a list of topic ids, as in [a-topic]' })
    .register(z.globalRegistry, { description: 'The topics that the document is about.' });

const count = (least: number, what: string) =>
  z.int({ error: `must be a whole number${what}` }).check(z.gte(least, { error: `must be at least ${least}` }));

const kindDescription = { description: 'What kind of document it is; this counts more than its folder.' };

const briefSchema = z.looseObject(
  {
    kind: z.literal('brief', { error: 'must be brief' }).register(z.globalRegistry, kindDescription),
    issue: count(1, ', as in 65').register(z.globalRegistry, {
      description: 'The number of the brief; no two share one.'
    }),
    edition: day().register(z.globalRegistry, { description: 'The day that the brief is for.' }),
    category: z.optional(
      z.string({ error: 'must be text' }).register(z.globalRegistry, { description: 'What kind of news it carries.' })
    ),
    confidence: z
      .enum(confidences, { error: `must be ${confidences.slice(0, -1).join(', ')} or ${confidences.at(-1)}` })
      .register(z.globalRegistry, { description: 'How sure the brief is of itself.' }),
    updated: z.optional(
      z
        .string({ error: 'must be a day, with a time if you like, as in 2026-03-08 21:25' })
        .check(z.refine(isMoment, { error: 'must be a day, with a time if you like, as in 2026-03-08 21:25' }))
        .register(z.globalRegistry, { description: 'When the brief was last changed.' })
    ),
    sources: count(0, ', as in 12').register(z.globalRegistry, {
      description: 'How many items its Sources section has.'
    }),
    topics: topics()
  },
  { error: 'must be a mapping of keys to values' }
);

const analysisSchema = z.looseObject(
  {
    kind: z.literal('analysis', { error: 'must be analysis' }).register(z.globalRegistry, kindDescription),
    last_reviewed: day().register(z.globalRegistry, { description: 'The day on which the analysis was last checked.' }),
    topics: topics()
  },
  { error: 'must be a mapping of keys to values' }
);

/** What the front matter of a document must hold, by its kind; a topic journal needs none. */
export const frontMatterSchemas: Readonly<Partial<Record<MarkdownKind, typeof briefSchema | typeof analysisSchema>>> = {
  brief: briefSchema,
  analysis: analysisSchema
};

/** What a key of the front matter of a document of a kind means; undefined for one that is not known. */
export function frontMatterKeyDescription(documentKind: MarkdownKind, key: string): string | undefined {
  const shape = frontMatterSchemas[documentKind]?.shape ?? {};
  return Object.hasOwn(shape, key) ? descriptionOf(shape[key as never]) : undefined;
}

/** The keys of the front matter of a document of `kind`, in the order in which they are written, and what each is for. */
export const frontMatterKeys = (kind: MarkdownKind): { readonly key: string; readonly description: string }[] =>
  Object.keys(frontMatterSchemas[kind]?.shape ?? { kind }).map(key => ({
    key,
    description: frontMatterKeyDescription(kind, key) ?? ''
  }));
