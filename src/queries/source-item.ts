import { SEPARATOR } from '../format/entries';
import { oneLine } from '../text/one-line';

/** What a source item says. */
export interface SourceContent {
  /** As a reader sees it; of a source without a link, as it is written. */
  readonly title: string;
  readonly url: string | null;
  /** As it is written. */
  readonly publisher: string | null;
  readonly date: string | null;
}

/** A piece of text that is inserted: text, or a place to type in, which holds some text to begin with. */
export type InsertPart = string | { readonly stop: string };

/** A source item without its bullet’s mark: `[Title](url) (Publisher, 2026-06-09) — `. Reading it gives the same again. */
export const sourceItem = (source: SourceContent): string => textOf(sourceItemParts(source));

/** The same in parts, the note a place to type in; so are title, publisher and date where `open` names them. */
export function sourceItemParts(source: SourceContent, open: readonly (keyof SourceContent)[] = []): InsertPart[] {
  const part = (key: keyof SourceContent, text: string): InsertPart => (open.includes(key) ? { stop: text } : text);
  const { url, publisher, date } = source;
  const title = oneLine(source.title);
  const parts: InsertPart[] =
    url === null
      ? [part('title', title)]
      : ['[', part('title', escapeLabel(title)), '](', part('url', writeDestination(url)), ')'];
  const attribution: InsertPart[] = [];
  if (publisher !== null) attribution.push(part('publisher', balanced(oneLine(publisher))));
  if (date !== null) attribution.push(...(attribution.length > 0 ? [', '] : []), part('date', date));
  if (attribution.length > 0) parts.push(' (', ...attribution, ')');
  return [...parts, SEPARATOR, { stop: '' }];
}

/** The text that `parts` are. */
export const textOf = (parts: readonly InsertPart[]): string =>
  parts.map(part => (typeof part === 'string' ? part : part.stop)).join('');

/** `title` so that Markdown shows it in a link’s brackets as it is. */
function escapeLabel(title: string): string {
  return title
    .replace(/[\\[\]*`]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[A-Za-z/!?])/g, '\\<')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&');
}

/** `url` so that it can be a link’s destination: in `<…>` where it has white space or brackets. */
function writeDestination(url: string): string {
  // What ends a line, or is no character at all, cannot be written otherwise.
  const trimmed = url.trim().replace(/[\p{Cc}\u2028\u2029]/gu, encodeURIComponent);
  const escaped = trimmed.replace(/\\/g, '%5C').replace(/&(?=#?[A-Za-z0-9]+;)/g, '&amp;');
  if (!/[\s()<>]/.test(escaped)) return escaped;
  return `<${escaped.replace(/[<>]/g, '\\$&')}>`;
}

/** `text` without round brackets where they do not fit one another, as an attribution ends with one. */
function balanced(text: string): string {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) break;
  }
  return depth === 0 ? text : text.replace(/[()]/g, '');
}
