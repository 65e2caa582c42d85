import type { PreviewMark } from '../../queries/preview';
import { indexLines } from '../../text/lines';
import { type Range, shiftRange, sliceRange } from '../../text/range';
import { elementOf } from './elements';
import type { MarkdownIt, Token } from './markdown-it';
import { hasSigns, piecesOf, withoutSigns, withSigns } from './signs';

/**
 * `tokens`, which were read from `text` with `env`, with `marks` of that text in them; the tokens given stay as they are, since
 * who read them keeps them. What is read has no offsets, so each block of the document in which there are marks is read once
 * more, with a sign at both ends of each. Where that says anything else than before, as in a text that has changed since, or
 * where a mark does not lie evenly among the other elements, things stay as they were.
 */
export function applyMarks(
  md: MarkdownIt,
  tokens: Token[],
  text: string,
  marks: readonly PreviewMark[],
  env: object
): Token[] {
  if (marks.length === 0 || hasSigns(text)) return tokens;
  const { starts } = indexLines(text);
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOfBlock(tokens, at);
    const block = tokens.slice(at, end);
    const [first, last] = tokens[at]?.map ?? [0, 0];
    const range = { start: starts[first] ?? text.length, end: starts[last] ?? text.length };
    const own = marksIn(marks, range);
    for (const token of own.length === 0 ? block : blockWith(md, block, sliceRange(text, range), own, env))
      found.push(token);
    at = end;
  }
  return found;
}

/** Where the tokens end of the block that begins at `start`. */
function endOfBlock(tokens: readonly Token[], start: number): number {
  let depth = 0;
  let at = start;
  do depth += tokens[at++]?.nesting ?? 0;
  while (depth > 0 && at < tokens.length);
  return at;
}

/** Those of `marks`, which are in order, that lie in `range`, with ranges relative to its start. */
function marksIn(marks: readonly PreviewMark[], { start, end }: Range): PreviewMark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.range.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: PreviewMark[] = [];
  for (let mark = marks[low]; mark !== undefined && mark.range.start < end; mark = marks[++low])
    if (mark.range.end <= end) found.push({ ...mark, range: shiftRange(mark.range, -start) });
  return found;
}

/** The tokens of one block with its marks. */
function blockWith(
  md: MarkdownIt,
  block: readonly Token[],
  text: string,
  marks: readonly PreviewMark[],
  env: object
): readonly Token[] {
  // What the document defines is known there.
  const signed = md.parse(withSigns(text, marks), { ...env });
  if (signed.length !== block.length) return block;
  return block.map((token, at) => {
    const children = childrenWith(marks, token.children, signed[at]?.children ?? null);
    // A token has methods, and what else its makers gave it.
    return children === undefined
      ? token
      : (Object.assign(Object.create(Object.getPrototypeOf(token)), token, { children }) as Token);
  });
}

/** A token, a piece of text, or where a mark begins or ends. */
type Item = Token | string | { readonly mark: number; readonly isEnd: boolean };

const isToken = (item: Item | undefined): item is Token => typeof item === 'object' && 'type' in item;

const isBoundary = (item: Item | undefined): item is Exclude<Item, Token | string> =>
  typeof item === 'object' && 'mark' in item;

/** The tokens of a paragraph with the marks that stand in it; undefined where there are none that fit. */
function childrenWith(
  marks: readonly PreviewMark[],
  children: readonly Token[] | null,
  signed: readonly Token[] | null
): Token[] | undefined {
  const [first] = children ?? [];
  if (children === null || first === undefined || signed === null) return undefined;
  if (!signed.some(({ content }) => hasSigns(content)) || shapeOf(children) !== shapeOf(signed)) return undefined;
  const others = children.filter(({ type }) => type !== 'text');
  let next = 0;
  const items = signed.flatMap((token): readonly Item[] =>
    token.type === 'text' ? piecesOf(token.content) : [others[next++] ?? token]
  );
  return tokensOf(items, marks, makerOf(first));
}

/** What a paragraph says, without signs: the same of two that are read alike. */
const shapeOf = (tokens: readonly Token[]): string =>
  tokens.map(({ type, content }) => (type === 'text' ? withoutSigns(content) : `\0${type}\0${content}\0`)).join('');

/** Makes a token: its type, tag, nesting, content and attributes. */
type Maker = (type: string, tag: string, nesting: number, content?: string, attrs?: [string, string][]) => Token;

/** Makes tokens of the same make as `token`, whose module is not ours to load. */
function makerOf(token: Token): Maker {
  const Made = token.constructor as new (type: string, tag: string, nesting: number) => Token;
  return (type, tag, nesting, content = '', attrs) => {
    const made = new Made(type, tag, nesting);
    made.content = content;
    if (attrs !== undefined) made.attrs = attrs;
    return made;
  };
}

function tokensOf(items: readonly Item[], marks: readonly PreviewMark[], make: Maker): Token[] {
  const ends = new Map(items.flatMap((item, at) => (isBoundary(item) && item.isEnd ? [[item.mark, at] as const] : [])));
  const tokens: Token[] = [];
  const begun = new Set<number>();
  let links = 0;
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (typeof item === 'string') tokens.push(make('text', '', 0, item));
    if (isToken(item)) {
      if (item.tag === 'a') links += item.nesting;
      tokens.push(item);
    }
    const mark = isBoundary(item) ? marks[item.mark] : undefined;
    if (!isBoundary(item) || mark === undefined) continue;
    const { type, tag, attrs } = elementOf(mark);
    const end = ends.get(item.mark) ?? at;
    if (mark.kind === 'box') {
      if (isBox(tokens)) tokens.splice(0, 1, make(type, tag, 0, '', attrs), make('text', '', 0, ' '));
    } else if (item.isEnd) {
      if (begun.has(item.mark)) tokens.push(make(`${type}_close`, tag, -1));
    } else if (mark.kind === 'tag' || mark.kind === 'unknown-topic') {
      const written = items[at + 1];
      // What a definition made a link of is one already.
      if (links > 0 || end !== at + 2 || typeof written !== 'string') continue;
      const shown = mark.kind === 'tag' ? written.slice(1, -1).trim() : written;
      tokens.push(make(`${type}_open`, tag, 1, '', attrs), make('text', '', 0, shown), make(`${type}_close`, tag, -1));
      at = end;
    } else if (isEven(items.slice(at + 1, end))) {
      begun.add(item.mark);
      tokens.push(make(`${type}_open`, tag, 1, '', attrs));
    }
  }
  return tokens;
}

/** Whether `tokens` are what stands before the text of a task: a box that nobody has made one of. */
const isBox = ([first, ...others]: readonly Token[]): boolean =>
  first?.type === 'text' && others.length === 0 && /^\[[ xX]\]\s+$/.test(first.content);

/** Whether there is something, and whatever begins in it ends in it. */
function isEven(items: readonly Item[]): boolean {
  let depth = 0;
  for (const item of items) {
    if (isToken(item)) depth += item.nesting;
    if (depth < 0) return false;
  }
  return items.length > 0 && depth === 0;
}
