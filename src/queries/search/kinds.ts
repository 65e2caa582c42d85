import { type LabelId, labels } from '../../format/labels';
import { lettersOf } from '../../format/names';
import { headingName, labelName, type Vocabulary } from '../../format/vocabulary';

/** What can be found: an observation by its label, as far as the format knows it. */
export type FoundKind =
  | 'topic'
  | 'entry'
  | 'theme'
  | 'brief'
  | 'analysis'
  | 'heading'
  | 'source'
  | 'unknown'
  | 'watchlist'
  | 'observation'
  | LabelId;

/** Every kind, in the order of the numbers that stand for them. */
export const foundKinds: readonly FoundKind[] = [
  'topic',
  'entry',
  'theme',
  'brief',
  'analysis',
  'heading',
  'source',
  'unknown',
  'watchlist',
  'observation',
  ...labels.map(({ id }) => id)
];

const suggestions: readonly LabelId[] = labels.flatMap(({ id, suggests }) => (suggests === undefined ? [] : [id]));
const observations: readonly FoundKind[] = ['observation', ...labels.map(({ id }) => id)];

/** The kinds that are open until they are closed. */
export const openKinds: ReadonlySet<FoundKind> = new Set<FoundKind>(['unknown', 'watchlist', 'gap', ...suggestions]);

/** The kinds that have a part of a document for themselves, and the name of the topic in theirs. */
export const placeKinds: ReadonlySet<FoundKind> = new Set<FoundKind>([
  'topic',
  'entry',
  'theme',
  'brief',
  'analysis',
  'heading'
]);

/** Whether `kind` is one of the labels that suggest something for a topic’s config. */
export const isSuggestionKind = (kind: FoundKind): boolean => suggestions.some(each => each === kind);

/** What the filter `kind:` knows, by the names that are shown for it. */
const groups: Readonly<Record<string, readonly FoundKind[]>> = {
  topic: ['topic'],
  entry: ['entry'],
  theme: ['theme'],
  source: ['source'],
  observation: observations,
  'open-item': [...openKinds],
  gap: ['gap'],
  unknown: ['unknown'],
  watchlist: ['watchlist'],
  suggestion: suggestions,
  brief: ['brief'],
  analysis: ['analysis'],
  heading: ['heading']
};

/** The names that the filter `kind:` offers. */
export const kindNames: readonly string[] = Object.keys(groups);

/**
 * The kinds that `written` names behind `kind:`, in the format’s words or in those of `vocabulary`; `entries` and the beginning
 * of a name are enough. Undefined where it names none.
 */
export function kindsNamed(vocabulary: Vocabulary, written: string): ReadonlySet<FoundKind> | undefined {
  const wanted = lettersOf(written);
  const named: (readonly [name: string, kinds: readonly FoundKind[]])[] = [
    ...Object.entries(groups).flatMap(([name, kinds]) => [name, pluralOf(name)].map(each => [each, kinds] as const)),
    ...labels.flatMap(({ id }) => [id, labelName(vocabulary, id)].map(name => [name, [id]] as const)),
    [headingName(vocabulary, 'unknowns'), ['unknown']],
    [headingName(vocabulary, 'watchlist'), ['watchlist']]
  ];
  const folded = named.map(([name, kinds]) => [lettersOf(name), kinds] as const);
  const exact = folded.filter(([name]) => name === wanted);
  const found = exact.length > 0 ? exact : folded.filter(([name]) => wanted !== '' && name.startsWith(wanted));
  return found.length === 0 ? undefined : new Set(found.flatMap(([, kinds]) => kinds));
}

const pluralOf = (name: string): string =>
  name.endsWith('y') ? `${name.slice(0, -1)}ies` : name === 'analysis' ? 'analyses' : `${name}s`;

/** What a person calls `kind` here: `Gap`, `Entry`; of an observation with a label of its own, that label. */
export function kindInWords(vocabulary: Vocabulary, kind: FoundKind): string {
  if (kind === 'unknown') return headingName(vocabulary, 'unknowns');
  if (kind === 'watchlist') return headingName(vocabulary, 'watchlist');
  const label = labels.find(({ id }) => id === kind);
  if (label !== undefined) return labelName(vocabulary, label.id);
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
