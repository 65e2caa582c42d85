import { isTopicId } from '../../format/names';
import { documentOutline } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import { each, entryOf } from '../../journal/views';
import { entryDates, type JournalIndex, journalOf, topicIds, topicOf } from '../../workspace/journal-index';
import { times } from '../times';
import { topicTitle } from '../topic-title';
import { type Completion, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import type { Spot } from './spot';

/** The tags at the start of a bullet that are whole, and the one that is being typed. */
const TAG = /^(?:\[[^\][]*\][ \t]*)*\[([^\][#()]*)(#[\d-]*)?$/;
const WHOLE_TAGS = /^(?:\[[^\][]*\][ \t]*)*$/;

/** Topics and their entries, at the start of a bullet of Cross-links. */
export function completeCrossLink(spot: Spot): Completions | undefined {
  const { bullet, place, offset, after } = spot;
  if (bullet === undefined || bullet.box !== undefined || place.section !== 'cross-links') return undefined;
  const isBare = WHOLE_TAGS.test(bullet.content) && !/\]$/.test(bullet.content);
  const [, typed = '', dated] = TAG.exec(bullet.content) ?? (isBare ? [] : [undefined]);
  if (!isBare && !TAG.test(bullet.content)) return undefined;
  // What starts otherwise is a task box, a footnote, or a link to something else.
  if (!/^(?:[\p{L}\p{N}][\p{L}\p{N}’' -]*)?$/u.test(typed) || typed.endsWith(' ')) return undefined;
  const [right = ''] = isBare ? [] : (/^[a-z0-9-]*(?:#[\d-]*)?\](?![(:])[ ]?/i.exec(after) ?? []);
  const range = { start: offset - typed.length - (dated?.length ?? 0), end: offset + right.length };
  const hasText = after.slice(right.length).trim() !== '';
  const end = hasText && !right.endsWith(' ') && right !== '' ? ']' : '] ';
  const put = (tag: string) => `${isBare ? '[' : ''}${tag}${end}`;
  const items = dated === undefined ? topics(spot, typed, put) : entries(spot, typed, dated.slice(1), put);
  return completionsAt(range, typed + (dated ?? ''), items);
}

function topics(spot: Spot, typed: string, put: (tag: string) => string): Completion[] {
  const { index, document } = spot;
  return matching(rankedTopics(spot), typed, id => `${id} ${topicTitle(index, id) ?? ''}`).map(id => ({
    label: id,
    kind: 'topic',
    note: topicTitle(index, id) ?? '',
    text: put(id),
    details: () => describeTopic(index, document, id)
  }));
}

/**
 * The topics that can be linked: those that this journal linked last come first, then those that are named most; the ones
 * that this entry links already come last.
 */
function rankedTopics({ index, document, place }: Spot): string[] {
  const last = new Map<string, string>();
  const linked = new Set<string>();
  for (const located of each(document, 'crossLinks')) {
    const date = entryOf(located)?.date ?? '';
    const { topic } = located.fact;
    if (date >= (last.get(topic) ?? '')) last.set(topic, date);
    if (located.segment === place.segment && entryOf(located) === place.entry) linked.add(topic);
  }
  const own = topicOf(document);
  const rank = (id: string) => ({
    id,
    isLinked: linked.has(id),
    last: last.get(id) ?? '',
    named: index.topicUses.get(id)?.total ?? 0
  });
  return topicIds(index)
    .filter(id => id !== own)
    .map(rank)
    .sort(
      (a, b) =>
        Number(a.isLinked) - Number(b.isLinked) ||
        b.last.localeCompare(a.last) ||
        b.named - a.named ||
        a.id.localeCompare(b.id)
    )
    .map(({ id }) => id);
}

/** The entries of the topics that answer to `typed`, the newest first. */
function entries(spot: Spot, typed: string, date: string, put: (tag: string) => string): Completion[] {
  const { index } = spot;
  const exact = isTopicId(typed) && index.journals.has(typed) ? [typed] : undefined;
  const ids = exact ?? matching(rankedTopics(spot), typed, id => id).slice(0, 5);
  return ids.flatMap(id => {
    const journal = journalOf(index, id);
    const found = journal === undefined ? [] : datedEntries(journal);
    return matching(found, date, entry => entry.date).map(
      ({ date, kinds }): Completion => ({
        label: exact === undefined ? `${id}#${date}` : date,
        kind: 'entry',
        note: kinds.join(', '),
        text: put(`${id}#${date}`),
        details: () => describeEntry(journal, date)
      })
    );
  });
}

function datedEntries(journal: MarkdownDocument): { date: string; kinds: string[] }[] {
  const byDate = new Map<string, string[]>();
  for (const { date, entry } of documentOutline(journal).entries)
    if (date !== null) byDate.set(date, [...(byDate.get(date) ?? []), entry.kind]);
  return [...byDate].map(([date, kinds]) => ({ date, kinds })).sort((a, b) => b.date.localeCompare(a.date));
}

/** `Soil carbon`, when it was gathered last, and how often it is linked. */
function describeTopic(index: JournalIndex, from: MarkdownDocument, id: string): string {
  const last = [...entryDates(index, id)].sort().at(-1);
  const uses = index.topicUses.get(id);
  const here = uses?.byPath.get(from.path) ?? 0;
  return [
    topicTitle(index, id) ?? id,
    last === undefined ? 'no entry yet' : `last entry ${last}`,
    uses === undefined ? 'never linked' : `linked ${times(uses.total)}${here > 0 ? `, ${times(here)} from here` : ''}`
  ].join(' · ');
}

function describeEntry(journal: MarkdownDocument | undefined, date: string): string {
  if (journal === undefined) return '';
  const themes: string[] = [];
  for (const { facts } of each(journal, 'entries')) {
    if (!facts.entries.some(entry => entry.date === date)) continue;
    for (const { level, section, text } of facts.headings) if (level === 3 && section === null) themes.push(text);
  }
  return [...new Set(themes)].join(' · ');
}
