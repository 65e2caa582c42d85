import type { MarkdownKind } from '../format/documents';
import type { Vocabulary } from '../format/vocabulary';
import { findFrontMatter, segmentEnd, startOfText } from '../syntax/segments';
import { shiftRange } from '../text/range';
import { type Difference, describeDifference } from './describe-difference';
import { isSame } from './is-same';
import type { SegmentFacts } from './model';
import { type ReadingContext, readSegment } from './read-segment';
import { scanBlocks } from './scan-blocks';

/** What came of reading a text with both readers. */
export interface CrossCheck {
  readonly segments: number;
  /** How many of the segments the scanner reads; remark reads the others. */
  readonly scanned: number;
  /** In the order of the text, with ranges in it. */
  readonly differences: readonly Difference[];
}

/** Reads a segment as its context says: with remark alone, or not. */
export type SegmentReader = (text: string, context: ReadingContext) => SegmentFacts;

/** Whether the scanner reads the segment `text` itself and does not leave it to remark. */
export const isScanned = (text: string): boolean => scanBlocks(text) !== null;

/**
 * Reads the Markdown document `text`, segment by segment, with both readers and says where they differ. `read` is for tests:
 * what reads.
 */
export function crossCheck(
  text: string,
  kind: MarkdownKind,
  vocabulary: Vocabulary,
  read: SegmentReader = readSegment
): CrossCheck {
  const differences: Difference[] = [];
  let segments = 0;
  let scanned = 0;
  for (let start = findFrontMatter(text)?.end ?? startOfText(text); start < text.length; segments++) {
    const end = segmentEnd(text, start);
    const segment = text.slice(start, end);
    if (isScanned(segment)) {
      scanned++;
      const found = compareReaders(segment, { kind, vocabulary }, read);
      for (const { range, message } of found) differences.push({ range: shiftRange(range, start), message });
    }
    start = end;
  }
  return { segments, scanned, differences };
}

/**
 * What the scanner reads otherwise than remark in one segment, in the order of the text: the first difference of each kind of
 * facts, for the others may follow from it. `read` is for tests: what reads.
 */
export function compareReaders(
  text: string,
  context: ReadingContext,
  read: SegmentReader = readSegment
): readonly Difference[] {
  const scanned = read(text, context);
  const parsed = read(text, { ...context, reader: 'remark' });
  const kinds = [...new Set([...Object.keys(scanned), ...Object.keys(parsed)])] as (keyof SegmentFacts)[];
  return kinds
    .flatMap(kind => firstDifference(text, kind, scanned[kind], parsed[kind]) ?? [])
    .sort((a, b) => a.range.start - b.range.start);
}

function firstDifference(
  text: string,
  kind: keyof SegmentFacts,
  scanned: readonly unknown[],
  parsed: readonly unknown[]
): Difference | undefined {
  for (let at = 0; at < Math.max(scanned.length, parsed.length); at++) {
    if (!isSame(scanned[at], parsed[at])) return describeDifference(text, kind, scanned[at], parsed[at]);
  }
  return undefined;
}
