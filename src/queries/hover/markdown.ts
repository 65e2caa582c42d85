import { oneLine } from '../../text/one-line';

/** Longer than what fits into a hover; the rest is cut. */
const LONGEST = 240;

/** `text` so that Markdown shows it as it is, on one line. */
export const plain = (text: string): string => shorten(oneLine(text)).replace(/[!-/:-@[-`{-~]/g, sign => `\\${sign}`);

/** The same in bold; nothing where it has no sign that is seen. */
export const bold = (text: string): string => (text.trim() === '' ? '' : `**${plain(text)}**`);

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(' ', LONGEST);
  const end = space > LONGEST / 2 ? space : LONGEST;
  // Half of a pair is no character.
  return `${text.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Paragraphs, empty ones left out. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter(part => part !== undefined && part !== '').join('\n\n');

/** A list of at most `most` items, and how many there are besides. */
export function list(items: readonly string[], most: number): string {
  const left = items.length - most;
  const shown = items.slice(0, left > 0 ? most : undefined).map(item => `- ${item}`);
  return [...shown, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n');
}
