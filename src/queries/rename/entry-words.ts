import { isDay } from '../../format/dates';
import { foldName } from '../../format/names';
import type { MarkdownDocument } from '../../journal/model';
import { readEntryHeading } from '../../journal/read-entry-heading';
import type { AnchoredEntry } from '../../workspace/anchors';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { entriesIn, entriesNamed, journalsOf } from '../names/entries';
import type { EntryName } from '../names/name';
import type { EntryWords } from './names';

/** An entry with the journal that has it. */
export interface NamedEntry {
  readonly document: MarkdownDocument;
  readonly entry: AnchoredEntry;
}

/** The one entry that `name` names; the reason, in words, where that is none or several. */
export function namedEntry(index: JournalIndex, name: EntryName): NamedEntry | string {
  const [first, ...others] = entriesNamed(index, name);
  if (first === undefined) return `“${name.topic}” has no entry of ${name.date ?? 'this name'}.`;
  if (others.length === 0) return first;
  return `“${name.topic}” has more than one entry of ${name.date}. Rename the one that you mean at its heading.`;
}

/** What an entry’s heading says now. */
export const wordsOf = ({ entry: { entry, heading } }: NamedEntry): EntryWords => ({
  text: heading.text,
  date: entry.date,
  kind: entry.kind
});

/** Marks that Markdown does not show. */
const MARKS = /[\\`*_<>[\]]|&#?\w{1,20};|#$/;

/**
 * What the entry’s heading is to say, given as another heading, `2026-06-27 — Gather`, or as another day alone, `2026-06-27`;
 * the reason, in words, where it cannot say so.
 */
export function wantedWords(index: JournalIndex, named: NamedEntry, wanted: string): EntryWords | string {
  const { entry, heading } = named.entry;
  const written = wanted.trim();
  const isDayAlone = isDay(written) && entry.date !== null && entry.kind !== '';
  const dateLength = entry.dateRange.end - entry.dateRange.start;
  const text = isDayAlone ? written + heading.text.slice(dateLength) : written;
  if (text === heading.text) return 'That is its heading already.';
  const parts = readEntryHeading(text, { start: 0, end: text.length }, index.settings.vocabulary);
  const day = text.slice(0, parts?.dateRange.end ?? 0);
  if (/[\r\n]/.test(text) || parts === null || parts.date === null || !isDay(day))
    return `“${text}” does not start with a day of the calendar, as “2026-06-26 — Gather” does.`;
  if (parts.kind === '' && entry.kind !== '') return `“${text}” names no kind of entry, as “2026-06-26 — Gather” does.`;
  if (MARKS.test(text) && !isDayAlone) return 'Write the heading without marks of Markdown.';
  const key = `${parts.date} ${foldName(parts.kind)}`;
  for (const document of journalsOf(index, topicOf(named.document))) {
    for (const other of entriesIn(index, document)) {
      const isOther = document.path !== named.document.path || other.range.start !== named.entry.range.start;
      if (isOther && `${other.entry.date} ${foldName(other.entry.kind)}` === key)
        return `There is an entry “${other.heading.text}” already.`;
    }
  }
  // The kind with its marks, where only the day is another.
  const isKindKept = text.slice(parts.dateRange.end) === heading.text.slice(dateLength);
  return { text, date: parts.date, kind: isKindKept ? entry.kind : parts.kind };
}
