import type { Nodes } from 'mdast';
import { parseMarkdown, rangeOf, walk } from '../syntax/markdown';
import { type Range, touches } from '../text/range';

/** What stands at a place in Markdown that is neither plain text nor a mark of a block. */
export type Mark = 'code' | 'html' | 'link' | 'definition' | 'image' | 'table';

/** What stands at `offset` of a segment's text; undefined in plain text, in a heading, and at the edge of an inline mark. */
export function markAt(text: string, offset: number): Mark | undefined {
  let found: Mark | undefined;
  walk(parseMarkdown(text), node => {
    const range = rangeOf(node);
    if (!touches(range, offset)) return false;
    const mark = markOf(node);
    if (mark !== undefined && isWithin(text, node, range, offset)) found = mark;
    return true;
  });
  return found;
}

function markOf({ type }: Nodes): Mark | undefined {
  switch (type) {
    case 'code':
    case 'inlineCode':
      return 'code';
    case 'html':
    case 'link':
    case 'definition':
    case 'image':
    case 'table':
      return type;
    default:
      return undefined;
  }
}

/** Whether what is typed at `offset` becomes part of `node`: at the end of what nothing has closed yet, it does. */
function isWithin(text: string, node: Nodes, { start, end }: Range, offset: number): boolean {
  if (offset <= start) return false;
  if (offset < end) return true;
  if (node.type === 'html') return text.startsWith('<!--', start) && !text.slice(start, end).endsWith('-->');
  if (node.type === 'definition' || node.type === 'table') return true;
  return node.type === 'code' && !/(?:`{3,}|~{3,})[ \t]*$/.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
}
