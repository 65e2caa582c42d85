import { sectionOf } from '../../format/sections';
import { headingLine } from '../../format/vocabulary';
import { documentOutline } from '../../journal/document-outline';
import type { Entry, Heading, MarkdownDocument, SegmentFacts } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import { endOfLine, isBlankAbove, isBlankAt, startOfLine, startOfNextLine } from '../../text/lines';
import { type Range, shiftRange } from '../../text/range';
import { isKnownTopic, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { placeAt } from '../place';
import { amend, startDraft, type Writing } from './draft';

/** What cross-link is wanted. */
export interface CrossLinkQuestion {
  readonly index: JournalIndex;
  /** A topic’s journal, by its present text. */
  readonly reading: DocumentReading;
  /** Anywhere in the entry that is to have the link. */
  readonly offset: number;
  /** The topic to link to. */
  readonly topic: string;
  /** The day of the entry to link to, if it is one. */
  readonly date?: string | undefined;
}

/** What becomes of a wish for a cross-link. */
export type CrossLinkAnswer =
  | ({ readonly outcome: 'new' } & Writing)
  | {
      readonly outcome: 'exists';
      /** Of the tag, as in `[soil-carbon]`. */
      readonly range: Range;
    }
  | { readonly outcome: 'refused'; readonly reason: string };

/** A part of a segment. Offsets are the segment’s. */
interface EntryPart {
  readonly facts: SegmentFacts;
  /** The segment’s text. */
  readonly text: string;
  /** Behind the last character of the entry. */
  readonly end: number;
  /** Whether the document goes on behind the segment. */
  readonly isFollowed: boolean;
  /** The headings of the entry that open sections, and others of the same level. */
  readonly parts: readonly Heading[];
}

/** Why a place of a document can have no cross-link; undefined where it can. */
export function whyNoCrossLink(document: MarkdownDocument | undefined, offset: number): string | undefined {
  if (document?.kind !== 'topic') return 'Cross-links stand in the entries of a topic journal.';
  return placeAt(document, offset).entry === undefined
    ? 'The cursor is in no entry: cross-links stand in the entries of a topic journal.'
    : undefined;
}

/**
 * The edits that add `- [topic] ` behind the cross-links of the entry at `offset`, or into an empty bullet there; the section
 * is made where the entry has none. The place to fill in is behind the tag. Where the entry has that link, the answer says
 * where.
 */
export function addCrossLink({ index, reading, offset, topic, date }: CrossLinkQuestion): CrossLinkAnswer {
  const { document } = reading;
  if (!('segments' in document)) return refused('This file is no topic journal.');
  const why = whyNoCrossLink(document, offset);
  if (why !== undefined) return refused(why);
  if (topic === topicOf(document))
    return refused(`“${topic}” is the topic of this journal: a cross-link is for another one.`);
  if (!isKnownTopic(index, topic)) return refused(`There is no topic “${topic}”.`);
  const { entry, facts, segment, index: number } = placeAt(document, offset);
  if (entry === undefined || facts === undefined || segment === undefined) return refused('The cursor is in no entry.');
  const known = facts.crossLinks.find(
    link =>
      link.inSection &&
      facts.entries[link.entry] === entry &&
      link.topic === topic &&
      (date === undefined || link.date === date)
  );
  if (known !== undefined) return { outcome: 'exists', range: shiftRange(known.range, segment.start) };
  const isFollowed = number < document.segments.length - 1;
  const part = entryPart(facts, entry, reading.texts[number] ?? '', isFollowed);
  const tag = `[${date === undefined ? topic : `${topic}#${date}`}] `;
  const { at, text } = additionTo(part, tag, {
    eol: document.lineEnding,
    heading: headingLine(index.settings.vocabulary, 'cross-links')
  });
  const place = segment.start + at;
  const draft = amend(startDraft(reading), [{ range: { start: place, end: place }, text }]);
  const end = place + text.indexOf(tag) + tag.length;
  if (!isThere(draft.reading, document, end - 2, topic))
    return refused('The place for the link is within something else, such as a code block or a comment.');
  return { outcome: 'new', edits: draft.edits, stops: [{ start: end, end }] };
}

const refused = (reason: string): CrossLinkAnswer => ({ outcome: 'refused', reason });

/** Whether a cross-link to `topic` stands at `offset` now, and all entries of `before` are there as they were. */
function isThere({ document }: DocumentReading, before: MarkdownDocument, offset: number, topic: string): boolean {
  if (!('segments' in document)) return false;
  if (documentOutline(document).entries.length !== documentOutline(before).entries.length) return false;
  const { facts, segment } = placeAt(document, offset);
  const at = offset - (segment?.start ?? 0);
  const links = facts?.crossLinks.filter(link => link.inSection && link.topic === topic) ?? [];
  return links.some(({ range }) => range.start < at && at < range.end);
}

function entryPart(facts: SegmentFacts, entry: Entry, text: string, isFollowed: boolean): EntryPart {
  const below = facts.headings.slice(entry.heading + 1);
  const next = below.findIndex(({ level }) => level <= 2);
  const own = next === -1 ? below : below.slice(0, next);
  const { level } = sectionOf('cross-links');
  return {
    facts,
    text,
    isFollowed,
    end: below[next]?.range.start ?? text.length,
    parts: own.filter(heading => heading.level <= level || heading.section !== null)
  };
}

/** What is written where. */
interface Addition {
  readonly at: number;
  readonly text: string;
}

interface Style {
  readonly eol: string;
  /** The line of a new section. */
  readonly heading: string;
}

function additionTo(part: EntryPart, tag: string, { eol, heading }: Style): Addition {
  const place = part.parts.findIndex(({ section }) => section === 'cross-links');
  const section = part.parts[place];
  if (section !== undefined) return additionToSection(part, section, part.parts[place + 1], tag, eol);
  const observations = part.parts.find(each => each.section === 'meta-observations');
  const lines = `${heading}${eol}${eol}- ${tag}`;
  if (observations === undefined) return atEnd(part, part.end, lines, eol);
  const at = startOfLine(part.text, observations.range.start);
  const isFree = isBlankAbove(part.text, at);
  return { at, text: (isFree ? '' : eol) + lines + eol + eol };
}

function additionToSection(
  part: EntryPart,
  section: Heading,
  next: Heading | undefined,
  tag: string,
  eol: string
): Addition {
  const { facts, text } = part;
  const sectionEnd = next?.range.start ?? part.end;
  const isIn = ({ range }: { readonly range: Range }) => section.range.end <= range.start && range.start < sectionEnd;
  const free = emptyBullet(text, startOfNextLine(text, section.range.start), sectionEnd);
  if (free !== undefined) {
    const isSpaced = /[ \t]/.test(text.charAt(free));
    return { at: isSpaced ? free + 1 : free, text: isSpaced ? tag : ` ${tag}` };
  }
  const last = Math.max(
    ...[...facts.crossLinks.filter(link => link.inSection), ...facts.untagged]
      .filter(isIn)
      .map(({ range }) => range.start)
  );
  if (last < 0) return atEnd(part, sectionEnd, `- ${tag}`, eol);
  const below = facts.headings.find(({ range }) => range.start > last)?.range.start ?? sectionEnd;
  const bulletEnd = endOfBullet(text, startOfLine(text, last), Math.min(below, sectionEnd));
  return { at: bulletEnd, text: `${eol}${markOf(text, last)}${tag}` };
}

/** Behind the mark of the first bullet with nothing in it; a `-` right below a line of prose is none. */
function emptyBullet(text: string, start: number, end: number): number | undefined {
  let isFree = true;
  for (let line = start; line < end; line = startOfNextLine(text, line)) {
    const written = text.slice(line, endOfLine(text, line));
    const [, mark] = /^( {0,3}[-*+])[ \t]*$/.exec(written) ?? [];
    if (isFree && mark !== undefined) return line + mark.length;
    isFree = isBlankAt(text, line) || /^ *[-*+] /.test(written);
  }
  return undefined;
}

/** Behind the last word before `end`, apart from it by a blank line; what follows stands apart, too. */
function atEnd({ text, isFollowed }: EntryPart, end: number, lines: string, eol: string): Addition {
  let at = end;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  const next = startOfNextLine(text, at);
  const isTight = next < end ? !isBlankAt(text, next) : end < text.length || isFollowed;
  return { at, text: eol + eol + lines + (isTight ? eol : '') };
}

/** The mark of the bullet in which `offset` lies, with the white space around it; the next number where it is numbered. */
function markOf(text: string, offset: number): string {
  const line = text.slice(startOfLine(text, offset), endOfLine(text, offset));
  const [, indent = '', mark = '-', space = ' '] = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)/.exec(line) ?? [];
  const number = Number.parseInt(mark, 10);
  return indent + (Number.isNaN(number) ? mark : `${number + 1}${mark.slice(-1)}`) + (space || ' ');
}

/** What begins something new, also right below a bullet. */
const NEW_BLOCK = /^ {0,3}(?:[<>#]|[-*+][ \t]|\d{1,9}[.)][ \t]|```|~~~|[-*_=]{3})/;

/** The end of the bullet whose first line starts at `start`: of its last line, those below it included that belong to it. */
function endOfBullet(text: string, start: number, limit: number): number {
  let end = endOfLine(text, start);
  for (let line = startOfNextLine(text, start); line < limit; line = startOfNextLine(text, line)) {
    if (isBlankAt(text, line)) continue;
    const written = text.slice(line, endOfLine(text, line));
    const isBelow = startOfNextLine(text, end) === line && !NEW_BLOCK.test(written);
    if (!isBelow && !/^(?: {2}|\t)/.test(written)) break;
    end = line + written.length;
  }
  return end;
}
