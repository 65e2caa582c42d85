import type { JournalDocument } from '../../journal/model';
import { each, inDocument } from '../../journal/views';
import { type Range, sliceRange } from '../../text/range';
import { isKnownTopic, type JournalIndex } from '../../workspace/journal-index';
import type { Name } from '../names/name';
import { nameAt } from '../names/name-at';
import { namedEntry } from './entry-words';
import { whyNotLabel } from './rename-label';

/** What can be renamed at a place. */
export interface Renameable {
  readonly name: Name;
  /** What is to be replaced there, in the document. */
  readonly range: Range;
  /** What it is called now. */
  readonly now: string;
}

/**
 * What can be renamed at `offset` of a document with the text `text`; the reason, in words, where something is named there that
 * cannot. Undefined where it is nobody’s name, or one that others rename as well: a title, or a source’s address.
 */
export function renameableAt(
  index: JournalIndex,
  document: JournalDocument,
  text: string,
  offset: number
): Renameable | string | undefined {
  const found = nameAt(index, document, offset);
  if (found === undefined) return undefined;
  const { name } = found;
  const range = withoutQuotes(text, found.range);
  switch (name.kind) {
    case 'topic': {
      if (isTitle(document, found.range)) return undefined;
      return isKnownTopic(index, name.id) ? { name, range, now: name.id } : `There is no topic “${name.id}”.`;
    }
    case 'entry': {
      if (name.heading === null) return { name, range, now: name.date ?? '' };
      const named = namedEntry(index, name);
      return typeof named === 'string' ? named : { name, range, now: named.entry.heading.text };
    }
    case 'publisher': {
      const now = sliceRange(text, range);
      return index.publishers.has(name.folded) ? { name, range, now } : `No source is of “${now}” as its publisher.`;
    }
    case 'label':
      return whyNotLabel(index, name) ?? { name, range, now: name.label };
    default:
      return undefined;
  }
}

/** Whether a heading has its text at `range`. */
function isTitle(document: JournalDocument, range: Range): boolean {
  if (!('segments' in document)) return false;
  for (const { fact, segment } of each(document, 'headings')) {
    const { start, end } = inDocument(segment, fact.textRange);
    if (start === range.start && end === range.end) return true;
    if (start > range.end) return false;
  }
  return false;
}

/** `range` without the quotes of YAML at its ends. */
function withoutQuotes(text: string, { start, end }: Range): Range {
  const quote = text.charAt(start);
  const isQuoted = (quote === '"' || quote === "'") && end - start > 1 && text.charAt(end - 1) === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
