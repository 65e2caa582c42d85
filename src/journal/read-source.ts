import { type Range, sliceRange } from '../text/range';
import { canonicalUrl } from './canonical-url';
import type { Bullet, Source } from './model';
import { noAttribution, readAttribution } from './read-attribution';
import { findSeparator, findSeparators, skipSpace, trimRange } from './separators';

/** The link that starts a source item: in `[Title](url)`, all of it, `Title` and `url`. */
export interface LeadingLink {
  readonly range: Range;
  readonly titleRange: Range;
  /** The title as a reader sees it. */
  readonly title: string;
  readonly urlRange: Range;
  readonly url: string;
}

const OPEN = 40;
const CLOSE = 41;

/** Longer than any attribution; bounds the search for the bracket that one starts with. */
const LONGEST_ATTRIBUTION = 300;

/** Reads a bullet that starts with `link` as a source item. */
export function readLinkedSource(text: string, bullet: Bullet, link: LeadingLink): Source {
  const rest = { start: link.range.end, end: bullet.textRange.end };
  const url = link.url;
  return sourceOf(text, bullet, attributionBehind(text, rest), rest, {
    titleRange: link.titleRange,
    title: link.title,
    urlRange: link.urlRange,
    url,
    canonical: canonicalUrl(url)
  });
}

/**
 * Reads a bullet without a link as a source item: `Title (Publisher, 2026-06) — note`. Only a bracket with a date in it,
 * at the end or before a separator, makes one: any other bullet is prose.
 */
export function readUnlinkedSource(text: string, bullet: Bullet): Source | null {
  const range = bullet.textRange;
  const ends = findSeparators(text, range).map(({ start }) => start);
  for (const end of [...ends, range.end]) {
    const attribution = bracketBefore(text, range.start, end);
    if (attribution === null) continue;
    const titleRange = trimRange(text, { start: range.start, end: attribution.start });
    if (titleRange.start >= titleRange.end) continue;
    const source = sourceOf(
      text,
      bullet,
      attribution,
      { start: attribution.start, end: range.end },
      {
        titleRange,
        title: sliceRange(text, titleRange),
        urlRange: null,
        url: null,
        canonical: null
      }
    );
    if (source.date !== null) return source;
  }
  return null;
}

/** What a source is and where it is found. */
type Cited = Pick<Source, 'titleRange' | 'title' | 'urlRange' | 'url' | 'canonical'>;

// Written out, since there are many sources and copying parts of an object takes longer than reading them.
function sourceOf(text: string, bullet: Bullet, attribution: Range | null, rest: Range, cited: Cited): Source {
  const read =
    attribution === null
      ? noAttribution
      : readAttribution(text, { start: attribution.start + 1, end: attribution.end - 1 });
  const after = { start: attribution?.end ?? rest.start, end: rest.end };
  const separator = findSeparator(text, after);
  const note = trimRange(text, separator === null ? after : { start: separator.end, end: after.end });
  return {
    range: bullet.range,
    textRange: bullet.textRange,
    heading: bullet.heading,
    entry: bullet.entry,
    task: bullet.task,
    attributionRange: attribution,
    parts: read.parts,
    publisherRange: read.publisherRange,
    publisher: read.publisher,
    dateRange: read.dateRange,
    date: read.date,
    noteRange: note.start < note.end ? note : null,
    titleRange: cited.titleRange,
    title: cited.title,
    urlRange: cited.urlRange,
    url: cited.url,
    canonical: cited.canonical
  };
}

/**
 * The bracket that is the attribution of the link before `rest`: the last one of those that follow the link at once, so
 * that in `(PR wire) (Manila Times, 7 Apr 2026) — note` it is the second; else the one right before the separator.
 */
function attributionBehind(text: string, rest: Range): Range | null {
  let found: Range | null = null;
  for (let at = skipSpace(text, rest); text.charAt(at) === '(' && at < rest.end; ) {
    const end = endOfBracket(text, at, rest.end);
    if (end === -1) break;
    found = { start: at, end };
    at = skipSpace(text, { start: end, end: rest.end });
  }
  if (found !== null) return found;
  const separator = findSeparator(text, rest);
  return separator === null ? null : bracketBefore(text, rest.start, separator.start);
}

function endOfBracket(text: string, start: number, end: number): number {
  for (let at = start, depth = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return at + 1;
  }
  return -1;
}

/** The bracket that ends at `end`, white space aside, and starts at `start` or behind it. */
function bracketBefore(text: string, start: number, end: number): Range | null {
  const last = trimRange(text, { start, end }).end;
  const first = Math.max(start, last - LONGEST_ATTRIBUTION);
  for (let at = last - 1, depth = 0; at >= first; at--) {
    const code = text.charCodeAt(at);
    if (code === CLOSE) depth++;
    else if (code === OPEN && --depth === 0) return { start: at, end: last };
    if (depth === 0) return null;
  }
  return null;
}
