/**
 * A name as the format compares it: without case, with both apostrophes alike and runs of white space as one space.
 * `What We’re  Tracking` becomes `what we're tracking`.
 */
export const foldName = (name: string): string => name.replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** A section's heading as the format compares it: letters and digits alone. `Cross links:` and `Cross-links` are one. */
export const foldHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The shape of a topic's id: words of lower-case letters and digits, joined by single hyphens. */
export function isTopicId(text: string): boolean {
  return text !== '' && text.split('-').every(word => /^[a-z0-9]+$/.test(word));
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
