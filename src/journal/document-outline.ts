import type { SectionId } from '../format/sections';
import type { Entry, MarkdownDocument } from './model';

/** An entry as the outline of its document has it. */
export interface PlacedEntry {
  readonly entry: Entry;
  readonly date: string | null;
  /** Its date and its kind, as names are compared. */
  readonly key: string;
  /** Its heading as a reader sees it. */
  readonly text: string;
  /** The place of its heading among all of the document. */
  readonly place: number;
  /** Its range in the document. */
  readonly start: number;
  readonly end: number;
}

/** What all segments of a document together say of its order. */
export interface DocumentOutline {
  readonly entries: readonly PlacedEntry[];
  readonly sections: ReadonlySet<SectionId>;
  /** Whether there is a heading of level 2 that is neither an entry nor a section, or an entry that is not well-formed. */
  readonly hasOdd: boolean;
  readonly slugs: readonly string[];
  readonly htmlAnchors: readonly string[];
}

// An outline follows from the document. It is made in one pass, since what is asked of it lies all over the memory.
const known = new WeakMap<MarkdownDocument, DocumentOutline>();

/** The outline of a document, kept until {@link forgetOutline}. */
export function documentOutline(document: MarkdownDocument): DocumentOutline {
  const outline = known.get(document) ?? makeOutline(document);
  known.set(document, outline);
  return outline;
}

/** Lets go of the outline of a document that nobody edits. */
export const forgetOutline = (document: MarkdownDocument): void => void known.delete(document);

function makeOutline({ segments }: MarkdownDocument): DocumentOutline {
  const entries: PlacedEntry[] = [];
  const sections = new Set<SectionId>();
  const slugs: string[] = [];
  const htmlAnchors: string[] = [];
  let hasOdd = false;
  for (const { kept, start } of segments) {
    const { outline } = kept;
    for (const { entry, heading, key } of outline.entries) {
      if (!entry.wellFormed) hasOdd = true;
      entries.push({
        entry,
        date: entry.date,
        key,
        text: heading.text,
        place: slugs.length + entry.heading,
        start: start + entry.range.start,
        end: start + entry.range.end
      });
    }
    for (const id of outline.sections) sections.add(id);
    for (const slug of outline.slugs) slugs.push(slug);
    for (const anchor of outline.htmlAnchors) htmlAnchors.push(anchor);
    if (outline.others.length > 0) hasOdd = true;
  }
  return { entries, sections, hasOdd, slugs, htmlAnchors };
}
