import { sectionHeading } from '../../journal/outline';
import { endOfLine, startOfNextLine } from '../../text/lines';
import { configOf, type JournalIndex, journalOf } from '../../workspace/journal-index';
import type { HoverContext } from './hovered';

/** As much of a description is shown as there are whole sentences in so many characters, or its first one. */
const LONG = 200;

/** The text that topic `id`’s config has for `key`; undefined where there is none. */
function configText(index: JournalIndex, id: string, key: string): string | undefined {
  const value = configOf(index, id)?.fields.find(field => field.key === key)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What a topic tracks: its config's description, or else the first sentences of its journal, where that is at hand. */
export function whatItTracks({ index, textOf }: HoverContext, id: string): string {
  const description = configText(index, id, 'description');
  if (description !== undefined) return cutAtSentence(description);
  const journal = journalOf(index, id);
  const heading = journal && sectionHeading(journal, 'tracking');
  const text = journal && heading && textOf(journal.path);
  if (heading === undefined || text === undefined) return '';
  const { segment, facts, fact } = heading;
  const next = facts.headings.find(({ range }) => range.start > fact.range.start);
  const end = segment.start + (next?.range.start ?? segment.length);
  const paragraph = firstParagraph(text, startOfNextLine(text, segment.start + fact.range.end), end);
  return /^config:/i.test(paragraph) ? '' : cutAtSentence(paragraph);
}

function firstParagraph(text: string, start: number, end: number): string {
  const lines: string[] = [];
  for (let at = start; at < end; at = startOfNextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at)).trim();
    if (line !== '') lines.push(line);
    else if (lines.length > 0) break;
  }
  return lines.join(' ');
}

function cutAtSentence(text: string): string {
  if (text.length <= LONG) return text;
  const ends = [...text.slice(0, 4 * LONG).matchAll(/[.!?](?=\s)/g)].map(({ index }) => index + 1);
  return text.slice(0, ends.findLast(end => end <= LONG) ?? ends[0] ?? text.length);
}
