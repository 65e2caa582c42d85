import type { CrossLink, MarkdownDocument } from '../../journal/model';
import { shiftRange, touches } from '../../text/range';
import { isKnownTopic, type JournalIndex } from '../../workspace/journal-index';
import { placeAt } from '../place';
import { topicTitle } from '../topic-title';
import { type Definition, definitionsOf } from './definitions';
import { entriesIn, journalsOf } from './entries';

/** A topic, or an entry of one, to which a part of a document is linked. */
export interface LinkedTopic {
  readonly topic: string;
  readonly title: string | undefined;
  /** The day of the entry; null where the tag names none. */
  readonly date: string | null;
  /** Where that is; of several entries of one day the first. */
  readonly target: Definition;
}

/**
 * The topics to which the tags around `offset` lead, each once: that of the tag there, else those of its line, of which
 * `start` and `end` are the offsets, else those of its entry, else those of all that stands under its heading of level 2.
 */
export function linkedHere(
  index: JournalIndex,
  document: MarkdownDocument,
  offset: number,
  line: { readonly start: number; readonly end: number }
): LinkedTopic[] {
  const { segment, facts, entry } = placeAt(document, offset);
  if (segment === undefined || facts === undefined) return [];
  const place = entry === undefined ? undefined : facts.entries.indexOf(entry);
  const known = facts.crossLinks.filter(({ topic, inSection }) => inSection || isKnownTopic(index, topic));
  const within = (link: CrossLink, range: { start: number; end: number }) => {
    const { start, end } = shiftRange(link.range, segment.start);
    return start >= range.start && end <= range.end;
  };
  const at = known.filter(link => touches(shiftRange(link.range, segment.start), offset));
  const onLine = known.filter(link => within(link, line));
  const inEntry = known.filter(link => place === undefined || link.entry === place);
  const links = [at, onLine, inEntry].find(each => each.length > 0) ?? [];
  const found = new Map<string, LinkedTopic>();
  const entries = new Map<string, ReadonlyMap<string, Definition>>();
  for (const { topic, date } of links) {
    const key = `${topic}#${date}`;
    if (found.has(key)) continue;
    if (date !== null && !entries.has(topic)) entries.set(topic, entriesByDay(index, topic));
    const target = entries.get(topic)?.get(date ?? '') ?? definitionsOf(index, { kind: 'topic', id: topic }, topic)[0];
    if (target !== undefined) found.set(key, { topic, title: topicTitle(index, topic), date, target });
  }
  return [...found.values()];
}

/** The first entry of each day of a topic: an entry may name many, and a journal has many. */
function entriesByDay(index: JournalIndex, topic: string): ReadonlyMap<string, Definition> {
  const byDay = new Map<string, Definition>();
  for (const document of journalsOf(index, topic)) {
    for (const { entry, range } of entriesIn(index, document))
      if (entry.date !== null && !byDay.has(entry.date)) byDay.set(entry.date, { path: document.path, range });
  }
  return byDay;
}
