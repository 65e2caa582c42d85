import { canonicalUrl } from '../../journal/canonical-url';
import { isWebAddress, readHtml } from './read-html';

/** What a clipboard holds, in the forms that were asked for. */
export interface Clipboard {
  readonly plain?: string | undefined;
  readonly uriList?: string | undefined;
  readonly html?: string | undefined;
}

/** A page that was copied: its address, and its title where that is known. */
export interface PastedPage {
  readonly url: string;
  readonly title: string | null;
}

/** A piece of a page with more text than this is a quotation, and no mere link. */
const MOST_TEXT = 300;
/** More than this is not looked at. */
const MOST_HTML = 200_000;

/**
 * The one page that a clipboard’s content stands for: an address, a Markdown link, or rich text with one link. Undefined
 * for anything else.
 */
export function readPasted({ plain = '', uriList = '', html = '' }: Clipboard): PastedPage | undefined {
  const text = plain.trim();
  const link = readMarkdownLink(text);
  if (link !== undefined) return link;
  const uris = uriList.split(/\r?\n/).filter(line => line.trim() !== '' && !line.startsWith('#'));
  const [uri = text] = uris;
  const address = uris.length <= 1 && isWebAddress(uri) ? uri.trim() : undefined;
  const page = html === '' || html.length > MOST_HTML ? undefined : readPage(html);
  if (address === undefined) return page;
  const isSame = page !== undefined && canonicalUrl(page.url) === canonicalUrl(address);
  return { url: address, title: isSame ? page.title : null };
}

/** `[Title](https://…)` and nothing else. */
function readMarkdownLink(text: string): PastedPage | undefined {
  const [, title = '', url = ''] =
    /^\[([^\n]{1,500})\]\(<?([^\s<>]{1,2000})>?(?: {1,4}"[^"\n]{0,500}")?\)$/.exec(text) ?? [];
  if (!isWebAddress(url) || title.includes('](')) return undefined;
  return { url, title: title.replace(/\\([!-/:-@[-`{-~])/g, '$1') };
}

function readPage(html: string): PastedPage | undefined {
  const { links, heading, title, text } = readHtml(html);
  const [first] = links;
  if (first === undefined || text.length > MOST_TEXT) return undefined;
  if (links.some(({ url }) => canonicalUrl(url) !== canonicalUrl(first.url))) return undefined;
  const name = [heading, ...links.map(each => each.text), title].find(each => each !== '' && !isWebAddress(each));
  return { url: first.url, title: name ?? null };
}
