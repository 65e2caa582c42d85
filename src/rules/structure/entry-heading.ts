import { isDay } from '../../format/dates';
import { entryHeading, SEPARATOR, separatorDashes } from '../../format/entries';
import { foldName } from '../../format/names';
import { entryKindNamed, type Vocabulary } from '../../format/vocabulary';
import { documentOutline } from '../../journal/document-outline';
import { withFactsHeld } from '../../journal/hold-facts';
import type { Entry, Heading, MarkdownDocument } from '../../journal/model';
import { each, inDocument } from '../../journal/views';
import { type Range, shiftRange, sliceRange } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { type HeadingRenamer, headingRenamer } from '../../workspace/rename-heading';
import type { Finding, Fix, Rule } from '../rule';
import { type EntryLike, entryLikeHeadings } from './entry-like-heading';

/** What people write between date and kind besides dashes; of anything else nobody knows where the kind starts. */
const ODD_SEPARATORS: readonly string[] = [...separatorDashes, ':', ',', '|', '·', ''];

const journal = 'journals/topics/soil.md';

export const entryHeadingRule: Rule = {
  code: 'entry-heading',
  group: 'structure',
  summary: 'An entry’s heading does not start with an ISO date, has no kind, or has an odd separator between the two.',
  reason:
    'Entries are ordered and linked to by their dates, and an anchor is made of the whole heading: one that is written another way is missed by links, by scripts and by readers.',
  severity: 'warning',
  fix: 'Writes the date first and in ISO form and the separator as “ — ”, and changes what leads to the heading’s anchor.',
  examples: [
    {
      bad: {
        [journal]: '# Soil\n\n## 2026-06-26«: »Gather\n\n## «26 June 2025» — Gather\n\n## 2024-06-26« - »Update\n'
      },
      good: { [journal]: '# Soil\n\n## 2026-06-26 — Gather\n\n## 2025-06-26 — Gather\n\n## 2024-06-26 — Update\n' }
    },
    {
      bad: { [journal]: '# Soil\n\n## «2026-02-30» — Gather\n\n## «June 26» — Gather\n\n## «2026-06-07»\n' },
      good: {
        [journal]:
          '# Soil\n\n## 2026-02-28 — Gather\n\n## What 2026 brings\n\n### 30 June: a theme\n\n```\n## 2026-06-07\n```\n'
      }
    },
    {
      bad: {
        [journal]:
          '# Soil\n\n## Index\n\n- [2026/6/26: Gather](#2026626-gather)\n\n## «2026/6/26: »Gather\n\nMore [above](#2026626-gather).\n'
      },
      good: {
        [journal]:
          '# Soil\n\n## Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n\n## 2026-06-26 — Gather\n\nMore [above](#2026-06-26--gather).\n'
      }
    },
    {
      bad: {
        [journal]: '# Soil\n\n## «Gather — 2026-06-26»\n\n## «Gather 2026-06-25»\n\n## «Second Update, 2026-06-24»\n'
      },
      good: {
        [journal]:
          '# Soil\n\n## 2026-06-26 — Gather\n\n## An update of 2026-06-25\n\n## Together on 2026-06-24\n\n### Gather — 2026-06-26\n\n## Gathers\n'
      }
    }
  ],
  byOutline: true,
  *check(document, { index }) {
    if (!('segments' in document) || !documentOutline(document).hasOdd) return;
    yield* withFactsHeld(document, () => findings(index, document));
  }
};

function* findings(index: JournalIndex, document: MarkdownDocument): Generator<Finding> {
  let surroundings: Surroundings | undefined;
  const misread = [...entryLikeHeadings(document, index.settings.vocabulary)];
  for (const heading of misread) {
    surroundings ??= surroundingsOf(index, document);
    yield misreadFinding(heading, misread, surroundings);
  }
  for (const segment of document.segments) {
    for (const { entry, heading } of segment.kept.outline.entries) {
      if (entry.wellFormed) continue;
      surroundings ??= surroundingsOf(index, document);
      const { range, message } = faultOf(entry, heading);
      const fixes = fixesOf(entry, heading, segment.start, surroundings);
      yield { range: inDocument(segment, range), message, fixes };
    }
  }
}

/** What the fixes of a document's headings look up. */
interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly rename: HeadingRenamer;
  /** The kinds of the entries of each date. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

function surroundingsOf(index: JournalIndex, document: MarkdownDocument): Surroundings {
  const kinds = new Map<string, string[]>();
  for (const { fact } of each(document, 'entries')) {
    const { date, kind } = fact;
    if (date !== null) kinds.set(date, [...(kinds.get(date) ?? []), foldName(kind)]);
  }
  return { vocabulary: index.settings.vocabulary, rename: headingRenamer(index, document), kinds };
}

/** The text at `range` of an entry's heading. Up to its kind an entry that has a date has no marks in it. */
const writtenAt = (range: Range, entry: Entry, heading: Heading): string =>
  sliceRange(heading.text, shiftRange(range, -entry.range.start));

/** The kind as a reader sees it. */
const kindIn = (entry: Entry, heading: Heading): string =>
  heading.text.slice((entry.kindRange ?? entry.range).start - entry.range.start);

/** Whether it is plain where the kind starts: it is not behind a character reference such as `&mdash;`, for example. */
function isReadable(entry: Entry, heading: Heading): boolean {
  if (entry.separatorRange === null || entry.kindRange === null) return true;
  const isSame = !/^[\p{L}\p{N}]/u.test(entry.kind) || kindIn(entry, heading).startsWith(entry.kind.charAt(0));
  return isSame && ODD_SEPARATORS.includes(writtenAt(entry.separatorRange, entry, heading).trim());
}

/** What is said of a heading that looks like an entry's and is none to those who read entries. */
function misreadFinding(
  { fact: heading, segment, date, kind, isWhole }: EntryLike,
  all: readonly EntryLike[],
  { rename, kinds }: Surroundings
): Finding {
  const text = entryHeading(date, kind);
  const range = shiftRange(heading.textRange, segment.start);
  const message = `“${heading.text}” is not read as an entry: an entry’s heading starts with its date, as in “${text}”.`;
  if (!isWhole) return { range, message };
  const isPlain = heading.textRange.end - heading.textRange.start === heading.text.length;
  const isOnly = all.filter(other => other.date === date && other.kind === kind).length === 1;
  const safe = isPlain && isOnly && !(kinds.get(date) ?? []).includes(foldName(kind));
  return {
    range,
    message,
    fixes: [{ title: `Change to “${text}”`, edit: rename(heading, text, [{ range, text }]), safe }]
  };
}

function faultOf(entry: Entry, heading: Heading): { range: Range; message: string } {
  const { dateRange, separatorRange, kindRange, date, range } = entry;
  const [plainDate = ''] = /^\d{4}-\d{2}-\d{2}/.exec(heading.text) ?? [];
  if (date === null && isDay(plainDate) && dateRange.end - dateRange.start > plainDate.length)
    return {
      range: dateRange,
      message: `The date is in bold, a link or other markup; write it plainly: “${plainDate}”.`
    };
  if (date === null)
    return {
      range: dateRange,
      message: `“${heading.text}” starts with no day of the calendar in ISO form, as in 2026-06-26.`
    };
  if (kindRange === null)
    return {
      range,
      message: `“${heading.text}” has no kind: an entry’s heading is written as “${entryHeading(date, 'Gather')}”.`
    };
  const isDateRight = isDay(writtenAt(dateRange, entry, heading));
  const isSeparatorRight = separatorRange !== null && writtenAt(separatorRange, entry, heading) === SEPARATOR;
  const start = isDateRight ? dateRange.end : dateRange.start;
  const end = isSeparatorRight ? dateRange.end : kindRange.start;
  const right = isReadable(entry, heading) ? `“${entryHeading(date, kindIn(entry, heading))}”` : 'date, “ — ” and kind';
  const spaces =
    separatorRange === null || !isDateRight ? '' : spacesIn(writtenAt(separatorRange, entry, heading), entry);
  const fault = spaces === '' ? 'is' : `has ${spaces}: it is`;
  return { range: { start, end }, message: `“${heading.text}” ${fault} to be written ${right}.` };
}

/** What is wrong with the white space around a separator's dash, which many places show as if it were right. */
function spacesIn(separator: string, { kind }: Entry): string {
  const dash = separator.trim();
  if (dash !== SEPARATOR.trim()) return '';
  const [before = '', after = ''] = separator.split(dash);
  const faults = [spaceFault(before, 'behind the date'), spaceFault(after, `before “${kind}”`)];
  return faults.filter(fault => fault !== '').join(' and ');
}

function spaceFault(space: string, where: string): string {
  if (space === ' ') return '';
  if (space === '') return `no space ${where}`;
  return `${/^ +$/.test(space) ? 'more than one space' : 'white space other than one space'} ${where}`;
}

function fixesOf(entry: Entry, heading: Heading, start: number, { vocabulary, rename, kinds }: Surroundings): Fix[] {
  const { date, dateRange, separatorRange, kindRange, range } = entry;
  if (date === null || !isReadable(entry, heading)) return [];
  const taken = kinds.get(date) ?? [];
  if (kindRange === null) {
    return vocabulary.entryKinds
      .filter(kind => !taken.includes(foldName(kind)))
      .map(kind => {
        const text = entryHeading(date, kind);
        const edit = rename(heading, text, [{ range: shiftRange(range, start), text }]);
        return { title: `Change to “${text}”`, edit, safe: false };
      });
  }
  const text = entryHeading(date, kindIn(entry, heading));
  const changed = shiftRange({ start: dateRange.start, end: kindRange.start }, start);
  const edit = rename(heading, text, [{ range: changed, text: date + SEPARATOR }]);
  const separator = separatorRange === null ? '' : writtenAt(separatorRange, entry, heading);
  // Words behind a date may be the rest of a sentence; they are a kind for certain only where a dash or their name says so.
  // Two entries of one date and kind would get one anchor, and which of them a link means is for the author to say.
  const isKind = /^\s(?:[—–]|--?)\s$/.test(separator) && /^\p{L}/u.test(kindIn(entry, heading));
  const isCertain = isKind || entryKindNamed(vocabulary, entry.kind) !== undefined;
  const isOnly = taken.filter(kind => kind === foldName(entry.kind)).length === 1;
  return [{ title: `Change to “${text}”`, edit, safe: isCertain && isOnly }];
}
