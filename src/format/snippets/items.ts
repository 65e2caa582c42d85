import { SEPARATOR } from '../entries';
import type { LabelId } from '../labels';
import { foldName, toTopicId } from '../names';
import { type OutcomeDescription, outcomes } from '../outcomes';
import { type Label, type Vocabulary, writtenLabels } from '../vocabulary';
import { offer, type Snippet, type SnippetLine, type SnippetPart, today } from './snippet';

/** What is known of an item by now; for all else there is a tab stop. */
type Known<Name extends string> = Readonly<Partial<Record<Name, SnippetPart>>>;

/** `- [Title](https://) (Publisher, 2026-06-26) — what it says and why it matters`. */
export const sourceItem = (known: Known<'title' | 'url' | 'publisher' | 'date' | 'note'> = {}): SnippetLine => [
  '- [',
  known.title ?? offer('Title'),
  '](',
  known.url ?? offer('https://'),
  ') (',
  known.publisher ?? offer('Publisher'),
  ', ',
  known.date ?? offer(today),
  `)${SEPARATOR}`,
  known.note ?? offer('what it says and why it matters')
];

/** `- [topic-id] why that topic should know`; a tag of one entry is the topic `topic-id#2026-06-11`. */
export const crossLink = (known: Known<'topic' | 'text'> = {}): SnippetLine => [
  '- [',
  known.topic ?? offer('topic-id'),
  '] ',
  known.text ?? offer('why that topic should know')
];

/** What the text of an observation starts as where its label asks for more than a sentence. */
const texts: Readonly<Partial<Record<LabelId, SnippetLine>>> = {
  gap: [offer('what was looked for and not found')],
  'keyword-suggestion': ['`"', offer('search term'), `"\`${SEPARATOR}`, offer('why')],
  'author-to-watch': [offer('Name'), SEPARATOR, offer('why')],
  'source-to-watch': [offer('Name'), ' (', offer('example.org'), `)${SEPARATOR}`, offer('why')],
  'noise-pattern': ['"', offer('what keeps coming up'), `"${SEPARATOR}`, offer('why')]
};

/** `- **Gap:** what was looked for and not found`. */
export const observation = ({ id, name }: Pick<Label, 'id' | 'name'>): SnippetLine => [
  `- **${name}:** `,
  ...((id === undefined ? undefined : texts[id]) ?? [offer('what this shows')])
];

/** The same with its label to be chosen. */
export const anyObservation = (vocabulary: Vocabulary): SnippetLine => [
  '- **',
  offer(writtenLabels(vocabulary).map(({ name }) => name)),
  ':** ',
  offer('what this gather shows')
];

/** ` — answered 2026-06-26: what we learned`, behind the text of a ticked item. */
export const closing = (outcome: OutcomeDescription['name']): SnippetLine => [
  `${SEPARATOR}${outcome} `,
  offer(today),
  ': ',
  offer('what we learned')
];

/** What is typed for something that is called `name`. */
export const prefixOf = (name: string): string => toTopicId(name) || foldName(name);

/** The snippets of a single item or row, and those that close an item. */
export const itemSnippets = (vocabulary: Vocabulary): readonly Snippet[] => [
  {
    name: 'Source',
    prefix: 'source',
    description: 'A cited source with its publisher, its date and a note.',
    language: 'markdown',
    fits: { place: 'items', of: ['theme', 'sources'] },
    lines: [sourceItem()]
  },
  {
    name: 'Cross-link',
    prefix: 'cross-link',
    description: 'What one other topic should know.',
    language: 'markdown',
    fits: { place: 'items', of: ['cross-links'] },
    lines: [crossLink()]
  },
  {
    name: 'Observation',
    prefix: 'observation',
    description: 'A meta-observation, its label to be chosen.',
    language: 'markdown',
    fits: { place: 'items', of: ['meta-observations'] },
    lines: [anyObservation(vocabulary)]
  },
  ...writtenLabels(vocabulary).map(
    (label): Snippet => ({
      name: label.name,
      prefix: label.id ?? prefixOf(label.name),
      description: label.description ?? `An observation with the label “${label.name}”.`,
      language: 'markdown',
      fits: { place: 'items', of: ['meta-observations'] },
      lines: [observation(label)]
    })
  ),
  {
    name: 'Change of strategy',
    prefix: 'change',
    description: 'A row of the strategy’s changelog.',
    language: 'markdown',
    fits: { place: 'rows', of: 'changelog' },
    lines: [['| ', offer(today), ' | ', offer('what changed'), ' | ', offer('why'), ' |']]
  },
  ...outcomes.map(
    ({ name, closes, description }): Snippet => ({
      name: `Closed: ${name}`,
      prefix: name,
      description,
      language: 'markdown',
      fits: { place: 'closing', closes },
      lines: [closing(name)]
    })
  )
];
