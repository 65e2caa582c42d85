import { oneLine } from '../../text/one-line';
import { htmlTokens } from './html-tokens';

/** A link of a piece of a page. */
export interface PageLink {
  readonly url: string;
  readonly text: string;
}

/** What a piece of a page says, as far as it may be a source. */
export interface PagePiece {
  /** Its links with web addresses, in their order. */
  readonly links: readonly PageLink[];
  /** The text of its first heading; empty where it has none. */
  readonly heading: string;
  /** Of a whole page, its title. */
  readonly title: string;
  /** All that a reader sees of it. */
  readonly text: string;
}

const HIDDEN = ['script', 'style', 'title', 'head', 'template', 'noscript'];

const BREAKS = ['br', 'p', 'div', 'li'];
/** Elements that nothing closes: https://html.spec.whatwg.org/multipage/syntax.html#void-elements. */
const VOID = 'area base br col embed hr img input link meta source track wbr'.split(' ');

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

/** Reads `html`, which may be cut from a page anywhere. */
export function readHtml(html: string): PagePiece {
  const links: { url: string; text: string }[] = [];
  const open: string[] = [];
  const found = { heading: '', title: '', text: '' };
  let link: { url: string; text: string } | undefined;
  let headings = 0;
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      const { text } = token;
      if (open.includes('title')) found.title += text;
      if (open.some(name => HIDDEN.includes(name))) continue;
      found.text += text;
      if (link !== undefined) link.text += text;
      if (headings === 1 && open.some(isHeading)) found.heading += text;
      continue;
    }
    const { name } = token;
    // Blocks and lines do not run into one another.
    if (BREAKS.includes(name)) {
      found.text += ' ';
      if (link !== undefined) link.text += ' ';
      if (headings === 1) found.heading += ' ';
    }
    if (token.kind === 'close') {
      const at = open.lastIndexOf(name);
      if (at !== -1) open.splice(at);
      if (name === 'a') link = undefined;
      continue;
    }
    if (VOID.includes(name)) continue;
    open.push(name);
    if (isHeading(name)) headings++;
    const address = token.attributes.get('href')?.trim() ?? '';
    if (name !== 'a' || !isWebAddress(address)) continue;
    link = { url: address, text: '' };
    links.push(link);
  }
  return {
    links: links.map(({ url, text }) => ({ url, text: oneLine(text) })),
    heading: oneLine(found.heading),
    title: oneLine(found.title),
    text: oneLine(found.text)
  };
}

/** Whether `text` is the address of a web page, and nothing else. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(text.trim());
