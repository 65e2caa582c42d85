import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { inDocument, segmentsOf } from '../../journal/views';
import type { Range } from '../../text/range';
import { citationsOf, type JournalIndex } from '../../workspace/journal-index';
import { catalogueInSteps, type SourceCatalogue } from '../sources/catalogue';

/** Another document that cites what this one does. */
export interface SameSources {
  readonly path: string;
  /** The day of the newest of these citations; null where none has one. */
  readonly date: string | null;
  /** In the order in which this document cites them, each once. */
  readonly sources: readonly SharedSource[];
}

export interface SharedSource {
  readonly canonical: string;
  /** As the other document has it. */
  readonly title: string;
  /** The day of its newest citation there. */
  readonly date: string | null;
}

/** Where a source is cited. */
export interface OtherCitation {
  readonly path: string;
  readonly title: string;
  readonly date: string | null;
}

/** The citations of a source in other documents than that at `path`, the newest of each, the newest first. */
export function citedElsewhere({ citations }: SourceCatalogue, canonical: string, path: string): OtherCitation[] {
  const all = citations.get(canonical) ?? [];
  if (all.length < 2) return [];
  const newest = new Map<string, OtherCitation>();
  for (const { item, document } of all) {
    const date = item.entry ?? document.date;
    const known = newest.get(document.path);
    if (document.path !== path && (known === undefined || (date ?? '') > (known.date ?? '')))
      newest.set(document.path, { path: document.path, title: item.title, date });
  }
  return [...newest.values()].sort(byDate);
}

const byDate = (a: { path: string; date: string | null }, b: { path: string; date: string | null }): number =>
  a.date !== b.date ? ((a.date ?? '') < (b.date ?? '') ? 1 : -1) : a.path < b.path ? -1 : 1;

/**
 * The other documents that cite a source which `document` cites, whatever the spelling of its address; those with the most
 * first. In steps of a segment each.
 */
export function* sameSources(index: JournalIndex, document: MarkdownDocument): Steps<SameSources[]> {
  const catalogue = yield* catalogueInSteps(index);
  const byPath = new Map<string, Map<string, SharedSource>>();
  const seen = new Set<string>();
  for (const { kept } of document.segments) {
    if (kept.countOf('sources') === 0) continue;
    for (const { canonical } of kept.facts.sources) {
      if (canonical === null || seen.has(canonical)) continue;
      seen.add(canonical);
      for (const { path, title, date } of citedElsewhere(catalogue, canonical, document.path)) {
        const shared = byPath.get(path) ?? new Map<string, SharedSource>();
        shared.set(canonical, { canonical, title, date });
        byPath.set(path, shared);
      }
    }
    yield;
  }
  const found = [...byPath].map(([path, shared]) => {
    const sources = [...shared.values()];
    const dates = sources.flatMap(({ date }) => date ?? []).sort();
    return { path, date: dates.at(-1) ?? null, sources };
  });
  return found.sort((a, b) => b.sources.length - a.sources.length || byDate(a, b));
}

/** Where the document at `path` cites a source, in the entry of `date` if there is one; undefined where it does no more. */
export function placeOfCitation(
  index: JournalIndex,
  { path, date }: Pick<OtherCitation, 'path' | 'date'>,
  canonical: string
): Range | undefined {
  const document = index.documents.get(path);
  // Of those in entries the segment is known; others stand in briefs and analyses, which are short.
  const kept = citationsOf(index, canonical).find(each => each.path === path && each.date === (date ?? ''))?.kept;
  for (const segment of segmentsOf(document)) {
    if (kept !== undefined && segment.kept !== kept) continue;
    const source = segment.facts.sources.find(each => each.canonical === canonical);
    if (source !== undefined) return inDocument(segment, source.range);
  }
  return undefined;
}
