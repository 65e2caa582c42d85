import { slug } from 'github-slugger';
import type { Heading as HeadingNode, List, ListItem, Nodes, Root, Table } from 'mdast';
import { readDate } from '../format/dates';
import type { MarkdownKind } from '../format/documents';
import type { ItemKind, SectionDescription } from '../format/sections';
import { sectionNamed, type Vocabulary } from '../format/vocabulary';
import { childrenOf, parseMarkdown, plainText, rangeOf, walk } from '../syntax/markdown';
import { copyString } from '../text/copy';
import { isBlankAt, startOfNextLine } from '../text/lines';
import { type Range, sliceRange } from '../text/range';
import type { Bullet, SegmentFacts } from './model';
import { readBullet } from './read-bullet';
import { readEntryHeading } from './read-entry-heading';
import { readDirectives, readHtmlAnchors } from './read-html';
import { readIndexLine } from './read-index-line';
import { leadingLink, readLink } from './read-links';
import { readObservation } from './read-observation';
import { readLinkedSource, readUnlinkedSource } from './read-source';
import { readLeadingTags, readMentions } from './read-tags';
import { readName } from './read-untagged';

/** How a document's segments are read. */
export interface ReadingContext {
  readonly kind: MarkdownKind;
  readonly vocabulary: Vocabulary;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

/** A heading that is open where the reader stands. */
interface OpenHeading {
  readonly level: number;
  readonly section: SectionDescription | null;
}

/** A segment being read: its text, what was found so far, and what the reader stands under. */
interface Reading extends ReadingContext {
  readonly text: string;
  readonly facts: Writable<SegmentFacts>;
  open: OpenHeading[];
  entry: number;
  /** Which entry each of the headings belongs to; -1 for none. */
  readonly entryOf: number[];
}

/** Reads one segment's text into facts, by CommonMark (remark-parse). It never throws. */
export function readSegment(text: string, context: ReadingContext): SegmentFacts {
  const reading: Reading = { ...context, text, facts: emptyFacts(), open: [], entry: -1, entryOf: [] };
  const root = parseMarkdown(text);
  readBlocks(reading, root);
  readInlines(reading, root);
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

function readBlocks(reading: Reading, root: Root): void {
  for (const node of root.children) {
    if (node.type === 'heading') readHeading(reading, node);
    else if (node.type === 'list') readList(reading, node);
    else if (node.type === 'table' && sectionAt(reading)?.id === 'changelog') readChangelog(reading, node);
  }
}

function readHeading(reading: Reading, node: HeadingNode): void {
  const { text, facts, kind, vocabulary } = reading;
  const range = rangeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  const textRange =
    first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: range.end, end: range.end };
  const plain = plainText(node);
  reading.open = reading.open.filter(heading => heading.level < node.depth);
  if (node.depth <= 2) reading.entry = -1;
  const entry = kind === 'topic' && node.depth === 2 ? readEntryHeading(text, textRange, vocabulary) : null;
  const section = entry === null ? sectionOpened(reading, node.depth, plain) : null;
  if (entry !== null) {
    reading.entry = facts.entries.length;
    facts.entries.push({ ...entry, heading: facts.headings.length });
  }
  reading.open.push({ level: node.depth, section });
  reading.entryOf.push(reading.entry);
  facts.headings.push({
    range,
    textRange,
    level: node.depth,
    text: copyString(plain),
    slug: copyString(slug(plain)),
    section: section?.id ?? null,
    blankBelow: isBlankAt(text, startOfNextLine(text, range.end))
  });
}

/**
 * The section that a heading opens. Within an entry only the sections of entries count, and within a brief's Sections
 * none does: there a theme or a group may be called anything. A level-1 heading is the document's title.
 */
function sectionOpened(
  { open, entry, kind, vocabulary }: Reading,
  level: number,
  text: string
): SectionDescription | null {
  if (level === 1 || open.some(heading => heading.section?.id === 'sections')) return null;
  const section = sectionNamed(vocabulary, kind, text);
  return section === undefined || (entry !== -1 && section.inEntry !== true) ? null : section;
}

const sectionAt = ({ open }: Reading): SectionDescription | null =>
  open.findLast(heading => heading.section !== null)?.section ?? null;

function itemsAt(reading: Reading): ItemKind {
  const section = sectionAt(reading);
  if (section !== null) return section.items;
  return reading.entry === -1 ? 'text' : 'source';
}

function readList(reading: Reading, list: List): void {
  const items = itemsAt(reading);
  if (items === 'text') return;
  for (const item of list.children) {
    const paragraph = item.children[0];
    if (paragraph?.type === 'paragraph') readItem(reading, items, item, paragraph);
  }
}

function readItem(reading: Reading, items: ItemKind, item: ListItem, paragraph: Nodes): void {
  const { text, facts, vocabulary } = reading;
  const content = rangeOf(paragraph);
  const range = { start: rangeOf(item).start, end: content.end };
  const bullet = readBullet(text, range, content, facts.headings.length - 1, reading.entry);
  if (items === 'source') {
    const link = leadingLink(text, paragraph, bullet.textRange.start);
    const source = link === null ? readUnlinkedSource(text, bullet) : readLinkedSource(text, bullet, link);
    if (source !== null) facts.sources.push(source);
  } else if (items === 'cross-link') readCrossLinks(reading, bullet, paragraph);
  else if (items === 'observation' || items === 'record') {
    const marked = markedStart(paragraph, bullet.textRange.start);
    const observation = readObservation(text, bullet, marked, vocabulary);
    if (observation !== null) (items === 'record' ? facts.records : facts.observations).push(observation);
  } else if (items === 'watchlist' || items === 'unknown') {
    facts.claims.push({ ...bullet, kind: items, text: copyString(sliceRange(text, bullet.textRange)) });
  } else if (items === 'index-line') {
    const link = leadingLink(text, paragraph, bullet.textRange.start);
    facts.indexLines.push(readIndexLine(text, bullet, rangeOf(item), link));
  }
}

function readCrossLinks({ text, facts }: Reading, bullet: Bullet, paragraph: Nodes): void {
  const { tags, textRange } = readLeadingTags(text, bullet.textRange);
  const { heading, entry } = bullet;
  if (tags.length === 0) {
    const link = leadingLink(text, paragraph, bullet.textRange.start);
    facts.untagged.push({ ...bullet, ...readName(text, bullet.textRange, link) });
  }
  for (const tag of tags) facts.crossLinks.push({ ...tag, heading, entry, textRange, inSection: true });
}

/** What stands in bold or italics at `start`, with its marks and without. */
function markedStart(paragraph: Nodes, start: number): { outer: Range; inner: Range } | null {
  const first = childrenOf(paragraph).find(node => rangeOf(node).start === start);
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return null;
  const outer = rangeOf(first);
  const marks = first.type === 'strong' ? 2 : 1;
  return { outer, inner: { start: outer.start + marks, end: outer.end - marks } };
}

function readChangelog({ text, facts }: Reading, table: Table): void {
  for (const row of table.children.slice(1)) {
    const cells = row.children.map(cell => {
      const first = cell.children[0];
      const last = cell.children.at(-1);
      const whole = rangeOf(cell);
      return first && last
        ? { start: rangeOf(first).start, end: rangeOf(last).end }
        : { start: whole.end, end: whole.end };
    });
    const date = readDate(sliceRange(text, cells[0] ?? { start: 0, end: 0 }));
    facts.changelog.push({ range: rangeOf(row), cells, date: date ?? null });
  }
}

/** What can stand anywhere: links, HTML, and brackets that may name a topic. */
function readInlines(reading: Reading, root: Root): void {
  const { text, facts } = reading;
  const own = new Set(facts.sources.map(source => source.urlRange?.start));
  for (const { anchor, targetRange } of facts.indexLines) if (anchor !== null) own.add(targetRange?.start);
  const blocks = new Set<Nodes>(root.children);
  const prose: Range[] = [];
  walk(root, node => {
    if (node.type === 'text') prose.push(rangeOf(node));
    else if (node.type === 'html') {
      for (const directive of readDirectives(text, rangeOf(node))) facts.directives.push(directive);
      for (const anchor of readHtmlAnchors(sliceRange(text, rangeOf(node)))) facts.htmlAnchors.push(anchor);
    } else if (node.type === 'heading' && !blocks.has(node)) {
      facts.htmlAnchors.push(copyString(slug(plainText(node))));
    }
    const link = readLink(text, node);
    if (link !== null && !own.has(link.urlRange.start)) facts.links.push(link);
    return node.type !== 'link';
  });
  addMentions(reading, prose);
}

/** Adds the brackets in `prose`, which is in the order of the text, that may name a topic and start no bullet. */
function addMentions({ text, facts, entryOf }: Reading, prose: readonly Range[]): void {
  const claimed = new Set(facts.crossLinks.map(link => link.range.start));
  let heading = -1;
  for (const tag of prose.flatMap(range => readMentions(text, range))) {
    if (claimed.has(tag.range.start)) continue;
    while ((facts.headings[heading + 1]?.range.start ?? Number.POSITIVE_INFINITY) <= tag.range.start) heading++;
    facts.crossLinks.push({ ...tag, heading, entry: entryOf[heading] ?? -1, textRange: null, inSection: false });
  }
  facts.crossLinks.sort((a, b) => a.range.start - b.range.start);
}
