import type { MarkdownDocument } from '../journal/model';
import { copyString } from '../text/copy';
import { isWellFormed } from '../text/utf8';
import { anchoredEntries, anchorsOf } from '../workspace/anchors';
import { type JournalIndex, journalOf } from '../workspace/journal-index';
import { relativePath } from '../workspace/paths';

/** Where the tag of an entry leads in a journal. */
export interface TargetEntry {
  /** `2026-06-26--gather` */
  readonly anchor: string;
  /** Its heading as a reader sees it: `2026-06-26 — Gather`. */
  readonly text: string;
}

// Whoever asks for one tag asks for the next, and which entries there are follows from the journal.
const entries = new WeakMap<MarkdownDocument, ReadonlyMap<string, TargetEntry>>();

/** The entry of `journal` that a tag with the day `date` names: the first of that day; undefined where there is none. */
export function targetEntry(index: JournalIndex, journal: MarkdownDocument, date: string): TargetEntry | undefined {
  const known = entries.get(journal) ?? entriesByDay(index, journal);
  entries.set(journal, known);
  return known.get(date);
}

function entriesByDay(index: JournalIndex, journal: MarkdownDocument): Map<string, TargetEntry> {
  const byDay = new Map<string, TargetEntry>();
  for (const { entry, heading, anchor } of anchoredEntries(journal, anchorsOf(index, journal))) {
    if (entry.date === null || byDay.has(entry.date)) continue;
    byDay.set(copyString(entry.date), { anchor: copyString(anchor), text: copyString(heading.text) });
  }
  return byDay;
}

/**
 * Where a tag leads, as a link in the document at `from` writes it: `soil.md#2026-06-26--gather`, without the anchor where
 * there is no such entry; undefined where its topic has no journal.
 */
export function tagUrl(index: JournalIndex, from: string, topic: string, date: string | null): string | undefined {
  const journal = journalOf(index, topic);
  if (journal === undefined) return undefined;
  return relativeUrl(from, journal.path, date === null ? undefined : targetEntry(index, journal, date)?.anchor);
}

/** A link in the document at `from` to the file at `to`, and to `anchor` in it. */
export function relativeUrl(from: string, to: string, anchor?: string): string {
  const path = relativePath(from, to).split('/').map(encodePart).join('/');
  return anchor === undefined ? path : `${path}#${anchor}`;
}

/** A part of a path as an address has it, with no bracket that Markdown could take for its own. */
const encodePart = (part: string): string =>
  (isWellFormed(part) ? encodeURIComponent(part) : part).replace(/[()]/g, bracket => (bracket === '(' ? '%28' : '%29'));
