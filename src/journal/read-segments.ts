import type { MarkdownKind } from '../format/documents';
import { segmentEnd } from '../syntax/segments';
import type { TextChange } from '../text/change';
import { lineCursors } from '../text/cursor';
import { endOfLine } from '../text/lines';
import type { Kept, Segment } from './model';
import { KeptFacts, KeptSegment } from './packing/kept-facts';
import { packFacts } from './packing/pack-facts';
import { type ReadingContext, readSegment } from './read-segment';
import type { Steps } from './steps';

/** Segments and the text of each. */
export interface SegmentTexts {
  readonly segments: readonly Segment[];
  readonly texts: readonly string[];
}

function read(text: string, context: ReadingContext): KeptFacts {
  const facts = readSegment(text, context);
  return new KeptFacts(packFacts(facts), facts);
}

/** Takes in a segment of a document of some kind as soon as it is read, while its facts are at hand. */
export type OnSegment = (kept: Kept, kind: MarkdownKind) => void;

/**
 * Reads `text` from `start` on as segments, one a step. A segment that says the same as that of `known` in its place gets its
 * facts, the very same object, so that nobody takes it for news.
 */
export function* readSegmentsInSteps(
  text: string,
  start: number,
  context: ReadingContext,
  known: readonly Segment[] = [],
  onSegment?: OnSegment
): Steps<SegmentTexts> {
  const segments: Segment[] = [];
  const texts: string[] = [];
  const lines = lineCursors(text);
  for (let at = start; at < text.length; ) {
    const end = segmentEnd(text, at, lines);
    const own = text.slice(at, end);
    const kept = read(own, context);
    onSegment?.(kept, context.kind);
    const same = known[segments.length]?.kept;
    segments.push(new KeptSegment(at, end - at, same !== undefined && saysTheSame(same, kept) ? same : kept));
    texts.push(own);
    at = end;
    yield;
  }
  return { segments, texts };
}

function saysTheSame(one: Kept, { packed: { bytes, oddTexts } }: KeptFacts): boolean {
  if (!(one instanceof KeptFacts)) return false;
  const { packed } = one;
  if (packed.oddTexts !== oddTexts || packed.bytes.length !== bytes.length) return false;
  return packed.bytes.every((byte, at) => byte === bytes[at]);
}

/**
 * The segments of a text after `change`, which starts within one of the `earlier` segments, read in the same context. A
 * segment that the change did not touch keeps its facts, the very same object. The result equals that of reading all anew.
 */
export function changeSegments(earlier: SegmentTexts, change: TextChange, context: ReadingContext): SegmentTexts {
  const first = firstTouched(earlier, change.start);
  const last = Math.max(
    first,
    earlier.segments.findLastIndex(({ start }) => start < change.end)
  );
  const from = earlier.segments[first]?.start ?? 0;
  const old = earlier.texts.slice(first, last + 1).join('');
  const rest = createRest(earlier, last + 1);
  let buffer = old.slice(0, change.start - from) + change.text + old.slice(change.end - from);
  const segments = earlier.segments.slice(0, first);
  const texts = earlier.texts.slice(0, first);
  let at = 0;
  while (at < buffer.length) {
    const end = segmentEnd(buffer, at);
    if (end === buffer.length && rest.hasMore()) {
      // Only the heading that follows says that a segment is over.
      buffer += rest.take();
      continue;
    }
    const text = buffer.slice(at, end);
    const same = earlier.texts[segments.length] === text ? earlier.segments[segments.length]?.kept : undefined;
    segments.push(new KeptSegment(from + at, text.length, same ?? read(text, context)));
    texts.push(text);
    at = end;
    const behind = rest.startingAt(buffer.length - at);
    if (behind !== undefined) return join({ segments, texts }, earlier, behind, from + at);
  }
  return rest.hasMore() ? join({ segments, texts }, earlier, last + 1, from + at) : { segments, texts };
}

/** The segments behind those that are read anew, taken as text, more each time, until one of them begins where it did. */
function createRest({ segments, texts }: SegmentTexts, first: number) {
  let next = first;
  return {
    hasMore: () => next < texts.length,
    take(): string {
      const from = next;
      next = Math.min(texts.length, first + 2 * (next - first) + 1);
      return texts.slice(from, next).join('');
    },
    /** Which of the segments that were taken begins so many characters before the end of what was taken. */
    startingAt(left: number): number | undefined {
      const taken = segments[next];
      const end = taken?.start ?? endOf(segments);
      let index = next;
      while (index > first && end - (segments[index - 1]?.start ?? 0) <= left) index--;
      return index < next && end - (segments[index]?.start ?? 0) === left ? index : undefined;
    }
  };
}

const endOf = (segments: readonly Segment[]): number => {
  const last = segments.at(-1);
  return last === undefined ? 0 : last.start + last.length;
};

/** What was read, and behind it the `earlier` segments from `index` on, which now begin at `start`. */
function join(read: SegmentTexts, earlier: SegmentTexts, index: number, start: number): SegmentTexts {
  const by = start - (earlier.segments[index]?.start ?? start);
  const behind = moveSegments(earlier.segments.slice(index), by);
  return { segments: [...read.segments, ...behind], texts: [...read.texts, ...earlier.texts.slice(index)] };
}

/** `segments` with the same facts, `by` characters further on. */
export const moveSegments = (segments: readonly Segment[], by: number): Segment[] =>
  by === 0 ? [...segments] : segments.map(({ start, length, kept }) => new KeptSegment(start + by, length, kept));

/**
 * The first segment that a change at offset `start` can alter. The heading that starts a segment is what ends the one before
 * it, so a change within that line touches both.
 */
function firstTouched({ segments, texts }: SegmentTexts, start: number): number {
  const index = segments.findLastIndex(segment => segment.start <= start);
  const isHeading = start - (segments[index]?.start ?? 0) <= endOfLine(texts[index] ?? '', 0);
  return Math.max(0, isHeading ? index - 1 : index);
}
