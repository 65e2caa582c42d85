import type { SegmentFacts } from '../../journal/model';
import { plural } from '../../text/plural';
import { entryDates, isKnownTopic, type JournalIndex, journalOf } from '../../workspace/journal-index';
import { inWords, whenWas } from './date-words';
import type { HoverContext } from './hovered';
import { list, paragraphs, plain } from './markdown';
import { titleLine, unknownTopic } from './topic';

/** How many themes of an entry are named. */
const MOST_THEMES = 8;

/** The entries of a day of topic `id`, as a tag names them: their headings and themes. */
export function taggedEntryHover({ index, today }: HoverContext, id: string, date: string): string {
  if (!isKnownTopic(index, id)) return unknownTopic(id);
  const entries = [...entriesOf(index, id, date)].map(({ facts, place }) => entryHover(facts, place, today));
  return paragraphs(titleLine(index, id), ...(entries.length === 0 ? [noEntry(index, id, date)] : entries));
}

function noEntry(index: JournalIndex, id: string, date: string): string {
  const last = [...entryDates(index, id)].sort().at(-1);
  const others = last === undefined ? 'It has no entries yet.' : `Its last entry is of ${inWords(last)}.`;
  return `There is no entry of ${plain(date)}. ${others}`;
}

function* entriesOf(index: JournalIndex, id: string, date: string) {
  for (const { kept } of journalOf(index, id)?.segments ?? []) {
    if (kept.countOf('entries') === 0) continue;
    const { facts } = kept;
    for (const [place, entry] of facts.entries.entries()) if (entry.date === date) yield { facts, place };
  }
}

/** The entry at `place` of a segment: its heading, when it was, its themes, and how much it holds. */
export function entryHover(facts: SegmentFacts, place: number, today: string): string {
  const entry = facts.entries[place];
  const heading = entry && facts.headings[entry.heading];
  if (entry === undefined || heading === undefined) return '';
  const when = entry.date === null ? '' : ` — ${inWords(entry.date)}, ${whenWas(entry.date, today)}`;
  const own = (list: readonly { readonly entry: number }[]) => list.filter(each => each.entry === place).length;
  return paragraphs(
    `**${plain(heading.text)}**${when}`,
    list(themesOf(facts, entry.heading).map(plain), MOST_THEMES),
    [
      plural(own(facts.sources), 'source'),
      plural(own(facts.crossLinks), 'cross-link'),
      plural(own(facts.observations), 'observation')
    ].join(', ')
  );
}

/** The headings below that of an entry that open no section. */
function themesOf({ headings }: SegmentFacts, entry: number): string[] {
  const below = headings.slice(entry + 1);
  const end = below.findIndex(({ level }) => level <= 2);
  return below
    .slice(0, end === -1 ? undefined : end)
    .filter(({ level, section }) => level === 3 && section === null)
    .map(({ text }) => text);
}
