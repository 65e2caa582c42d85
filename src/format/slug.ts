import { slug } from 'github-slugger';

/** Signs whose fate is known without the large table of all that there are. */
const USUAL = /^[ -~–—‘’“”…]*$/;

/** The anchor that GitHub makes of a heading, before it numbers duplicates: `2026-06-26--gather` of `2026-06-26 — Gather`. */
export const slugOf = (heading: string): string =>
  USUAL.test(heading)
    ? heading
        .toLowerCase()
        .replace(/[^a-z0-9_ -]/g, '')
        .replace(/ /g, '-')
    : slug(heading);
