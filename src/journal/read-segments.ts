import { segmentEnd } from '../syntax/segments';
import { endOfLine } from '../text/lines';
import type { Segment } from './model';
import { type ReadingContext, readSegment } from './read-segment';

/** The segments of an earlier text of the same document, read in the same context. */
export interface EarlierSegments {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/**
 * Reads `text` from `start` on as segments. With `earlier`, a segment that the change did not touch keeps its facts, the
 * very same object, so that who follows the facts can tell what is new. The result equals that of reading all anew.
 */
export function readSegments(
  text: string,
  start: number,
  context: ReadingContext,
  earlier?: EarlierSegments
): Segment[] {
  const change = earlier === undefined ? undefined : changeBetween(earlier.text, text);
  const firstOld = earlier?.segments[0];
  if (earlier === undefined || change === undefined || firstOld === undefined) return readFrom(text, start, context);
  const { before, after, moved } = change;
  const oldEnd = earlier.text.length - after;
  if (oldEnd <= firstOld.start && firstOld.start + moved === start)
    return earlier.segments.map(each => move(each, moved));
  if (before < firstOld.start || firstOld.start !== start) return readFrom(text, start, context);
  const kept = untouched(earlier, before);
  const segments = earlier.segments.slice(0, kept);
  const starts = new Map(earlier.segments.map((segment, index) => [segment.start + moved, index]));
  let at = earlier.segments[kept]?.start ?? start;
  while (at < text.length) {
    const end = segmentEnd(text, at);
    const same = earlier.segments[segments.length];
    const isSame = end <= before && same?.start === at && same.length === end - at;
    segments.push(isSame ? same : { start: at, length: end - at, facts: readSegment(text.slice(at, end), context) });
    at = end;
    const behind = starts.get(at);
    if (behind !== undefined && at >= text.length - after) {
      for (const segment of earlier.segments.slice(behind)) segments.push(move(segment, moved));
      break;
    }
  }
  return segments;
}

function readFrom(text: string, start: number, context: ReadingContext): Segment[] {
  const segments: Segment[] = [];
  for (let at = start; at < text.length; ) {
    const end = segmentEnd(text, at);
    segments.push({ start: at, length: end - at, facts: readSegment(text.slice(at, end), context) });
    at = end;
  }
  return segments;
}

const move = (segment: Segment, by: number): Segment =>
  by === 0 ? segment : { start: segment.start + by, length: segment.length, facts: segment.facts };

/**
 * How many of the earlier segments end before anything that the change at offset `before` can alter. The heading that
 * starts a segment is what ends the one before it, so a change within that line touches both.
 */
function untouched({ text, segments }: EarlierSegments, before: number): number {
  let index = segments.findLastIndex(segment => segment.start <= before);
  const segment = segments[index];
  if (segment !== undefined && before <= endOfLine(text, segment.start)) index--;
  return Math.max(0, index);
}

const CHUNK = 4096;

/** How many characters two texts share at their start and at their end, and how far the latter moved. */
function changeBetween(old: string, text: string): { before: number; after: number; moved: number } {
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before + CHUNK <= most && old.slice(before, before + CHUNK) === text.slice(before, before + CHUNK))
    before += CHUNK;
  while (before < most && old.charCodeAt(before) === text.charCodeAt(before)) before++;
  const left = most - before;
  let after = 0;
  const oldAt = (length: number) => old.slice(old.length - length, old.length - length + CHUNK);
  const textAt = (length: number) => text.slice(text.length - length, text.length - length + CHUNK);
  while (after + CHUNK <= left && oldAt(after + CHUNK) === textAt(after + CHUNK)) after += CHUNK;
  while (after < left && old.charCodeAt(old.length - 1 - after) === text.charCodeAt(text.length - 1 - after)) after++;
  return { before, after, moved: text.length - old.length };
}
