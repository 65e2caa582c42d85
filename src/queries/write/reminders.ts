import { daysBetween } from '../../format/dates';
import { bareDomain, domainOf, isWithinDomain } from '../../journal/canonical-url';
import { documentOutline } from '../../journal/document-outline';
import type { MarkdownDocument, Source } from '../../journal/model';
import { entryOf, inDocument } from '../../journal/views';
import { findWords, termPattern } from '../../rules/sources/whole-words';
import { sliceRange } from '../../text/range';
import {
  configList,
  crossLinksOf,
  documentsNaming,
  frontMatterTopics,
  type JournalIndex,
  topicOf
} from '../../workspace/journal-index';
import { openItems } from '../../workspace/open-items';
import { stemOf } from '../../workspace/paths';
import { foldedPublisher, foldPublisher } from '../../workspace/publishers';

/** At most this many things of one sort are named. */
const MOST = 8;
/** Who was cited within so many days is not missed. */
const WHILE = 30;
/** What is longer is cut. */
const LONGEST = 200;

/** What a gather of a topic is to be reminded of, of one sort. */
export interface Reminder {
  readonly title: string;
  readonly items: readonly string[];
}

/** What is asked: what a new entry of `date` in the journal `document` should know. */
export interface ReminderQuestion {
  readonly index: JournalIndex;
  readonly document: MarkdownDocument;
  /** The text of `document`. */
  readonly text: string;
  readonly date: string;
  /** The text of another document as the index has it; undefined where nobody has it at hand. */
  readonly textOf: (path: string) => string | undefined;
}

/** What the workspace has for a new entry, the newest or most pressing of each sort first. */
export function remindersFor(question: ReminderQuestion): Reminder[] {
  const last = lastEntry(question.document, question.date);
  const since = last === undefined ? '' : ` since ${last}`;
  const missed = missedNames(question);
  const sorts: readonly (readonly [string, readonly string[]])[] = [
    [`Open gaps of ${last}`, last === undefined ? [] : openGaps(question, last)],
    ['Unanswered questions of briefs', openQuestions(question)],
    [`Cross-links that came in${since}`, inboundLinks(question, last)],
    ['Watched authors not cited lately', missed.authors],
    ['Preferred sources not cited lately', missed.sources]
  ];
  return sorts.flatMap(([title, items]) => (items.length === 0 ? [] : [{ title, items: cut(items) }]));
}

/** The documents whose texts {@link remindersFor} asks for, at most as many as are shown. */
export const textsForReminders = (index: JournalIndex, document: MarkdownDocument, date: string): string[] => [
  ...new Set(
    inbound(index, document, lastEntry(document, date))
      .slice(0, MOST)
      .map(({ path }) => path)
  )
];

const cut = (items: readonly string[]): string[] => [
  ...items.slice(0, MOST).map(shorten),
  ...(items.length > MOST ? [`and ${items.length - MOST} more`] : [])
];

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const space = line.lastIndexOf(' ', LONGEST);
  return `${line.slice(0, space > LONGEST / 2 ? space : LONGEST)}…`;
}

/** The day of the newest entry up to `date`. */
function lastEntry(document: MarkdownDocument, date: string): string | undefined {
  let last: string | undefined;
  for (const entry of documentOutline(document).entries) {
    if (entry.date !== null && entry.date <= date && entry.date > (last ?? '')) last = entry.date;
  }
  return last;
}

const newestFirst = <Item extends { readonly date: string | null }>(items: readonly Item[]): Item[] =>
  [...items].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0));

function openGaps({ index, document: { path } }: ReminderQuestion, last: string): string[] {
  return openItems(index, [path]).flatMap(({ kind, state, sightings }) => {
    const newest = sightings.at(-1);
    const isOpen = kind === 'gap' && state === 'open' && newest?.date === last;
    return isOpen && newest.text.trim() !== '' ? [newest.text] : [];
  });
}

function openQuestions({ index, document }: ReminderQuestion): string[] {
  const topic = topicOf(document);
  const briefs = documentsNaming(index, topic).filter(path => {
    const brief = index.documents.get(path);
    return brief?.kind === 'brief' && frontMatterTopics(brief).some(({ value }) => value === topic);
  });
  const open = openItems(index, briefs.sort()).flatMap(({ kind, state, sightings }) => {
    const newest = sightings.at(-1);
    return kind === 'unknown' && state === 'open' && newest !== undefined && newest.text.trim() !== '' ? [newest] : [];
  });
  return newestFirst(open).map(({ text, path }) => `${text} (${stemOf(path)})`);
}

/** The cross-links of other topics’ journals to this one, in entries that are no older than `since`, the newest first. */
function inbound(index: JournalIndex, document: MarkdownDocument, since = '') {
  const topic = topicOf(document);
  const found = documentsNaming(index, topic).flatMap(path => {
    const other = index.documents.get(path);
    if (other?.kind !== 'topic' || topicOf(other) === topic) return [];
    return [...crossLinksOf(index, other)].flatMap(located => {
      const date = entryOf(located)?.date ?? null;
      if (located.fact.topic !== topic || date === null || date < since) return [];
      const { range, textRange, inSection } = located.fact;
      // Of a mention in prose the words around it say why, and are another’s to read.
      const words = inSection && textRange !== null ? inDocument(located.segment, textRange) : undefined;
      return [{ path, from: topicOf(other), date, at: located.segment.start + range.start, words }];
    });
  });
  return newestFirst(found);
}

function inboundLinks({ index, document, textOf }: ReminderQuestion, last: string | undefined): string[] {
  return inbound(index, document, last).map(({ path, from, date, words }, place) => {
    const text = words === undefined || place >= MOST ? undefined : textOf(path);
    const why = text === undefined || words === undefined ? '' : ` ${sliceRange(text, words)}`;
    return `[${from}#${date}]${why}`;
  });
}

/** Says whether a source is of the one who is looked for. */
type IsBy = (source: Source, written: string) => boolean;

/** The watched authors and preferred sources that no entry of the last days cites, who was never cited first. */
function missedNames({ index, document, text, date }: ReminderQuestion) {
  const topic = topicOf(document);
  const authors = configList(index, topic, 'watch_authors').map(name => ({ name, isBy: authorTest(name) }));
  const sources = configList(index, topic, 'preferred_sources').map(name => ({ name, isBy: sourceTest(index, name) }));
  const last = lastCited(document, text, date, [...authors, ...sources]);
  const missed = (names: typeof authors) =>
    names
      .filter(({ name }) => name.trim() !== '')
      .map(each => ({ name: each.name, cited: last.get(each) }))
      .filter(({ cited }) => cited === undefined || daysBetween(cited, date) > WHILE)
      .sort((a, b) => ((a.cited ?? '') < (b.cited ?? '') ? -1 : (a.cited ?? '') > (b.cited ?? '') ? 1 : 0))
      .map(({ name, cited }) => `${name} (${cited === undefined ? 'never' : `${daysBetween(cited, date)} days ago`})`);
  return { authors: missed(authors), sources: missed(sources) };
}

function authorTest(name: string): IsBy {
  const pattern = termPattern(name.replace(/\([^()]*\)\s*$/, '').trim() || name);
  return (_, written) => findWords(written, pattern) !== undefined;
}

function sourceTest(index: JournalIndex, name: string): IsBy {
  const domain = bareDomain(name);
  const publisher = foldPublisher(name);
  return source =>
    (source.canonical !== null && isWithinDomain(domainOf(source.canonical), domain)) ||
    (source.publisher !== null && foldedPublisher(index, source.publisher) === publisher);
}

/** The day of the last entry up to `date` that cites each of `names`. */
function lastCited<Name extends { readonly isBy: IsBy }>(
  { segments }: MarkdownDocument,
  text: string,
  date: string,
  names: readonly Name[]
): Map<Name, string> {
  const found = new Map<Name, string>();
  const left = new Set(names);
  const dated = segments.map(segment => ({
    segment,
    date: segment.kept.outline.entries.reduce((newest, { entry }) => {
      const isIn = entry.date !== null && entry.date <= date && entry.date > newest;
      return isIn ? entry.date : newest;
    }, '')
  }));
  for (const { segment, date: day } of newestFirst(dated)) {
    if (day === '' || left.size === 0) break;
    for (const source of segment.facts.sources) {
      const written = sliceRange(text, inDocument(segment, source.range));
      for (const name of left) {
        if (!name.isBy(source, written)) continue;
        found.set(name, day);
        left.delete(name);
      }
    }
  }
  return found;
}
