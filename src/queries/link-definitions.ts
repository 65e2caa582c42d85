import type { MarkdownDocument } from '../journal/model';
import { readSegment } from '../journal/read-segment';
import { inDocument } from '../journal/views';
import { changeBetween } from '../text/change';
import { applyEdits, type TextEdit } from '../text/edit';
import { startOfNextLine } from '../text/lines';
import { type Range, shiftRange, sliceRange } from '../text/range';
import { crossLinksOf, type JournalIndex } from '../workspace/journal-index';
import {
  type DefinitionLine,
  definitionsIn,
  definitionsOf,
  endOfTextBefore,
  foldLabel,
  isBlankBehind,
  ownLines
} from './link-definitions/definition-lines';
import { tagUrl } from './tag-target';

/**
 * The edits that bring the block of link definitions at the foot of a document, whose text is `text`, up to date: one line
 * `[soil]: soil.md` for each tag of a cross-link whose topic has a journal, `[soil#2026-06-26]: soil.md#2026-06-26--gather`
 * for one of an entry, sorted. None where the block is right already. What is defined elsewhere in the document is not
 * defined again, and no definition of any other kind is touched. Undefined where nothing can be defined at the foot, as
 * behind a code fence that is not closed.
 */
export function linkDefinitionEdits(
  index: JournalIndex,
  document: MarkdownDocument,
  text: string
): readonly TextEdit[] | undefined {
  const own = ownLines(document, text);
  const lines = wantedLines(index, document, text, own);
  if (lines.join('\n') === own.map(line => line.text).join('\n') && runsOf(text, own).length <= 1) return [];
  const edits = editsFor(document, text, own, lines);
  return areDefined(index, document, text, edits, lines) ? edits : undefined;
}

/** The lines that the block should have, in their order. */
function wantedLines(
  index: JournalIndex,
  document: MarkdownDocument,
  text: string,
  own: readonly DefinitionLine[]
): string[] {
  const starts = new Set(own.map(({ range }) => range.start));
  const elsewhere = new Set<string>();
  for (const { label, start } of definitionsIn(document, text)) if (!starts.has(start)) elsewhere.add(label);
  const lines = new Map<string, string>();
  for (const { fact, segment } of crossLinksOf(index, document)) {
    const { start, end } = inDocument(segment, fact.range);
    const label = sliceRange(text, { start: start + 1, end: end - 1 })
      .trim()
      .replace(/\s+/g, ' ');
    if (elsewhere.has(foldLabel(label)) || lines.has(foldLabel(label))) continue;
    const url = tagUrl(index, document.path, fact.topic, fact.date);
    if (url !== undefined) lines.set(foldLabel(label), `[${label}]: ${url}`);
  }
  // Somebody may also link by it: `[the bog][soil]`.
  const folded = own.some(({ label }) => !lines.has(label)) ? text.toLowerCase() : '';
  for (const line of own) {
    const isReferenced = folded.includes(`][${line.label}]`) || folded.includes(`[${line.label}][]`);
    if (!lines.has(line.label) && isReferenced) lines.set(line.label, line.text);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function editsFor(
  { lineEnding }: MarkdownDocument,
  text: string,
  own: readonly DefinitionLine[],
  lines: readonly string[]
): TextEdit[] {
  const block = lines.join(lineEnding);
  const [first, ...others] = runsOf(text, own);
  if (first === undefined) {
    const at = endOfTextBefore(text, text.length) ?? 0;
    return [{ range: { start: at, end: at }, text: lineEnding + lineEnding + block }];
  }
  const removed = others.map(({ start, end }) => ({
    range: { start, end: startOfNextLine(text, end) },
    text: ''
  }));
  if (lines.length === 0) return [{ range: withGap(text, first), text: '' }, ...removed];
  const change = changeBetween(sliceRange(text, first), block);
  const range = shiftRange(change, first.start);
  return [{ range, text: change.text }, ...removed];
}

/** The ranges of lines that follow each other without another between. */
function runsOf(text: string, lines: readonly DefinitionLine[]): Range[] {
  const runs: Range[] = [];
  for (const { range } of lines) {
    const last = runs.at(-1);
    if (last !== undefined && startOfNextLine(text, last.end) === range.start)
      runs.splice(-1, 1, { ...last, end: range.end });
    else runs.push(range);
  }
  return runs;
}

/** What goes with the block at `range`: the blank lines before it, which keep it apart, or else the end of its line. */
function withGap(text: string, { start, end }: Range): Range {
  const above = endOfTextBefore(text, start);
  return above !== undefined && isBlankBehind(text, end)
    ? { start: above, end }
    : { start, end: startOfNextLine(text, end) };
}

/** Whether all of `lines` are definitions once `edits`, which are all in the last segment, are made. */
function areDefined(
  { settings }: JournalIndex,
  { kind, segments }: MarkdownDocument,
  text: string,
  edits: readonly TextEdit[],
  lines: readonly string[]
): boolean {
  const start = segments.at(-1)?.start ?? text.length;
  const shifted = edits.map(edit => ({ ...edit, range: shiftRange(edit.range, -start) }));
  const after = applyEdits(text.slice(start), shifted);
  const facts = readSegment(after, { kind, vocabulary: settings.vocabulary });
  const labels = new Set([...definitionsOf(facts, after)].map(({ label }) => label));
  return lines.every(line => labels.has(foldLabel(line.slice(1, line.indexOf(']:')))));
}
