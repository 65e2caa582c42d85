import { frontMatterKinds, kindName } from '../../format/documents';
import { confidences, frontMatterKeys } from '../../format/front-matter';
import type { MarkdownDocument } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import { each } from '../../journal/views';
import { endOfLine, startOfNextLine } from '../../text/lines';
import { type JournalIndex, nextIssue, topicIds } from '../../workspace/journal-index';
import { topicTitle } from '../topic-title';
import type { Completions } from './completion';
import { completeKey, completeValue } from './yaml-completions';
import { yamlSpotAt } from './yaml-spot';

/**
 * The text up to `offset` where it is front matter that nothing closes yet: `---` on the first line, and keys with no blank line
 * between. Undefined for anything else.
 */
export function openFrontMatter({ head, texts }: DocumentReading, offset: number): string | undefined {
  const [first = ''] = texts;
  if (head.length > 1 || offset > head.length + first.length) return undefined;
  const text = first.slice(0, endOfLine(first, offset - head.length));
  const [mark, ...lines] = text.split(/\r?\n/);
  const isKeyed = (line: string) => /^(?:[ -]|[\w-]*(?::|$))/.test(line);
  const isOpen = mark?.trimEnd() === '---' && lines.length > 0 && lines.every(isKeyed);
  return isOpen && lines.slice(0, -1).every(line => line.trim() !== '') ? head + text : undefined;
}

/** Keys and values of the front matter of `document`, whose text up to the end of it is `head`. */
export function completeFrontMatter(
  index: JournalIndex,
  document: MarkdownDocument,
  head: string,
  offset: number,
  today: string
): Completions | undefined {
  // The first line is `---`, with which it begins.
  const start = startOfNextLine(head, 0);
  const end = document.frontMatter?.range.end ?? 0;
  if (offset < start || offset > (end > start ? end : head.length)) return undefined;
  const spot = yamlSpotAt(head.slice(start), offset - start);
  if (spot === undefined) return undefined;
  const [key, ...deeper] = spot.path;
  if (deeper.length > 0) return undefined;
  if (key === undefined)
    return spot.part === 'key' ? completeKey(frontMatterKeys(document.kind), spot, offset) : undefined;
  if (key === 'topics') {
    if (spot.part === 'key') return undefined;
    const named = new Set(
      document.frontMatter?.fields.find(field => field.key === key)?.items.map(({ value }) => value)
    );
    const ids = topicIds(index).filter(id => !named.has(id) || id === spot.typed);
    const known = ids.map(id => ({ name: id, note: topicTitle(index, id) ?? '' }));
    if (spot.part === 'item') return completeValue(known, 'topic', spot, offset);
    // In quotes there is no list.
    if (spot.quote !== '') return undefined;
    const lists = known.map(({ name, note }) => ({ name, note }));
    const completions = completeValue(lists, 'topic', spot, offset);
    return (
      completions && { ...completions, items: completions.items.map(item => ({ ...item, text: `[${item.text}]` })) }
    );
  }
  return spot.part === 'value'
    ? completeValue(valuesOf(index, document, key, today), 'value', spot, offset)
    : undefined;
}

function valuesOf(index: JournalIndex, document: MarkdownDocument, key: string, today: string) {
  switch (key) {
    case 'kind':
      return Object.entries(frontMatterKinds).map(([name, kind]) => ({ name, note: kindName(kind) }));
    case 'confidence':
      return confidences.map(name => ({ name, note: '' }));
    case 'edition':
    case 'last_reviewed':
    case 'updated':
      return [{ name: today, note: 'today', isText: false }];
    case 'issue':
      return [{ name: String(nextIssue(index)), note: 'the next one', isText: false }];
    case 'sources':
      return [{ name: String([...each(document, 'sources')].length), note: 'as many as there are', isText: false }];
    case 'category':
      return [...categories(index)].map(name => ({ name, note: '' }));
    default:
      return [];
  }
}

/** The categories that briefs have. */
function categories({ documents }: JournalIndex): Set<string> {
  const found = new Set<string>();
  for (const document of documents.values()) {
    if (document.kind !== 'brief') continue;
    const value = document.frontMatter?.fields.find(({ key }) => key === 'category')?.value;
    if (typeof value === 'string') found.add(value);
  }
  return found;
}
