import type { Heading, MarkdownDocument, Segment, SegmentFacts } from '../journal/model';
import { runToEnd, type Steps } from '../journal/steps';
import { inDocument } from '../journal/views';
import type { Range } from '../text/range';
import { itemSymbols } from './outline-items';

/** What a symbol of an outline stands for. */
export type SymbolKind =
  | 'title'
  | 'entry'
  | 'section'
  | 'theme'
  | 'heading'
  | 'source'
  | 'cross-link'
  | 'observation'
  | 'claim'
  | 'field';

/** A part of a document with its parts. */
export interface OutlineSymbol {
  /** One line, never empty. */
  readonly name: string;
  /** What is shown beside the name, in a paler colour; may be empty. */
  readonly detail: string;
  readonly kind: SymbolKind;
  /** Whether it is a closed item. */
  readonly isClosed?: true;
  /** All of it: of a heading, up to the next of its level. */
  readonly range: Range;
  /** Within `range`: where one goes. */
  readonly selectionRange: Range;
  /** In the order of the text, each within `range`. */
  readonly children: readonly OutlineSymbol[];
}

interface Growing extends OutlineSymbol {
  range: Range;
  readonly children: OutlineSymbol[];
}

/** A heading whose part is not at its end yet. */
interface Open {
  readonly level: number;
  readonly symbol: Growing;
}

/** Deeper than any heading: what comes next ends it. */
const LEAF = 7;

/**
 * The outline of `document`: its title, and entry › theme › source, section › item. The title holds no headings, so that
 * entries and sections stand at the top. Cross-links, observations, claims and fields of release records are items likewise.
 */
export const outlineOf = (document: MarkdownDocument): OutlineSymbol[] => runToEnd(outlineInSteps(document));

/** {@link outlineOf} in steps, one for each segment. */
export function* outlineInSteps(document: MarkdownDocument): Steps<OutlineSymbol[]> {
  const top: OutlineSymbol[] = [];
  const open: Open[] = [];
  let hasTitle = false;
  const close = (level: number, next: number) => {
    while ((open.at(-1)?.level ?? 0) >= level) endAt(open.pop()?.symbol, next - 1);
  };
  for (const segment of document.segments) {
    const { facts } = segment;
    const items = itemSymbols(segment, facts);
    for (const item of items.get(-1) ?? []) (open.at(-1)?.symbol.children ?? top).push(item);
    for (const [at, heading] of facts.headings.entries()) {
      close(heading.level, segment.start + heading.range.start);
      const isTitle: boolean = heading.level === 1 && !hasTitle;
      if (isTitle) hasTitle = true;
      const inEntry = open.some(({ symbol }) => symbol.kind === 'entry');
      const kind = isTitle ? 'title' : kindOf(facts, at, heading, inEntry);
      const symbol = headingSymbol(segment, heading, kind, items.get(at) ?? []);
      (open.at(-1)?.symbol.children ?? top).push(symbol);
      open.push({ level: isTitle ? LEAF : heading.level, symbol });
    }
    yield;
  }
  close(1, document.textEnd + 1);
  return top;
}

function kindOf({ entries }: SegmentFacts, at: number, { section }: Heading, inEntry: boolean): SymbolKind {
  if (entries.some(({ heading }) => heading === at)) return 'entry';
  if (section !== null) return 'section';
  return inEntry ? 'theme' : 'heading';
}

const headingSymbol = (
  segment: Segment,
  { text, level, range, textRange }: Heading,
  kind: SymbolKind,
  items: readonly OutlineSymbol[]
): Growing => ({
  name: text.replace(/\s+/g, ' ').trim() || '#'.repeat(level),
  detail: '',
  kind,
  range: inDocument(segment, range),
  selectionRange: inDocument(segment, textRange),
  children: [...items]
});

/** Lets the part of a heading end at `end`, which is on the line before the next heading. */
function endAt(symbol: Growing | undefined, end: number): void {
  if (symbol === undefined) return;
  const { start } = symbol.range;
  symbol.range = { start, end: Math.max(symbol.range.end, end, symbol.children.at(-1)?.range.end ?? 0) };
}
