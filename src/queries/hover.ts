import { outcomes } from '../format/outcomes';
import { sectionOf } from '../format/sections';
import type { CrossLink, JournalDocument, MarkdownDocument, Segment, SegmentFacts, Task } from '../journal/model';
import { type Range, shiftRange, touches } from '../text/range';
import { isKnownTopic, topicOf } from '../workspace/journal-index';
import { inWords, whenWas } from './hover/date-words';
import { entryHover, taggedEntryHover } from './hover/entry';
import type { Hover, HoverContext } from './hover/hovered';
import { bold, plain } from './hover/markdown';
import { authorHover, labelHover, recordHover } from './hover/observation';
import { preferredHover, publisherHover } from './hover/publisher';
import { linkRange, sourceHover } from './hover/source';
import { topicHover } from './hover/topic';
import { frontMatterHover, yamlHover } from './hover/yaml';
import { placeAt } from './place';

/**
 * What is to be shown at `offset` of a document: of a tag its topic or entry, of a source item where else it is cited, and of
 * publishers, labels, authors, dates, headings and keys what the workspace knows of them. Undefined where it has nothing to
 * say, as in prose, code and comments.
 */
export function hoverAt(context: HoverContext, document: JournalDocument, offset: number): Hover | undefined {
  if (!('segments' in document)) return yamlHover(context, document, offset);
  const { frontMatter } = document;
  if (frontMatter !== null && touches(frontMatter.range, offset)) return frontMatterHover(context, document, offset);
  const { segment, facts } = placeAt(document, offset);
  if (segment === undefined || facts === undefined) return undefined;
  const place: Place = { context, document, segment, facts, offset: offset - segment.start };
  for (const hover of [tag, source, observation, closing, heading, changelogDate]) {
    const found = hover(place);
    if (found !== undefined && found.markdown !== '')
      return { range: shiftRange(found.range, segment.start), markdown: found.markdown };
  }
  return undefined;
}

/** What is looked at: a segment and an offset in it. */
interface Place {
  readonly context: HoverContext;
  readonly document: MarkdownDocument;
  readonly segment: Segment;
  readonly facts: SegmentFacts;
  readonly offset: number;
}

const isAt = (range: Range | null, { offset }: Place): range is Range => range !== null && touches(range, offset);

const dateHover = (range: Range, date: string, { today }: HoverContext): Hover => ({
  range,
  markdown: `${inWords(date)} — ${whenWas(date, today)}`
});

function tag(place: Place): Hover | undefined {
  const { context, facts } = place;
  const counts = ({ inSection, topic }: CrossLink) => inSection || isKnownTopic(context.index, topic);
  const found = facts.crossLinks.find(link => isAt(link.range, place) && counts(link));
  if (found === undefined) return undefined;
  const { range, topic, date } = found;
  return { range, markdown: date === null ? topicHover(context, topic) : taggedEntryHover(context, topic, date) };
}

function source(place: Place): Hover | undefined {
  const { context, document, segment, facts } = place;
  for (const [number, each] of facts.sources.entries()) {
    if (!isAt(each.range, place)) continue;
    if (isAt(each.dateRange, place) && each.date !== null) return dateHover(each.dateRange, each.date, context);
    if (isAt(each.publisherRange, place) && each.publisher !== null)
      return { range: each.publisherRange, markdown: publisherHover(context, each.publisher) };
    const range = linkRange(each);
    if (isAt(range, place)) return { range, markdown: sourceHover(context, document, segment, number) };
  }
  return undefined;
}

function observation(place: Place): Hover | undefined {
  const { context, document, facts } = place;
  const record = facts.records.find(({ labelRange }) => isAt(labelRange, place));
  if (record !== undefined) return { range: record.labelRange, markdown: recordHover(record.label) };
  for (const each of facts.observations) {
    if (isAt(each.labelRange, place))
      return { range: each.labelRange, markdown: labelHover(context, topicOf(document), each) };
    if (!isAt(each.payloadRange, place) || each.payload === null) continue;
    if (each.labelId === 'author-to-watch')
      return { range: each.payloadRange, markdown: authorHover(context, each.payload) };
    if (each.labelId === 'source-to-watch')
      return { range: each.payloadRange, markdown: preferredHover(context, each.payload) };
  }
  return undefined;
}

function closing(place: Place): Hover | undefined {
  const { facts, context } = place;
  const bullets: readonly { readonly task: Task | null }[] = [
    ...facts.claims,
    ...facts.observations,
    ...facts.sources,
    ...facts.records
  ];
  for (const { task } of bullets) {
    const found = task?.closing;
    if (!found || !isAt(found.range, place)) continue;
    if (found.date !== null && isAt(found.dateRange, place)) return dateHover(found.dateRange, found.date, context);
    const outcome = outcomes.find(({ name }) => name === found.outcome);
    if (outcome !== undefined && isAt(found.outcomeRange, place))
      return { range: found.outcomeRange, markdown: `${bold(outcome.name)} — ${plain(outcome.description)}` };
  }
  return undefined;
}

function heading(place: Place): Hover | undefined {
  const { facts, context } = place;
  const number = facts.headings.findIndex(({ textRange }) => isAt(textRange, place));
  const found = facts.headings[number];
  if (found === undefined) return undefined;
  const range = found.textRange;
  const entry = facts.entries.findIndex(each => each.heading === number);
  if (entry !== -1) return { range, markdown: entryHover(facts, entry, context.today) };
  if (found.section === null) return undefined;
  return { range, markdown: `${bold(found.text)} — ${plain(sectionOf(found.section).description)}` };
}

function changelogDate(place: Place): Hover | undefined {
  const row = place.facts.changelog.find(({ cells }) => isAt(cells[0] ?? null, place));
  const [cell] = row?.cells ?? [];
  return row?.date && cell ? dateHover(cell, row.date, place.context) : undefined;
}
