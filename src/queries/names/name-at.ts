import { foldName } from '../../format/names';
import type {
  CrossLink,
  IndexLine,
  JournalDocument,
  MarkdownDocument,
  Observation,
  Source,
  YamlDocument,
  YamlText
} from '../../journal/model';
import { titleOf } from '../../journal/views';
import { type Range, shiftRange, touches } from '../../text/range';
import { anchorsOf } from '../../workspace/anchors';
import { frontMatterTopics, isKnownTopic, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';
import { foldedPublisher } from '../../workspace/publishers';
import { type DocumentPlace, placeAt } from '../place';
import { anchorAt, entryWithAnchor, headingPlace } from './entries';
import { linkName } from './link-name';
import type { Name, NameAt } from './name';

/**
 * What is named at `offset` of a document, the end of the name included, as a cursor stands: the topic or entry of a tag, a
 * title, an entry's heading or line of the Index, a source, its publisher, what a suggestion suggests, a label, and in YAML
 * topics, keywords, authors and publishers. Undefined where nothing is named.
 */
export function nameAt(index: JournalIndex, document: JournalDocument, offset: number): NameAt | undefined {
  if (!('segments' in document)) return configName(index, document, offset);
  const { frontMatter } = document;
  if (frontMatter !== null && touches(frontMatter.range, offset)) {
    return yamlName(frontMatterTopics(document), offset, ({ value }) => ({ kind: 'topic', id: value }));
  }
  const place = placeAt(document, offset);
  const { segment, facts } = place;
  if (segment === undefined || facts === undefined) return undefined;
  const at = offset - segment.start;
  const found =
    first(facts.crossLinks, each => tagName(index, each, at)) ??
    first(facts.sources, each => sourceName(index, each, at)) ??
    first(facts.observations, each => observationName(index, each, at)) ??
    first(facts.records, each => labelName(each, at)) ??
    first(facts.indexLines, each => lineName(index, document, each, at)) ??
    headingName(index, place, at) ??
    linkName(index, document, facts, at);
  return found && { name: found.name, range: shiftRange(found.range, segment.start) };
}

function first<Fact>(facts: readonly Fact[], ask: (fact: Fact) => NameAt | undefined): NameAt | undefined {
  for (const fact of facts) {
    const found = ask(fact);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `name` where `range` is there and holds `offset`. */
const at = (range: Range | null, offset: number, name: () => Name): NameAt | undefined =>
  range !== null && touches(range, offset) ? { name: name(), range } : undefined;

function tagName(index: JournalIndex, link: CrossLink, offset: number): NameAt | undefined {
  const { range, topicRange, dateRange, topic, date, inSection } = link;
  if (!touches(range, offset) || !(inSection || isKnownTopic(index, topic))) return undefined;
  if (dateRange !== null && date !== null && offset > topicRange.end)
    return { range: dateRange, name: { kind: 'entry', topic, date, heading: null } };
  return { range: topicRange, name: { kind: 'topic', id: topic } };
}

function sourceName(index: JournalIndex, source: Source, offset: number): NameAt | undefined {
  const { range, publisherRange, publisher, canonical, urlRange, titleRange } = source;
  if (!touches(range, offset)) return undefined;
  const named = (canonical: string) => (): Name => ({ kind: 'source', canonical });
  return (
    (publisher === null
      ? undefined
      : at(publisherRange, offset, () => ({ kind: 'publisher', folded: foldedPublisher(index, publisher) }))) ??
    (canonical === null
      ? undefined
      : (at(titleRange, offset, named(canonical)) ?? at(urlRange, offset, named(canonical))))
  );
}

/** What a suggestion names, where that is something with a name. */
export function suggestedName(index: JournalIndex, { labelId, payload, payloadName }: Observation): Name | undefined {
  const text = payloadName ?? payload;
  if (text === null) return undefined;
  switch (labelId) {
    case 'author-to-watch':
      return { kind: 'author', folded: foldName(text) };
    case 'keyword-suggestion':
      return { kind: 'keyword', folded: foldName(text) };
    case 'source-to-watch':
      return { kind: 'publisher', folded: foldedPublisher(index, text) };
    default:
      return undefined;
  }
}

function observationName(index: JournalIndex, observation: Observation, offset: number): NameAt | undefined {
  const suggested = suggestedName(index, observation);
  return (
    labelName(observation, offset) ??
    (suggested === undefined ? undefined : at(observation.payloadRange, offset, () => suggested))
  );
}

const labelName = ({ labelRange, labelId, label }: Observation, offset: number): NameAt | undefined =>
  at(labelRange, offset, () => ({ kind: 'label', labelId, label }));

/** The entry that a line of the Index leads to. */
function lineName(
  index: JournalIndex,
  document: MarkdownDocument,
  { labelRange, targetRange, anchor }: IndexLine,
  offset: number
): NameAt | undefined {
  const range = [labelRange, targetRange].find(each => each !== null && touches(each, offset)) ?? null;
  const target = range === null || anchor === null ? undefined : resolveLink(document.path, `#${anchor}`);
  const name = target && entryWithAnchor(index, document, target.anchor ?? '');
  return range === null || name === undefined ? undefined : { name, range };
}

function headingName(
  index: JournalIndex,
  { document, segment, facts, index: number }: DocumentPlace,
  offset: number
): NameAt | undefined {
  if (document.kind !== 'topic' || segment === undefined || facts === undefined) return undefined;
  const place = facts.headings.findIndex(({ textRange }) => touches(textRange, offset));
  const heading = facts.headings[place];
  if (heading === undefined) return undefined;
  const topic = topicOf(document);
  const entry = facts.entries.find(each => each.heading === place);
  if (entry !== undefined) {
    const anchor = anchorAt(anchorsOf(index, document), headingPlace(document, number, place));
    const name: Name = { kind: 'entry', topic, date: entry.date, heading: { path: document.path, anchor } };
    return { name, range: heading.textRange };
  }
  const title = heading.level === 1 ? titleOf(document) : undefined;
  const isTitle = title?.segment.start === segment.start && title.fact.range.start === heading.range.start;
  return isTitle ? { name: { kind: 'topic', id: topic }, range: heading.textRange } : undefined;
}

function configName(index: JournalIndex, document: YamlDocument, offset: number): NameAt | undefined {
  if (document.kind !== 'config') return undefined;
  for (const { key, value, valueRange, items } of document.fields) {
    if (!touches(valueRange, offset)) continue;
    if (key === 'id' && typeof value === 'string') return { range: valueRange, name: { kind: 'topic', id: value } };
    return yamlName(items, offset, item => listedName(index, key, item.value));
  }
  return undefined;
}

/** What an item of the list `key` of a config names, where that is something with a name. */
export function listedName(index: JournalIndex, key: string, value: string): Name | undefined {
  switch (key) {
    case 'keywords':
      return { kind: 'keyword', folded: foldName(value) };
    case 'watch_authors':
      return { kind: 'author', folded: foldName(value) };
    case 'preferred_sources':
      return { kind: 'publisher', folded: foldedPublisher(index, value) };
    default:
      return undefined;
  }
}

function yamlName(
  items: readonly YamlText[],
  offset: number,
  nameOf: (item: YamlText) => Name | undefined
): NameAt | undefined {
  const item = items.find(({ range }) => touches(range, offset));
  const name = item && nameOf(item);
  return name && { name, range: item.range };
}
