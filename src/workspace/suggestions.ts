import { type LabelDescription, labels } from '../format/labels';
import type { Observation, YamlDocument, YamlText } from '../journal/model';
import { configList, type JournalIndex } from './journal-index';

const suggestedBy = (observation: Observation): LabelDescription['suggests'] =>
  labels.find(label => label.id === observation.labelId)?.suggests;

/** Whether an observation suggests something for the config. */
export const isSuggestion = (observation: Observation): boolean =>
  observation.payload !== null && suggestedBy(observation) !== undefined;

const fold = (text: string): string =>
  text
    .replace(/["“”'‘’`«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/**
 * Whether the config of `topic` holds what a suggestion suggests; null for an observation that is no suggestion. Compared
 * without case, quotes and extra spaces; a source also when all words of its name stand in one configured domain, as
 * `CSET Georgetown` in `cset.georgetown.edu`.
 */
export function isApplied(index: JournalIndex, topic: string, observation: Observation): boolean | null {
  const lists = suggestedBy(observation);
  if (observation.payload === null || lists === undefined) return null;
  const configured = lists.flatMap(key => configList(index, topic, key)).map(fold);
  return configured.some(fitsSuggestion(observation));
}

/** The items of `config` that say what a suggestion suggests, as {@link isApplied} compares them. */
export function appliedItems(config: YamlDocument, observation: Observation): YamlText[] {
  const lists: readonly string[] = suggestedBy(observation) ?? [];
  const fits = fitsSuggestion(observation);
  return config.fields
    .filter(({ key }) => lists.includes(key))
    .flatMap(({ items }) => items.filter(({ value }) => fits(fold(value))));
}

/** Tells of what a config lists, folded, whether it is what a suggestion suggests. */
function fitsSuggestion({ payload, payloadName, labelId }: Observation): (configured: string) => boolean {
  const wanted = [payload, payloadName].flatMap(each => (each === null ? [] : [fold(each)]));
  const isSource = labelId === 'source-to-watch';
  return configured => wanted.includes(configured) || (isSource && wanted.some(name => namesDomain(name, configured)));
}

function namesDomain(name: string, domain: string): boolean {
  if (!domain.includes('.') || domain.includes(' ')) return false;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every(word => domain.includes(word));
}
