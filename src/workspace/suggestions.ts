import { type LabelDescription, labels } from '../format/labels';
import type { Observation } from '../journal/model';
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
  const { payload, payloadName, labelId } = observation;
  if (payload === null || lists === undefined) return null;
  const configured = lists.flatMap(key => configList(index, topic, key)).map(fold);
  const wanted = [payload, ...(payloadName === null ? [] : [payloadName])].map(fold);
  if (wanted.some(each => configured.includes(each))) return true;
  return labelId === 'source-to-watch' && configured.some(domain => wanted.some(name => namesDomain(name, domain)));
}

function namesDomain(name: string, domain: string): boolean {
  if (!domain.includes('.') || domain.includes(' ')) return false;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 0 && words.every(word => domain.includes(word));
}
