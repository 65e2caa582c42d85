import { type SectionId, sectionOf } from '../format/sections';
import type { Fits, SnippetLine } from '../format/snippets/snippet';
import type { MarkdownDocument } from '../journal/model';
import type { Gap } from './gap';
import { type DocumentPlace, placeAt } from './place';
import { fitsBetween, rankOf, ranksBeneath, ranksOfDocument } from './snippet-order';

/** A gap of a segment's text, and where in the document it is. */
export interface GapPlace {
  readonly gap: Gap;
  readonly document: MarkdownDocument;
  /** Of the line above the gap. */
  readonly place: DocumentPlace;
  /** The level of the heading right below; 0 at the end of the document, infinite where something else stands there. */
  readonly nextLevel: number;
}

/** Where `gap` is, in the segment of `document` that starts at `start`. */
export function gapPlaceOf(document: MarkdownDocument, start: number, gap: Gap, isLast: boolean): GapPlace {
  const place = placeAt(document, start + gap.range.start);
  const { end } = gap.range;
  const next = place.facts?.headings.find(({ range }) => range.start >= end && range.start <= end + 3);
  // The next segment starts with a heading of level 1 or 2.
  const nextLevel = gap.below === undefined ? (isLast ? 0 : 2) : (next?.level ?? Number.POSITIVE_INFINITY);
  return { gap, document, place, nextLevel };
}

/** Whether a snippet that belongs where `fits` says belongs there. */
export function fitsAt(fits: Fits, at: GapPlace): boolean {
  const { place, document, nextLevel } = at;
  switch (fits.place) {
    case 'items':
      return fits.of.some(each => (each === 'theme' ? isTheme(at) : place.section === each));
    case 'rows':
      return place.section === fits.of && (isTable(at.gap.above) || isBare(at));
    case 'entry':
      return place.entry !== undefined && nextLevel <= 3 && isInOrder(at, fits.adds);
    case 'part':
      return topOf(place)?.section === fits.of && nextLevel <= 3 && isInOrder(at, fits.adds);
    case 'entries':
      return document.kind === 'topic' && nextLevel <= 2 && isBetween(at, rankOf('entry'), false);
    case 'section':
      return fits.documents.includes(document.kind) && nextLevel <= 2 && isBetween(at, rankOf(fits.adds), true);
    case 'document':
    case 'closing':
      return false;
  }
}

const isTheme = ({ place }: GapPlace): boolean => place.entry !== undefined && place.section === undefined;

/** Whether a line can be a table's. */
export const isTable = (line: string | undefined): boolean => line?.includes('|') === true;

/** Whether nothing stands in the section yet. */
const isBare = ({ gap, place, nextLevel }: GapPlace): boolean =>
  nextLevel <= 2 && place.heading !== undefined && /^ {0,3}#/.test(gap.above ?? '');

/** The lines that a section must have before a snippet of it: the head of its table. */
export const linesBefore = (fits: Fits, { gap }: GapPlace): readonly SnippetLine[] =>
  fits.place === 'rows' && !isTable(gap.above) ? (sectionOf(fits.of).start ?? []).map(line => [line]) : [];

/** The heading of level 2 that a place is beneath. */
const topOf = ({ facts, segment, offset }: DocumentPlace) =>
  facts?.headings.findLast(({ level, range }) => level === 2 && range.start <= offset - (segment?.start ?? 0));

const isBetween = ({ document, place }: GapPlace, rank: number, once: boolean): boolean =>
  fitsBetween(ranksOfDocument(document, place.offset), rank, once);

/** Whether a part of level 3 can stand there. `adds` is the section that it opens; none for a theme or a group. */
function isInOrder({ place }: GapPlace, adds: SectionId | undefined): boolean {
  const top = topOf(place);
  if (top === undefined || place.segment === undefined || place.facts === undefined) return false;
  const ranks = ranksBeneath(top, place.segment, place.facts, place.offset);
  return fitsBetween(ranks, rankOf(adds ?? 'theme'), adds !== undefined);
}
