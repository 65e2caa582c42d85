/** What names become by a rename; everything else stays what it is. */
export interface Names {
  readonly topic: (id: string) => string;
  /** The day of a tag of topic `id`. */
  readonly day: (id: string, date: string | null) => string | null;
  readonly publisher: (name: string) => string;
  readonly label: (label: string) => string;
  /** The entry that gets another heading. */
  readonly heading?: RenamedHeading;
}

/** An entry's heading with what it says before and afterwards. */
export interface RenamedHeading {
  readonly path: string;
  readonly anchor: string;
  readonly before: EntryWords;
  readonly after: EntryWords;
}

/** What an entry's heading says: `2026-06-26 — Gather`. */
export interface EntryWords {
  readonly text: string;
  /** ISO; null where it is no day. */
  readonly date: string | null;
  readonly kind: string;
}

/** Names that all stay. */
export const noNames: Names = {
  topic: id => id,
  day: (_, date) => date,
  publisher: name => name,
  label: label => label
};
