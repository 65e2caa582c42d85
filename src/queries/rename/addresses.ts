import type { MarkdownDocument, Segment } from '../../journal/model';
import { inDocument } from '../../journal/views';
import { type Range, sliceRange } from '../../text/range';

/** An address in a document that can lead to a file of the workspace, and what a reader sees of its link. */
export interface Address {
  readonly url: string;
  /** In the document. */
  readonly range: Range;
  /** In `[text](url)`, the range of `text`; null where there is none, and of a definition. */
  readonly labelRange: Range | null;
}

/** All addresses of a document with the text `text` but web addresses of sources: of links, images, definitions and the Index. */
export function* localAddressesOf(document: MarkdownDocument, text: string): Generator<Address> {
  for (const segment of document.segments) yield* addressesIn(segment, text);
}

function* addressesIn(segment: Segment, text: string): Generator<Address> {
  const { links, sources, indexLines } = segment.facts;
  for (const { url, urlRange, range } of links) {
    const at = inDocument(segment, urlRange);
    yield { url, range: at, labelRange: labelOf(text, inDocument(segment, range).start, at.start) };
  }
  for (const { url, urlRange, canonical, titleRange } of sources) {
    if (url === null || urlRange === null || canonical !== null) continue;
    yield { url, range: inDocument(segment, urlRange), labelRange: inDocument(segment, titleRange) };
  }
  for (const { anchor, targetRange, labelRange } of indexLines) {
    if (anchor === null || targetRange === null || labelRange === null) continue;
    yield { url: `#${anchor}`, range: inDocument(segment, targetRange), labelRange: inDocument(segment, labelRange) };
  }
}

/** The range of the text of the link that starts at `start` and has its address at `url`. */
function labelOf(text: string, start: number, url: number): Range | null {
  const before = beforeAddress(text, start, url);
  const open = before.startsWith('![') ? 2 : 1;
  if (!before.endsWith('](') || before.charAt(open - 1) !== '[') return null;
  return { start: start + open, end: start + before.length - 2 };
}

/** In the definition `[label]: url` that starts at `start`, the range of `label`; null for what is no definition. */
export function definedLabel(text: string, start: number, url: number): Range | null {
  const before = beforeAddress(text, start, url);
  if (!before.startsWith('[') || !before.endsWith(']:')) return null;
  return { start: start + 1, end: start + before.length - 2 };
}

const beforeAddress = (text: string, start: number, url: number): string =>
  sliceRange(text, { start, end: url }).trimEnd().replace(/<$/, '').trimEnd();
