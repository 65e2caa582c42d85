/** The kinds of entry, as written; the first is the usual one. */
export const entryKinds: readonly string[] = ['Gather', 'Update', 'Initial gather'];

/** What stands between an entry's date and its kind, and before a note: the form that is written. */
export const SEPARATOR = ' — ';

/** The dashes that are read as a separator when white space stands on both sides. */
export const separatorDashes: readonly string[] = ['—', '–', '--', '-'];

/** How an entry's heading is written: `2026-06-26 — Gather`. */
export const entryHeading = (date: string, kind: string): string => `${date}${SEPARATOR}${kind}`;

/** Phrases in a source's attribution that are remarks, not publishers; compared without case. */
export const attributionRemarks: readonly string[] = [
  'same page',
  'same source',
  'same article',
  'same post',
  'ibid',
  'ibid.'
];
