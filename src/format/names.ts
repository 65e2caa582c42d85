/**
 * A name as the format compares it: without case, with both apostrophes alike and runs of white space as one space.
 * `What We’re  Tracking` becomes `what we're tracking`.
 */
export const foldName = (name: string): string =>
  PLAIN.test(name) ? name.toLowerCase() : name.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** ASCII words with single spaces between: what needs no folding but that of case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A section's heading as the format compares it: letters and digits alone. `Cross links:` and `Cross-links` are one. */
export const foldHeading = (heading: string): string => lettersOf(heading);

/** The letters and digits of `text`, in lower case. */
export function lettersOf(text: string): string {
  const folded = text.toLowerCase();
  // Without ASCII's other signs most text is done, and a look at the table of all letters is spared.
  const plain = folded.replace(/[\0-/:-`{-\x7f]+/g, '');
  return /^[a-z0-9]*$/.test(plain) ? plain : plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The shape of a topic's id: words of lower-case letters and digits, joined by single hyphens. */
export function isTopicId(text: string): boolean {
  return /^[a-z0-9]/.test(text) && /^[a-z0-9-]*[a-z0-9]$/.test(text) && !text.includes('--');
}

/** `text` as an id: `Vibe Coding & more` becomes `vibe-coding-more`; empty where nothing is left. */
export const toTopicId = (text: string): string =>
  (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join('-');
