import { canonicalUrl, domainOf } from '../../journal/canonical-url';
import type { MarkdownDocument } from '../../journal/model';
import type { Range } from '../../text/range';
import { citationsOf, type JournalIndex } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { behindEmptyTitle } from '../continue-list';
import { type InsertPart, sourceItemParts } from '../source-item';
import { sourcePlace } from '../source-place';
import { findByUrl, sourceCatalogue } from '../sources/catalogue';
import { citedInWords } from '../sources/cited-in-words';
import { publisherOfDomain } from '../sources/publisher-of-domain';
import { type Clipboard, readPasted } from './read-pasted';

/** One way to paste: what is inserted at the cursor. */
export interface PasteOption {
  readonly title: string;
  readonly parts: readonly InsertPart[];
  /** What it takes the place of; null where it is inserted at the cursor. */
  readonly replaced: Range | null;
  /** Whether it is what a person wants who just pastes; else plain text is, and this is offered. */
  readonly isUsual: boolean;
}

/** Where something is pasted. */
export interface PasteTarget {
  readonly document: MarkdownDocument;
  readonly text: string;
  readonly offset: number;
  /** The user’s local day, in ISO form. */
  readonly today: string;
}

/**
 * The ways to paste what the clipboard holds at a place where a source item can stand, the best first: as a source item,
 * or, where the page was cited before, as that source again, or as a cross-link to the entry that cites it. None where
 * it is no single page, or no place for one: only an empty bullet, a fresh line, and the end of an item are.
 */
export function pasteOptions(index: JournalIndex, target: PasteTarget, clipboard: Clipboard): PasteOption[] {
  const page = readPasted(clipboard);
  const canonical = page === undefined ? null : canonicalUrl(page.url);
  const frame = page === undefined || canonical === null ? undefined : frameAt(target);
  if (page === undefined || canonical === null || frame === undefined) return [];
  const { isUsual, replaced, around } = frame;
  const catalogue = sourceCatalogue(index);
  const cited = findByUrl(catalogue, page.url);
  if (cited !== undefined) {
    const again = sourceItemParts({ ...cited, date: cited.published });
    const options = [{ title: `Cite Again (${citedInWords(cited)})`, parts: around(again), replaced, isUsual }];
    const entry = citingEntry(index, canonical, target.document);
    if (entry === undefined) return options;
    const link = around([`[${entry}] `, { stop: '' }]);
    return [...options, { title: `Cross-link to [${entry}]`, parts: link, replaced, isUsual: false }];
  }
  const domain = domainOf(canonical);
  const publisher = publisherOfDomain(catalogue, domain) ?? domain;
  const source = { title: page.title ?? 'Title', url: page.url, publisher, date: frame.date ?? target.today };
  const open = page.title === null ? (['title', 'date'] as const) : (['date'] as const);
  return [{ title: 'Source Item', parts: around(sourceItemParts(source, open)), replaced, isUsual }];
}

/** The last entry of another topic that cites the page, as a cross-link of a journal names it: `open-hardware#2026-05-14`. */
function citingEntry(index: JournalIndex, canonical: string, { kind, path }: MarkdownDocument): string | undefined {
  if (kind !== 'topic') return undefined;
  const others = citationsOf(index, canonical).filter(each => each.path !== path);
  const [last] = [...others].sort((a, b) =>
    a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1
  );
  if (last === undefined) return undefined;
  return last.date === '' ? stemOf(last.path) : `${stemOf(last.path)}#${last.date}`;
}

/** What stands around an item that is pasted at a place, as far as it is not there; undefined where none fits. */
function frameAt({ document, text, offset }: PasteTarget) {
  const place = sourcePlace(document, text, offset);
  if ('reason' in place || place.foundAs === 'elsewhere') return undefined;
  const present = text.slice(place.range.start, offset);
  const behind = text.slice(offset, place.range.end);
  // An item that Enter has begun goes, but for its mark.
  const isBegun = present === `${place.before}[` && behind.trimEnd() === behindEmptyTitle.trimEnd();
  // Only what is inserted at the cursor is a paste: what stands there has to be the beginning of it.
  if (!isBegun && (!place.before.startsWith(present) || behind.trim() !== '')) return undefined;
  const before = place.before.slice(present.length);
  return {
    replaced: isBegun ? { start: offset - 1, end: place.range.end } : null,
    isUsual: place.foundAs !== 'end-of-item',
    date: place.date,
    around: (parts: readonly InsertPart[]): InsertPart[] => [
      ...(before === '' ? [] : [before]),
      ...parts,
      ...(place.after === '' ? [] : [place.after])
    ]
  };
}
