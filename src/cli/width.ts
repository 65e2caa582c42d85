const WIDE =
  /\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\uff01-\uff60]/u;
/** Latin letters and the punctuation of prose: one column for each character. */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2027]*$/;

let segmenter: Intl.Segmenter | undefined;

/** What a reader takes for one character each. Made when first needed, because it takes 8 ms. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

const widthOfGrapheme = (grapheme: string): number => (WIDE.test(grapheme) ? 2 : 1);

/** How many columns of a terminal `text` takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(text)) width += widthOfGrapheme(segment);
  return width;
}

/** `text` with spaces behind it, so that it takes `width` columns. */
export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** `text`, shortened with `…` where it takes more than `width` columns. */
export function truncate(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let taken = 1;
  for (const { segment } of graphemesOf(text)) {
    taken += widthOfGrapheme(segment);
    if (taken > width) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** `text` on one line, without characters that would do something to a terminal. */
export const printable = (text: string): string => text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '\ufffd');
