import { isTopicId } from '../format/names';
import { type Range, sliceRange } from '../text/range';
import type { CrossLink } from './model';
import { findSeparator, skipSpace, trimRange } from './separators';

type Tag = Pick<CrossLink, 'range' | 'topicRange' | 'topic' | 'dateRange' | 'date'>;

const NO_TAGS: readonly Tag[] = [];

/** Longer than any tag; bounds the search for the bracket that ends one. */
const LONGEST_TAG = 120;

/**
 * Reads the tags that a bullet of a Cross-links section starts with, `[a-topic] [b-topic#2026-06-11] why`, and the range
 * of `why`. A link, a footnote or a task's box is no tag.
 */
export function readLeadingTags(text: string, content: Range): { tags: Tag[]; textRange: Range } {
  const tags: Tag[] = [];
  let at = content.start;
  const next = () => tagAt(text, at, content.end, '([');
  for (let tag = next(); tag !== null; tag = next()) {
    tags.push(tag);
    // `[a-topic]: why` is meant as a tag; where it is a definition it is no bullet with a text.
    const end = text.charAt(tag.range.end) === ':' ? tag.range.end + 1 : tag.range.end;
    const behind = skipSpace(text, { start: end, end: content.end });
    const comma = text.charAt(behind) === ',' ? skipSpace(text, { start: behind + 1, end: content.end }) : behind;
    at = text.charAt(comma) === '[' ? comma : behind;
  }
  const separator = findSeparator(text, { start: at, end: content.end });
  const behind =
    separator?.start === at || (separator !== null && trimRange(text, { start: at, end: separator.start }).end <= at);
  return { tags, textRange: trimRange(text, { start: behind && separator ? separator.end : at, end: content.end }) };
}

/** Reads `[topic-id]` and `[topic-id#2026-06-11]` in a stretch of prose, where only what looks like an id can be one. */
export function readMentions(text: string, range: Range): readonly Tag[] {
  const prose = sliceRange(text, range);
  let open = prose.indexOf('[');
  if (open === -1) return NO_TAGS;
  const tags: Tag[] = [];
  for (; open !== -1; open = prose.indexOf('[', open + 1)) {
    const at = range.start + open;
    if (at > 0 && ']!\\['.includes(text.charAt(at - 1))) continue;
    const tag = tagAt(text, at, range.end, '([:');
    if (tag !== null && isTopicId(tag.topic) && /^[\d-]*$/.test(tag.date ?? '')) tags.push(tag);
  }
  return tags;
}

/** Whether a character is one of `[]<>`, a backtick, a backslash or the end of a line. */
const endsTag = (code: number): boolean =>
  (code >= 91 && code <= 93) || code === 96 || code === 60 || code === 62 || code === 10 || code === 13;

/** The tag that starts at `start`; null where none does, or one of the signs `not` follows. */
function tagAt(text: string, start: number, end: number, not: string): Tag | null {
  if (text.charAt(start) !== '[') return null;
  const limit = Math.min(end, start + LONGEST_TAG);
  let close = start + 1;
  while (close < limit && !endsTag(text.charCodeAt(close))) close++;
  if (close >= limit || text.charAt(close) !== ']' || not.includes(text.charAt(close + 1) || ' ')) return null;
  const inner = trimRange(text, { start: start + 1, end: close });
  const written = sliceRange(text, inner);
  if (written === '' || written === 'x' || written === 'X' || written.startsWith('^') || written.startsWith('!'))
    return null;
  const hash = written.indexOf('#');
  const topicRange = trimRange(text, { start: inner.start, end: hash === -1 ? inner.end : inner.start + hash });
  const dateRange = hash === -1 ? null : trimRange(text, { start: inner.start + hash + 1, end: inner.end });
  return {
    range: { start, end: close + 1 },
    topicRange,
    topic: sliceRange(text, topicRange),
    dateRange,
    date: dateRange === null ? null : sliceRange(text, dateRange)
  };
}
