import type { Definition, Image, Link as LinkNode, Nodes, PhrasingContent } from 'mdast';
import { childrenOf, plainText, rangeOf } from '../syntax/markdown';
import type { Range } from '../text/range';
import type { Link } from './model';
import type { LeadingLink } from './read-source';
import { isSpace, skipSpace } from './separators';

/** The link that a bullet's paragraph starts with at `start`, bold or italic perhaps; null where it starts otherwise. */
export function leadingLink(text: string, paragraph: Nodes, start: number): LeadingLink | null {
  const first = childrenOf(paragraph).find(node => rangeOf(node).end > start && rangeOf(node).start >= start);
  if (first === undefined || skipSpace(text, { start, end: rangeOf(first).start }) < rangeOf(first).start) return null;
  const link =
    (first.type === 'strong' || first.type === 'emphasis') && first.children.length === 1 ? first.children[0] : first;
  if (link?.type !== 'link') return null;
  const url = urlRange(text, link);
  return {
    range: rangeOf(first),
    titleRange: labelRange(text, link),
    title: plainText(link),
    urlRange: url,
    url: link.url
  };
}

/** The link that `node` is, if it is one: a link, an image or a link reference definition; `[^1]: text` is a footnote. */
export function readLink(text: string, node: Nodes): Link | null {
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return null;
  if (node.type === 'definition' && node.identifier.startsWith('^')) return null;
  return { range: rangeOf(node), urlRange: urlRange(text, node), url: node.url };
}

const isAutolink = (text: string, node: LinkNode): boolean => text.charAt(rangeOf(node).start) === '<';

/** In `[text](url)`, the range of `text`; of an autolink, its url. */
function labelRange(text: string, node: LinkNode): Range {
  const { start, end } = rangeOf(node);
  if (isAutolink(text, node)) return { start: start + 1, end: end - 1 };
  return { start: start + 1, end: endOfLabel(node) };
}

function endOfLabel(node: LinkNode): number {
  const last: PhrasingContent | undefined = node.children.at(-1);
  return last === undefined ? rangeOf(node).start + 1 : rangeOf(last).end;
}

/** In `[text](url "title")`, `![text](<url>)`, `<url>` or `[label]: url`, the range of `url`. */
function urlRange(text: string, node: LinkNode | Image | Definition): Range {
  const { start, end } = rangeOf(node);
  if (node.type === 'link' && isAutolink(text, node)) return { start: start + 1, end: end - 1 };
  if (node.type === 'link') return destination(text, text.indexOf('(', endOfLabel(node)) + 1, end);
  // The label of an image may hold anything that balances; its destination starts behind the last `](` that parses,
  // which for text without links inside is the one after the balanced bracket.
  const open = node.type === 'image' ? endOfBalanced(text, start + 1, end) + 1 : endOfBalanced(text, start, end) + 1;
  return destination(text, open, end);
}

function endOfBalanced(text: string, start: number, end: number): number {
  for (let at = start, depth = 0; at < end; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at + 1;
  }
  return start;
}

function destination(text: string, from: number, limit: number): Range {
  const start = skipSpace(text, { start: from, end: limit });
  if (text.charAt(start) === '<') {
    let end = start + 1;
    while (end < limit && text.charAt(end) !== '>') end += text.charAt(end) === '\\' ? 2 : 1;
    return { start: start + 1, end: Math.min(end, limit) };
  }
  let end = start;
  // White space as Markdown has it: a no-break space or byte order mark is part of the destination.
  for (let depth = 0; end < limit && !isSpace(text.charAt(end)); end++) {
    const char = text.charAt(end);
    if (char === '\\') end++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) break;
  }
  return { start, end: Math.min(end, limit) };
}
