import { type OpenItemKind, outcomes } from '../format/outcomes';
import type { Bullet } from '../journal/model';
import { findSeparators, trimRange } from '../journal/separators';
import { endOfLine, startOfLine } from '../text/lines';
import type { Range } from '../text/range';
import { isSuggestion } from '../workspace/suggestions';
import type { DocumentPlace } from './place';

/** A ticked item that nothing closes yet. */
export interface ClosingPlace {
  readonly kind: OpenItemKind;
  /** What the closing replaces, in the segment: white space, a dash at the end of the item, and the beginning of an outcome behind it. */
  readonly range: Range;
  /** That beginning; empty where there is none. */
  readonly word: string;
}

/** Where the item that `offset` of a segment's `text` lies in can be closed; undefined where there is none to close. */
export function closingPlaceAt({ facts }: DocumentPlace, text: string, offset: number): ClosingPlace | undefined {
  if (facts === undefined) return undefined;
  const items = [
    ...facts.claims.map(claim => ({ item: claim, kind: claim.kind })),
    ...facts.observations.flatMap(item => {
      const kind: OpenItemKind | undefined =
        item.labelId === 'gap' ? 'gap' : isSuggestion(item) ? 'suggestion' : undefined;
      return kind === undefined ? [] : [{ item, kind }];
    })
  ];
  const found = items.find(({ item }) => isAt(item, text, offset));
  if (found === undefined || found.item.task?.ticked !== true) return undefined;
  const { kind, item } = found;
  const names = outcomes.filter(({ closes }) => closes.includes(kind)).map(({ name }) => name);
  const place = placeBehind(item, text, word => names.some(name => name.startsWith(word.toLowerCase())));
  return place && { kind, ...place };
}

const isAt = ({ range }: Bullet, text: string, offset: number): boolean =>
  startOfLine(text, range.start) <= offset && offset <= endOfLine(text, range.end);

function placeBehind(
  { range, textRange, task }: Bullet,
  text: string,
  begins: (word: string) => boolean
): Omit<ClosingPlace, 'kind'> | undefined {
  if (task?.closing?.dateRange != null || task?.closing?.evidenceRange != null) return undefined;
  const { start, end } = trimRange(text, { start: textRange.start, end: range.end });
  const separator = findSeparators(text, { start, end }).at(-1);
  const word = separator === undefined ? '' : text.slice(separator.end, end);
  const isBegun = separator !== undefined && begins(word);
  return {
    range: { start: isBegun ? separator.start : end, end: endOfLine(text, end) },
    word: isBegun ? word : ''
  };
}
