import { snippetsOf } from '../format/snippets';
import type { Fits, Snippet, SnippetLine, SnippetPart } from '../format/snippets/snippet';
import type { MarkdownDocument } from '../journal/model';
import { type DocumentReading, textOf } from '../journal/read-document';
import { type Range, shiftRange } from '../text/range';
import { type JournalIndex, nextIssue } from '../workspace/journal-index';
import { folderOf, joinPath, relativePath } from '../workspace/paths';
import { closingPlaceAt } from './closing-place';
import { gapAt, markOf } from './gap';
import { markAround } from './mark-around';
import { placeAt } from './place';
import { fitsAt, type GapPlace, gapPlaceOf, isTable, linesBefore } from './snippet-fits';
import { type TypedWord, typedWordAt, withoutWord } from './typed-word';

/** A snippet at a place where it fits. */
export interface PlacedSnippet {
  readonly snippet: Snippet;
  /** What it replaces in the document: white space, the word typed for it, or a mark that it brings itself. */
  readonly range: Range;
  /** What stands there then: the snippet with the blank lines that it needs around it. */
  readonly lines: readonly SnippetLine[];
}

/** A place in a document that is being edited. */
export interface Cursor {
  readonly index: JournalIndex;
  readonly reading: DocumentReading;
  readonly offset: number;
}

/** The most specific first. */
const ranking: readonly Fits['place'][] = [
  'closing',
  'items',
  'rows',
  'entry',
  'part',
  'entries',
  'section',
  'document'
];

/**
 * The snippets that fit at a place, in the words of the workspace, the most specific first. There are none in code, comments
 * and front matter. A word alone on its line is taken for the beginning of a prefix, and replaced by snippets that it fits.
 */
export function snippetsAt(cursor: Cursor): readonly PlacedSnippet[] {
  const snippets = snippetsFor(cursor.index, cursor.reading.document.path);
  const placed = isEmpty(cursor) ? inEmpty(cursor, snippets) : inMarkdown(cursor, snippets);
  return placed.sort((a, b) => ranking.indexOf(a.snippet.fits.place) - ranking.indexOf(b.snippet.fits.place));
}

/** The snippets for a document at `path`, with its way to the configs and the number of the next brief. */
function snippetsFor(index: JournalIndex, path: string): readonly Snippet[] {
  const { settings } = index;
  const folder = settings.folderOf('config') ?? folderOf(path);
  const prefix = joinPath(folder, '');
  return snippetsOf(settings.vocabulary, {
    configs: { path: prefix, link: relativePath(path, `${prefix}.`).slice(0, -1) },
    issue: nextIssue(index)
  });
}

const END: SnippetPart = { end: true };

const withEnd = (lines: readonly SnippetLine[]): readonly SnippetLine[] => [
  ...lines.slice(0, -1),
  [...(lines.at(-1) ?? []), END]
];

const answers = ({ prefix }: Snippet, word: string): boolean => prefix.startsWith(word.toLowerCase());

/** Whether the document has nothing, or nothing but a word. */
function isEmpty({ reading, offset }: Cursor): boolean {
  if (reading.texts.length > 1) return false;
  const text = textOf(reading);
  const typed = typedWordAt(text, offset);
  return (typed === undefined ? text : withoutWord(text, typed)).trim() === '';
}

function inEmpty({ reading, offset }: Cursor, snippets: readonly Snippet[]): PlacedSnippet[] {
  const text = textOf(reading);
  const word = typedWordAt(text, offset)?.word ?? '';
  // A byte order mark stays.
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return snippets
    .filter(({ fits }) => fits.place === 'document' && fits.kind === reading.document.kind)
    .filter(snippet => answers(snippet, word))
    .map(snippet => ({ snippet, range: { start, end: text.length }, lines: [...withEnd(snippet.lines), []] }));
}

/** The segment around the cursor: its text, where it starts, and whether another follows. */
interface Around {
  readonly document: MarkdownDocument;
  readonly text: string;
  readonly start: number;
  readonly offset: number;
  readonly isLast: boolean;
  readonly hasHead: boolean;
}

function aroundOf({ reading, offset }: Cursor): Around | undefined {
  const { document, head, texts } = reading;
  if (!('segments' in document) || offset < head.length) return undefined;
  const { index } = placeAt(document, offset);
  const start = document.segments[index]?.start ?? head.length;
  return {
    document,
    text: texts[index] ?? '',
    start,
    offset: offset - start,
    isLast: index >= texts.length - 1,
    hasHead: document.frontMatter !== null && head.trim() !== ''
  };
}

function inMarkdown(cursor: Cursor, snippets: readonly Snippet[]): PlacedSnippet[] {
  const around = aroundOf(cursor);
  if (around === undefined) return [];
  const { document, text, start, offset, isLast } = around;
  const mark = markAround(placeAt(document, start + offset), text);
  if (mark === 'code' || mark === 'html') return [];
  const typed = typedWordAt(text, offset);
  const asWritten = gapPlaceOf(document, start, gapAt(text, offset), isLast);
  const asBlank =
    typed === undefined ? asWritten : gapPlaceOf(document, start, gapAt(withoutWord(text, typed), offset), isLast);
  const closing = closingPlaceAt(placeAt(document, start + offset), text, offset);

  const placed: PlacedSnippet[] = [];
  for (const snippet of snippets) {
    const { fits } = snippet;
    const isTyped = typed !== undefined && answers(snippet, typed.word);
    const at = isTyped ? asBlank : asWritten;
    if (fits.place === 'closing') {
      if (closing === undefined || !fits.closes.includes(closing.kind) || !answers(snippet, closing.word)) continue;
      placed.push({ snippet, range: shiftRange(closing.range, start), lines: withEnd(snippet.lines) });
    } else if ((mark !== 'table' || fits.place === 'rows') && fitsAt(fits, at))
      placed.push(isTyped && isBullet(fits, typed) ? inBullet(snippet, around, typed) : inGap(snippet, around, at));
  }
  return placed;
}

const isBullet = (fits: Fits, { markEnd }: TypedWord): boolean => fits.place === 'items' && markEnd !== undefined;

/** The item behind the mark that stands there. */
function inBullet(snippet: Snippet, { start }: Around, { markEnd = 0, end }: TypedWord): PlacedSnippet {
  return { snippet, range: shiftRange({ start: markEnd, end }, start), lines: withEnd(withMark(snippet.lines, '')) };
}

/** The snippet with the line breaks that set it apart from the lines around, or join it with the list or table there. */
function inGap(snippet: Snippet, around: Around, at: GapPlace): PlacedSnippet {
  const { fits, lines } = snippet;
  const { gap } = at;
  const own = fits.place === 'items' && gap.mark !== undefined ? withMark(lines, gap.mark) : lines;
  const { above, below } = breaksAround(fits, around, at);
  return {
    snippet,
    range: shiftRange(gap.range, around.start),
    lines: [...blank(above), ...linesBefore(fits, at), ...withEnd(own), ...blank(below)]
  };
}

/** A bullet's line with another mark. */
const withMark = ([first = [], ...others]: readonly SnippetLine[], mark: string): readonly SnippetLine[] => {
  const [start, ...rest] = first;
  return [[typeof start === 'string' ? mark + start.slice(1) : (start ?? ''), ...rest], ...others];
};

/** Lines of nothing: so many line breaks. */
const blank = (breaks: number): SnippetLine[] => Array.from({ length: breaks }, () => []);

function breaksAround(
  fits: Fits,
  { text, isLast, hasHead }: Around,
  { gap }: GapPlace
): { above: number; below: number } {
  const { above, below, mark, range } = gap;
  const isItem = fits.place === 'items';
  const follows = isItem ? mark !== undefined : fits.place === 'rows' && isTable(above);
  const precedes = isItem && markOf(below ?? '') !== undefined;
  // In a list with blank lines between its bullets there are more of them.
  const isLoose = follows && precedes && text.slice(range.start, range.end).split('\n').length > 2;
  const hasLineEnd = /[\r\n]/.test(text.slice(range.start, range.end));
  const atEnd = isLast ? (hasLineEnd || text === '' ? 1 : 0) : 2;
  return {
    above: above === undefined ? (hasHead ? 1 : 0) : follows && !isLoose ? 1 : 2,
    below: below === undefined ? atEnd : precedes && !isLoose ? 1 : 2
  };
}
