import { labelNamed, type Vocabulary } from '../format/vocabulary';
import { isDigit, isLetter } from '../text/characters';
import { type Range, sliceRange } from '../text/range';
import type { Bullet, Observation } from './model';
import { readSuggestion } from './read-suggestion';
import { skipSpace, trimRange } from './separators';

/** A label without marks has at most this many words; more are the start of a sentence. */
const MOST_WORDS = 4;
const LONGEST_LABEL = 40;

/**
 * Reads a bullet as `**Label:** text`, `**Label**: text` or `Label: text`; null where it has no label.
 * `marked` is what stands in bold or italics at its start, with the marks and without.
 */
export function readObservation(
  text: string,
  bullet: Bullet,
  marked: { outer: Range; inner: Range } | null,
  vocabulary: Vocabulary
): Observation | null {
  const found = marked === null ? plainLabel(text, bullet.textRange) : markedLabel(text, bullet.textRange, marked);
  if (found === null) return null;
  const { labelRange } = found;
  const textRange = trimRange(text, { start: found.end, end: bullet.textRange.end });
  const label = sliceRange(text, labelRange);
  const known = labelNamed(vocabulary, label);
  const suggestion =
    known?.suggests === undefined || known.id === undefined ? null : readSuggestion(text, textRange, known.id);
  return {
    range: bullet.range,
    textRange,
    heading: bullet.heading,
    entry: bullet.entry,
    task: bullet.task,
    labelRange,
    label,
    labelId: known?.id ?? null,
    text: sliceRange(text, textRange),
    payloadRange: suggestion?.range ?? null,
    payload: suggestion?.payload ?? null,
    payloadName: suggestion?.name ?? null
  };
}

function markedLabel(text: string, range: Range, { outer, inner }: { outer: Range; inner: Range }) {
  const within = trimRange(text, inner);
  if (text.charAt(within.end - 1) === ':') {
    const labelRange = trimRange(text, { start: within.start, end: within.end - 1 });
    return labelRange.start < labelRange.end ? { labelRange, end: outer.end } : null;
  }
  const colon = skipSpace(text, { start: outer.end, end: range.end });
  return text.charAt(colon) === ':' && colon < range.end ? { labelRange: within, end: colon + 1 } : null;
}

/** A letter, a digit, or what can stand within a name. */
function isLabelCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127) return /[\p{L}\p{N}’]/u.test(text.charAt(at));
  return isLetter(code) || isDigit(code) || code === 32 || code === 39 || code === 45;
}

function plainLabel(text: string, range: Range) {
  const limit = Math.min(range.end, range.start + LONGEST_LABEL + 1);
  let colon = range.start;
  while (colon < limit && isLabelCharacter(text, colon)) colon++;
  const isLabel = colon > range.start && colon < limit && text.charAt(colon) === ':';
  if (!isLabel || (colon + 1 < range.end && !/\s/.test(text.charAt(colon + 1)))) return null;
  const labelRange = trimRange(text, { start: range.start, end: colon });
  return sliceRange(text, labelRange).split(/\s+/).length > MOST_WORDS ? null : { labelRange, end: colon + 1 };
}
