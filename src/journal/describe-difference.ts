import { type Range, sliceRange } from '../text/range';
import { isSame } from './is-same';
import type { SegmentFacts } from './model';

/** Something that the scanner reads otherwise than remark, which is right. */
export interface Difference {
  /** Where the two part: the start of the fact that one of them has alone, or has otherwise. */
  readonly range: Range;
  /** What differs: `the scanner alone reads a source: “[Title](url)”`. */
  readonly message: string;
}

/** What a person calls one of the facts. */
const names: Readonly<Record<keyof SegmentFacts, string>> = {
  headings: 'a heading',
  entries: 'an entry',
  sources: 'a source',
  crossLinks: 'a cross-link',
  untagged: 'a cross-link without a topic',
  observations: 'an observation',
  records: 'a field of a release record',
  claims: 'an item of Watchlist or Unknowns',
  indexLines: 'a line of the Index',
  links: 'a link',
  changelog: 'a row of the changelog',
  directives: 'a comment for Topic Journal',
  htmlAnchors: 'an anchor'
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * Says in words how one fact of `kind` differs, as the scanner and as remark read it; undefined for a reader that has none
 * left. Of two facts with different beginnings, the first is one that the other reader does not have.
 */
export function describeDifference(
  text: string,
  kind: keyof SegmentFacts,
  scanned: unknown,
  parsed: unknown
): Difference {
  const [ofScanner, ofRemark] = [rangeOf(scanned), rangeOf(parsed)];
  const ahead = (ofScanner?.start ?? 0) - (ofRemark?.start ?? 0);
  if (parsed === undefined || (scanned !== undefined && ahead < 0)) return alone(text, kind, 'the scanner', scanned);
  if (scanned === undefined || ahead > 0) return alone(text, kind, 'remark', parsed);
  const parts =
    ofScanner === undefined || ofRemark === undefined
      ? [`${inWords(text, scanned)} for the scanner, ${inWords(text, parsed)} for remark`]
      : differentFields(text, scanned as Fields, parsed as Fields);
  return { range: ofScanner ?? { start: 0, end: 0 }, message: `${names[kind]} is read otherwise: ${parts.join('; ')}` };
}

function alone(text: string, kind: keyof SegmentFacts, who: string, fact: unknown): Difference {
  const range = rangeOf(fact);
  const written = inWords(text, range === undefined ? fact : sliceRange(text, range));
  return { range: range ?? { start: 0, end: 0 }, message: `${who} alone reads ${names[kind]}: ${written}` };
}

function differentFields(text: string, scanned: Fields, parsed: Fields): string[] {
  const fields = new Set([...Object.keys(scanned), ...Object.keys(parsed)]);
  return [...fields].flatMap(field => {
    const [ofScanner, ofRemark] = [scanned[field], parsed[field]];
    if (isSame(ofScanner, ofRemark)) return [];
    return [`${field} is ${inWords(text, ofScanner)} for the scanner, ${inWords(text, ofRemark)} for remark`];
  });
}

/** Where a fact stands; undefined for one that is but a word. */
function rangeOf(fact: unknown): Range | undefined {
  return typeof fact === 'object' && fact !== null && 'range' in fact ? (fact.range as Range) : undefined;
}

const LONGEST = 80;

/** A part of a fact as a person can read it: `“text” at 3 to 7` of a range in the segment, `“text”` of a text. */
function inWords(text: string, value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return `“${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}”`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map(each => inWords(text, each)).join(', ')}]`;
  if ('start' in value && 'end' in value) {
    const range = value as Range;
    return `${inWords(text, sliceRange(text, range))} at ${range.start} to ${range.end}`;
  }
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${key}: ${inWords(text, each)}`)
    .join(', ')} }`;
}
