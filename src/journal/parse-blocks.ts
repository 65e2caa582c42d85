import type { Heading, List, Nodes, Table } from 'mdast';
import { slugOf } from '../format/slug';
import { childrenOf, parseMarkdown, plainText, rangeOf, walk } from '../syntax/markdown';
import type { Range } from '../text/range';
import type { Blocks, HeadingBlock, ItemBlock, RowBlock } from './blocks';
import type { Link } from './model';
import { startOfItemText } from './read-bullet';
import { leadingLink, readLink } from './read-links';

/** Reads a segment's Markdown with remark: the authority on what it says. */
export function parseBlocks(text: string): Blocks {
  const root = parseMarkdown(text);
  const blocks = root.children.flatMap((node): Blocks['blocks'] => {
    if (node.type === 'heading') return [headingOf(node)];
    if (node.type === 'list') return itemsOf(text, node);
    return node.type === 'table' ? rowsOf(text, node) : [];
  });
  const own = new Set<Nodes>(root.children);
  const prose: Range[] = [];
  const links: Link[] = [];
  const html: Range[] = [];
  const innerAnchors: { at: number; anchor: string }[] = [];
  walk(root, node => {
    const link = readLink(text, node);
    if (link !== null) links.push(link);
    else if (node.type === 'text') prose.push(rangeOf(node));
    else if (node.type === 'html') html.push(rangeOf(node));
    else if (node.type === 'heading' && !own.has(node))
      innerAnchors.push({ at: rangeOf(node).start, anchor: slugOf(plainText(node)) });
    return node.type !== 'link';
  });
  return { blocks, prose, links, html, innerAnchors };
}

/** What the children of `node` cover; empty at its end where it has none. */
function insideOf(node: Nodes): Range {
  const children = childrenOf(node);
  const first = children[0];
  const last = children.at(-1);
  const { end } = rangeOf(node);
  return first && last ? { start: rangeOf(first).start, end: rangeOf(last).end } : { start: end, end };
}

const headingOf = (node: Heading): HeadingBlock => ({
  type: 'heading',
  range: rangeOf(node),
  textRange: insideOf(node),
  level: node.depth,
  text: plainText(node)
});

function itemsOf(text: string, list: List): ItemBlock[] {
  return list.children.flatMap((item): ItemBlock[] => {
    const paragraph = item.children[0];
    if (paragraph?.type !== 'paragraph') return [];
    const content = rangeOf(paragraph);
    const start = startOfItemText(text, content);
    return [
      {
        type: 'item',
        range: rangeOf(item),
        content,
        link: leadingLink(text, paragraph, start),
        marked: markedStart(paragraph, start)
      }
    ];
  });
}

function markedStart(paragraph: Nodes, start: number): ItemBlock['marked'] {
  const first = childrenOf(paragraph).find(node => rangeOf(node).start === start);
  if (first?.type !== 'strong' && first?.type !== 'emphasis') return null;
  const outer = rangeOf(first);
  const marks = first.type === 'strong' ? 2 : 1;
  return { outer, inner: { start: outer.start + marks, end: outer.end - marks } };
}

const rowsOf = (text: string, table: Table): RowBlock[] =>
  table.children.slice(1).map(row => ({
    type: 'row',
    range: rangeOf(row),
    cells: row.children.map(cell => (cell.children.length > 0 ? insideOf(cell) : behindBar(text, rangeOf(cell).start)))
  }));

/** Where the text of an empty cell would begin, which starts at `start` with its bar or without. */
function behindBar(text: string, start: number): Range {
  const at = text.charAt(start) === '|' ? start + 1 : start;
  return { start: at, end: at };
}
