import type { Nodes, Root } from 'mdast';
import { fromMarkdown, type Options } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Range } from '../text/range';
import { inertReferences } from './inert-references';

let options: Options | undefined;

/** CommonMark with GFM's tables and no more: all of GFM doubles the time and the format needs none of it. */
const createOptions = (): Options => ({
  extensions: [gfmTable(), inertReferences()],
  mdastExtensions: [gfmTableFromMarkdown()]
});

/** The tree of `text`, its offsets being those of `text`; remark's parser makes it. */
export function parseMarkdown(text: string): Root {
  options ??= createOptions();
  // micromark drops a byte order mark without counting it, which would put every offset off by one.
  return fromMarkdown(text.charCodeAt(0) === 0xfeff ? `\u2060${text.slice(1)}` : text, options);
}

/** Where `node` stands in the text that was parsed. */
export const rangeOf = (node: Nodes): Range => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0
});

/** The children of `node`; none for a leaf. */
export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** Every node below `root`, and itself, in the order of the text. `enter` answers false to leave out a node's children. */
export function walk(root: Nodes, enter: (node: Nodes) => boolean): void {
  const pending: Nodes[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!enter(node)) continue;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as Nodes);
  }
}

/** The text of `node` as a reader sees it: no marks, no HTML, code as it is, images as their alternative text. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  walk(node, each => {
    if (each.type === 'text' || each.type === 'inlineCode' || each.type === 'code') parts.push(each.value);
    else if (each.type === 'image' || each.type === 'imageReference') parts.push(each.alt ?? '');
    else if (each.type === 'break') parts.push(' ');
    return true;
  });
  return parts.join('');
}
