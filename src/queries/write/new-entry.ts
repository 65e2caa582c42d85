import { isDay } from '../../format/dates';
import { entryKinds } from '../../format/entries';
import { foldName } from '../../format/names';
import { entryKindNamed, type Vocabulary } from '../../format/vocabulary';
import { documentOutline, type PlacedEntry } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import { sectionHeading } from '../../journal/outline';
import { type DocumentReading, textOf as readingText } from '../../journal/read-document';
import { isBlankAbove, startOfLine } from '../../text/lines';
import { type Range, shiftRange } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { amend, type Draft, startDraft, type Writing } from './draft';
import { entryText } from './entry-text';
import { addIndexLine } from './index-line';
import { remindersFor } from './reminders';

/** What entry is wanted. */
export interface EntryQuestion {
  readonly index: JournalIndex;
  /** The topic’s journal, by its present text. */
  readonly reading: DocumentReading;
  readonly kind: string;
  /** The day of the entry in ISO form: today, as a rule. */
  readonly date: string;
  /** The text of another document as the index has it; see `textsForReminders`. */
  readonly textOf?: (path: string) => string | undefined;
}

/** What becomes of a wish for an entry. */
export type EntryAnswer =
  | ({ readonly outcome: 'new' } & Writing)
  | {
      readonly outcome: 'exists';
      /** Of the entry’s heading text. */
      readonly range: Range;
      /** The kinds of which there is no entry of this day. */
      readonly otherKinds: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly reason: string };

/** The kinds of entry that have commands of their own. */
export type KindOfEntry = 'gather' | 'update';

/** What a workspace calls a gather or an update; undefined where it has no such kind. */
export function kindNamed(vocabulary: Vocabulary, kind: KindOfEntry): string | undefined {
  const place = kind === 'gather' ? 0 : 1;
  return entryKindNamed(vocabulary, entryKinds[place] ?? '') ?? vocabulary.entryKinds[place];
}

/**
 * The edits that begin an entry: it stands before all that are no newer, with what there is to remember as a comment, and has
 * its line in the Index, which is made where it is missing and the workspace asks for it. No other character changes, but in
 * lines of the Index that lead elsewhere because of the new entry. Its places to fill in are the first theme, and a bullet of
 * each section. Where there is an entry of this day and kind, the answer says where.
 */
export function newEntry({ index, reading, kind, date, textOf = () => undefined }: EntryQuestion): EntryAnswer {
  const { document } = reading;
  if (!('segments' in document) || document.kind !== 'topic') return refused('This file is no topic journal.');
  if (!isDay(date)) return refused(`“${date}” is no day of the calendar, as 2026-06-26 is.`);
  const { entryKinds: kinds } = index.settings.vocabulary;
  const ofDay = documentOutline(document).entries.filter(entry => entry.date === date);
  const isOfKind = (entry: PlacedEntry, other: string) => foldName(entry.entry.kind) === foldName(other);
  const existing = ofDay.find(entry => isOfKind(entry, kind));
  if (existing !== undefined) {
    const otherKinds = kinds.filter(other => !ofDay.some(entry => isOfKind(entry, other)));
    return { outcome: 'exists', range: { start: existing.start, end: existing.end }, otherKinds };
  }
  const text = readingText(reading);
  const reminders = remindersFor({ index, document, text, date, textOf });
  const { lineEnding } = document;
  const written = entryText(index.settings.vocabulary, { date, kind }, reminders, lineEnding);
  const { at, before, behind } = placeFor(document, text, date);
  const draft = amend(startDraft(reading), [{ range: { start: at, end: at }, text: before + written.text + behind }]);
  const stops = written.stops.map(stop => shiftRange(stop, at + before.length));
  const key = `${date} ${foldName(kind)}`;
  if (!isEntryThere(draft, document, key)) {
    return refused('The place for the entry is within something else, such as a code block or a comment.');
  }
  const { edits, stops: moved } = addIndexLine(index, document, { ...draft, stops }, key);
  return { outcome: 'new', edits, stops: moved };
}

const refused = (reason: string): EntryAnswer => ({ outcome: 'refused', reason });

/** Whether the journal has the entry now, and all others as before. */
function isEntryThere({ reading }: Draft, before: MarkdownDocument, key: string): boolean {
  if (!('segments' in reading.document)) return false;
  const { entries } = documentOutline(reading.document);
  return entries.length === documentOutline(before).entries.length + 1 && entries.some(entry => entry.key === key);
}

/** Where something is to be written, and what has to stand around it. */
interface Place {
  readonly at: number;
  readonly before: string;
  readonly behind: string;
}

/** The place for an entry of `date`: behind the newer ones; the first one stands behind the Index. */
function placeFor(document: MarkdownDocument, text: string, date: string): Place {
  const { entries } = documentOutline(document);
  const older = entries.find(entry => entry.date !== null && entry.date <= date);
  const newer = older === undefined ? entries.findLast(entry => entry.date !== null) : undefined;
  const next = older ?? (newer === undefined ? entries[0] : undefined);
  if (next !== undefined) return placeBefore(document, text, next.start);
  const above = newer?.start ?? indexStart(document);
  const heading = headingBehind(document, above);
  return heading === undefined ? placeAtEnd(document) : placeBefore(document, text, heading);
}

function indexStart(document: MarkdownDocument): number | undefined {
  const found = sectionHeading(document, 'index');
  return found && found.segment.start + found.fact.range.start;
}

/** Where the first heading of a part of the document behind `offset` starts; without an offset, the Strategy Changelog. */
function headingBehind({ segments }: MarkdownDocument, offset: number | undefined): number | undefined {
  for (const { start, length, facts } of segments) {
    if (offset !== undefined && start + length <= offset) continue;
    for (const { range, level, section } of facts.headings) {
      const isNext = offset === undefined ? section === 'changelog' : level <= 2 && start + range.start > offset;
      if (isNext) return start + range.start;
    }
  }
  return undefined;
}

function placeBefore({ segments, lineEnding }: MarkdownDocument, text: string, offset: number): Place {
  const first = segments[0]?.start ?? 0;
  const at = Math.max(startOfLine(text, offset), first);
  const isFree = at === first || isBlankAbove(text, at);
  return { at, before: isFree ? '' : lineEnding, behind: lineEnding + lineEnding };
}

function placeAtEnd({ segments, lineEnding, textEnd }: MarkdownDocument): Place {
  const isEmpty = textEnd <= (segments[0]?.start ?? textEnd);
  return { at: textEnd, before: isEmpty ? '' : lineEnding + lineEnding, behind: isEmpty ? lineEnding : '' };
}
