import { readDate } from '../format/dates';
import type { MarkdownKind } from '../format/documents';
import type { ItemKind, SectionDescription } from '../format/sections';
import type { Vocabulary } from '../format/vocabulary';
import { isBlankAt, startOfNextLine } from '../text/lines';
import { type Range, sliceRange } from '../text/range';
import type { Blocks, HeadingBlock, ItemBlock, RowBlock } from './blocks';
import { type HeadingName, headingNames } from './heading-names';
import type { Bullet, CrossLink, SegmentFacts } from './model';
import { parseBlocks } from './parse-blocks';
import { readBullet } from './read-bullet';
import { readEntryHeading } from './read-entry-heading';
import { readDirectives, readHtmlAnchors } from './read-html';
import { readIndexLine } from './read-index-line';
import { readObservation } from './read-observation';
import { type LeadingLink, readLinkedSource, readUnlinkedSource } from './read-source';
import { readLeadingTags, readMentions } from './read-tags';
import { readName } from './read-untagged';
import type { Reader } from './readers';
import { scanBlocks } from './scan-blocks';

/** How a document's segments are read. */
export interface ReadingContext {
  readonly kind: MarkdownKind;
  readonly vocabulary: Vocabulary;
  /** `remark` reads all with remark; otherwise it reads only what the scanner does not fully know. */
  readonly reader?: Reader;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** A heading that is open where the reader stands. */
interface OpenHeading {
  readonly level: number;
  readonly section: SectionDescription | null;
  /** The section that what follows stands in: its own, or that of a heading above it. */
  readonly within: SectionDescription | null;
}

/** A segment being read: its text, what was found so far, and what the reader stands under. */
interface Reading extends ReadingContext {
  readonly text: string;
  readonly facts: Writable<SegmentFacts>;
  readonly nameOf: (text: string) => HeadingName;
  readonly open: OpenHeading[];
  entry: number;
  /** Which entry each of the headings belongs to; -1 for none. */
  readonly entryOf: number[];
}

/** Reads one segment's text into facts. It never throws. */
export function readSegment(text: string, context: ReadingContext): SegmentFacts {
  const { kind, vocabulary } = context;
  const nameOf = headingNames(vocabulary, kind);
  const reading: Reading = { kind, vocabulary, nameOf, text, facts: emptyFacts(), open: [], entry: -1, entryOf: [] };
  const blocks = (context.reader === 'remark' ? null : scanBlocks(text)) ?? parseBlocks(text);
  for (const block of blocks.blocks) {
    if (block.type === 'heading') readHeading(reading, block);
    else if (block.type === 'item') readItem(reading, block);
    else if (sectionAt(reading)?.id === 'changelog') readChangelogRow(reading, block);
  }
  readAnywhere(reading, blocks);
  return reading.facts;
}

function emptyFacts(): Writable<SegmentFacts> {
  return {
    headings: [],
    entries: [],
    sources: [],
    crossLinks: [],
    untagged: [],
    observations: [],
    records: [],
    claims: [],
    indexLines: [],
    links: [],
    changelog: [],
    directives: [],
    htmlAnchors: []
  };
}

function readHeading(reading: Reading, { range, textRange, level, text: plain }: HeadingBlock): void {
  const { text, facts, kind, vocabulary, nameOf } = reading;
  const name = nameOf(plain);
  while (reading.open.length > 0 && (reading.open.at(-1)?.level ?? 0) >= level) reading.open.pop();
  if (level <= 2) reading.entry = -1;
  const entry = kind === 'topic' && level === 2 ? readEntryHeading(text, textRange, vocabulary) : null;
  const section = entry === null ? sectionOpened(reading, level, name) : null;
  if (entry !== null) {
    reading.entry = facts.entries.length;
    facts.entries.push({
      heading: facts.headings.length,
      range: entry.range,
      dateRange: entry.dateRange,
      date: entry.date,
      separatorRange: entry.separatorRange,
      kindRange: entry.kindRange,
      kind: entry.kind,
      wellFormed: entry.wellFormed
    });
  }
  reading.open.push({ level, section, within: section ?? sectionAt(reading) });
  reading.entryOf.push(reading.entry);
  facts.headings.push({
    range,
    textRange,
    level,
    text: name.text,
    slug: name.slug,
    section: section?.id ?? null,
    blankBelow: isBlankAt(text, startOfNextLine(text, range.end))
  });
}

/**
 * The section that a heading opens. Within an entry only the sections of entries count, and within a brief's Sections
 * none does: there a theme or a group may be called anything. A level-1 heading is the document's title.
 */
function sectionOpened({ open, entry }: Reading, level: number, { section }: HeadingName): SectionDescription | null {
  if (level === 1 || open.some(heading => heading.section?.id === 'sections')) return null;
  return section === undefined || (entry !== -1 && section.inEntry !== true) ? null : section;
}

const sectionAt = ({ open }: Reading): SectionDescription | null => open.at(-1)?.within ?? null;

function itemsAt(reading: Reading): ItemKind {
  const section = sectionAt(reading);
  if (section !== null) return section.items;
  return reading.entry === -1 ? 'text' : 'source';
}

function readItem(reading: Reading, item: ItemBlock): void {
  const { text, facts, vocabulary } = reading;
  const items = itemsAt(reading);
  if (items === 'text') return;
  const { content, link, marked } = item;
  const range = { start: item.range.start, end: content.end };
  const bullet = readBullet(text, range, content, facts.headings.length - 1, reading.entry);
  if (items === 'source') {
    const source = link === null ? readUnlinkedSource(text, bullet) : readLinkedSource(text, bullet, link);
    if (source !== null) facts.sources.push(source);
  } else if (items === 'cross-link') readCrossLinks(reading, bullet, link);
  else if (items === 'observation' || items === 'record') {
    const observation = readObservation(text, bullet, marked, vocabulary);
    if (observation !== null) (items === 'record' ? facts.records : facts.observations).push(observation);
  } else if (items === 'watchlist' || items === 'unknown') {
    facts.claims.push({ ...bullet, kind: items, text: sliceRange(text, bullet.textRange) });
  } else facts.indexLines.push(readIndexLine(text, bullet, item.range, link));
}

function readCrossLinks({ text, facts }: Reading, bullet: Bullet, link: LeadingLink | null): void {
  const { tags, textRange } = readLeadingTags(text, bullet.textRange);
  const { heading, entry } = bullet;
  if (tags.length === 0) facts.untagged.push({ ...bullet, ...readName(text, bullet.textRange, link) });
  for (const { range, topicRange, topic, dateRange, date } of tags)
    facts.crossLinks.push({ range, topicRange, topic, dateRange, date, heading, entry, textRange, inSection: true });
}

function readChangelogRow({ text, facts }: Reading, { range, cells }: RowBlock): void {
  const date = readDate(sliceRange(text, cells[0] ?? { start: 0, end: 0 }));
  facts.changelog.push({ range, cells, date: date ?? null });
}

/** What can stand anywhere: links, HTML, and brackets that may name a topic. */
function readAnywhere(reading: Reading, { links, html, prose, innerAnchors }: Blocks): void {
  const { facts } = reading;
  const own = new Set<number | undefined>();
  for (const { urlRange } of facts.sources) own.add(urlRange?.start);
  for (const { anchor, targetRange } of facts.indexLines) if (anchor !== null) own.add(targetRange?.start);
  for (const link of links) if (!own.has(link.urlRange.start)) facts.links.push(link);
  if (innerAnchors.length + html.length > 0) readHtml(reading, html, innerAnchors);
  addMentions(reading, prose);
}

function readHtml({ text, facts }: Reading, html: Blocks['html'], innerAnchors: Blocks['innerAnchors']): void {
  const anchors = [...innerAnchors];
  for (const range of html) {
    for (const directive of readDirectives(text, range)) facts.directives.push(directive);
    for (const anchor of readHtmlAnchors(sliceRange(text, range))) anchors.push({ at: range.start, anchor });
  }
  anchors.sort((a, b) => a.at - b.at);
  for (const { anchor } of anchors) facts.htmlAnchors.push(anchor);
}

/** Adds the brackets in `prose`, which is in the order of the text, that may name a topic and start no bullet. */
function addMentions({ text, facts, entryOf }: Reading, prose: readonly Range[]): void {
  const mentions: CrossLink[] = [];
  let claimed: Set<number> | undefined;
  let heading = -1;
  for (const range of prose) {
    for (const { range: place, topicRange, topic, dateRange, date } of readMentions(text, range)) {
      claimed ??= new Set(facts.crossLinks.map(link => link.range.start));
      if (claimed.has(place.start)) continue;
      while ((facts.headings[heading + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= place.start) heading++;
      const entry = entryOf[heading] ?? -1;
      mentions.push({
        range: place,
        topicRange,
        topic,
        dateRange,
        date,
        heading,
        entry,
        textRange: null,
        inSection: false
      });
    }
  }
  if (mentions.length === 0) return;
  for (const mention of mentions) facts.crossLinks.push(mention);
  facts.crossLinks.sort((a, b) => a.range.start - b.range.start);
}
