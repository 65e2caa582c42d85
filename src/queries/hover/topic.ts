import { plural } from '../../text/plural';
import { frontMatterTopics, isKnownTopic, type JournalIndex, journalOf, topicOf } from '../../workspace/journal-index';
import { topicTitle } from '../topic-title';
import { whenWas } from './date-words';
import type { HoverContext } from './hovered';
import { bold, list, paragraphs, plain } from './markdown';
import { whatItTracks } from './what-it-tracks';

/** How many of a topic’s entries are named. */
const MOST_ENTRIES = 3;

/** A topic: its title, what it tracks, its newest entries, and how it is linked. */
export function topicHover(context: HoverContext, id: string): string {
  const { index } = context;
  if (!isKnownTopic(index, id)) return unknownTopic(id);
  const { entries, outbound } = entriesAndLinks(index, id);
  const newest = entries.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const named = newest
    .slice(0, MOST_ENTRIES)
    .map(({ date, text }) => `${plain(text)} (${whenWas(date, context.today)})`);
  const all = newest.length > MOST_ENTRIES ? [`${newest.length} entries in all`] : [];
  return paragraphs(
    titleLine(index, id),
    plain(whatItTracks(context, id)),
    journalOf(index, id) === undefined
      ? 'It has a config, but no journal yet.'
      : newest.length === 0
        ? 'No entries yet.'
        : list([...named, ...all], MOST_ENTRIES + 1),
    `${plural(inboundOf(index, id), 'link')} in, ${outbound} out`
  );
}

/** Says that there is no topic `id`. */
export const unknownTopic = (id: string): string => `No such topic: ${bold(id)} has neither a journal nor a config.`;

/** The title of a topic, with its id. */
export function titleLine(index: JournalIndex, id: string): string {
  const title = topicTitle(index, id);
  return title === undefined ? bold(id) : `${bold(title)} (${plain(id)})`;
}

interface TopicEntry {
  readonly date: string;
  readonly text: string;
}

/** The dated entries of a topic's journal, and how many cross-links to other topics it has. */
function entriesAndLinks(index: JournalIndex, id: string): { entries: TopicEntry[]; outbound: number } {
  const entries: TopicEntry[] = [];
  let outbound = 0;
  for (const { kept } of journalOf(index, id)?.segments ?? []) {
    if (kept.countOf('entries') + kept.countOf('crossLinks') === 0) continue;
    const { facts } = kept;
    for (const { date, heading } of facts.entries)
      if (date !== null) entries.push({ date, text: facts.headings[heading]?.text ?? date });
    for (const { inSection, topic } of facts.crossLinks)
      if (topic !== id && (inSection || isKnownTopic(index, topic))) outbound++;
  }
  return { entries, outbound };
}

/** How many cross-links other journals have to a topic. */
function inboundOf(index: JournalIndex, id: string): number {
  let count = 0;
  for (const [path, uses] of index.topicUses.get(id)?.byPath ?? []) {
    const document = index.documents.get(path);
    if (document?.kind !== 'topic' || topicOf(document) === id) continue;
    count += uses - frontMatterTopics(document).filter(({ value }) => value === id).length;
  }
  return count;
}
