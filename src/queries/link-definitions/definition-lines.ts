import type { MarkdownDocument, SegmentFacts } from '../../journal/model';
import type { DocumentReading } from '../../journal/read-document';
import { endOfLine, startOfLine, startOfNextLine } from '../../text/lines';
import { type Range, sliceRange } from '../../text/range';
import { resolveLink, stemOf } from '../../workspace/paths';

/** A link reference definition in a line of its own, `[soil]: soil.md`. */
export interface DefinitionLine {
  /** Of the line, without its ending. */
  readonly range: Range;
  /** As references are compared, see {@link foldLabel}. */
  readonly label: string;
  readonly text: string;
}

/** A reference's label as Markdown compares it: without case, runs of white space as one space. */
export const foldLabel = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();

/** The label of the definition that stands at `start` of `text` and whose address is at `url`; undefined for a link. */
function labelOf(text: string, start: number, url: Range): string | undefined {
  const before = text.slice(start, url.start).trimEnd().replace(/<$/, '').trimEnd();
  return before.startsWith('[') && before.endsWith(']:') ? before.slice(1, -2) : undefined;
}

/** The labels of all definitions of a document with the text `text`, and where each starts. */
export function* definitionsIn(document: MarkdownDocument, text: string): Generator<{ label: string; start: number }> {
  for (const segment of document.segments) {
    const own = text.slice(segment.start, segment.start + segment.length);
    for (const { label, start } of definitionsOf(segment.facts, own)) yield { label, start: segment.start + start };
  }
}

/** The labels that a document as it was read defines. */
export function definedLabels({ document, texts }: DocumentReading): Set<string> {
  const labels = new Set<string>();
  if (!('segments' in document)) return labels;
  document.segments.forEach(({ kept, facts }, place) => {
    if (kept.countOf('links') === 0) return;
    for (const { label } of definitionsOf(facts, texts[place] ?? '')) labels.add(label);
  });
  return labels;
}

/** The same of one segment with the text `text`. */
export function* definitionsOf({ links }: SegmentFacts, text: string): Generator<{ label: string; start: number }> {
  for (const { range, urlRange } of links) {
    const label = labelOf(text, range.start, urlRange);
    if (label !== undefined) yield { label: foldLabel(label), start: range.start };
  }
}

/** A line of the foot: a definition or a footnote. */
const FOOT_LINE = /^ {0,3}\[[^\]]{1,200}\]:/;
/** What we write: a plain address, and no title behind it. */
const OWN_LINE = /^\[([^[\]\\]{1,120})\]:[ \t]{0,8}(\S{1,2000})[ \t]*$/;

/**
 * The lines of the foot of a document with the text `text` that are as *Write Link Definitions* writes them: definitions of a
 * topic’s or an entry’s tag that lead to the journal of that name. The foot is what stands behind all else: definitions,
 * footnotes and blank lines. What another tool keeps between `[//begin]` and `[//end]` is its own.
 */
export function ownLines(document: MarkdownDocument, text: string): DefinitionLine[] {
  const starts = new Set([...definitionsIn(document, text)].map(({ start }) => start));
  const found: DefinitionLine[] = [];
  let isForeign = false;
  for (const range of footLines(document, text)) {
    const line = sliceRange(text, range);
    if (line.startsWith('[//end')) isForeign = false;
    if (line.startsWith('[//begin')) isForeign = true;
    const [, label = '', url = ''] = OWN_LINE.exec(line) ?? [];
    if (!isForeign && starts.has(range.start) && leadsToJournal(document.path, label, url))
      found.push({ range, label: foldLabel(label), text: line.trimEnd() });
  }
  return found;
}

/** The lines of the foot from its first to its last, blank ones left out. */
function footLines({ segments }: MarkdownDocument, text: string): Range[] {
  const first = segments.at(-1)?.start ?? text.length;
  const lines: Range[] = [];
  for (let at = text.length; at >= first; ) {
    const start = startOfLine(text, at);
    const range = { start, end: endOfLine(text, start) };
    const line = sliceRange(text, range);
    if (/[^ \t]/.test(line)) {
      if (!FOOT_LINE.test(line)) break;
      lines.unshift(range);
    }
    if (start === 0) break;
    at = text.startsWith('\r\n', start - 2) ? start - 2 : start - 1;
  }
  return lines;
}

/** Whether `[label]: url` in the document at `path` leads a tag to the journal of its topic, or to a place in it. */
function leadsToJournal(path: string, label: string, url: string): boolean {
  const [topic = '', ...date] = label.split('#');
  const target = resolveLink(path, url);
  if (target === undefined || !target.path.endsWith('.md')) return false;
  return stemOf(target.path) === topic.trim() && (target.anchor === null || date.length > 0);
}

/** Where the last line before `offset` that is not blank ends; undefined where all before is blank. */
export function endOfTextBefore(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at === 0 ? undefined : endOfLine(text, at);
}

/** Whether the line behind that which ends at `end` is blank, or is none. */
export const isBlankBehind = (text: string, end: number): boolean => {
  const next = startOfNextLine(text, end);
  return !/[^ \t]/.test(text.slice(next, endOfLine(text, next)));
};
