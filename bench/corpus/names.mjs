// Names, dates and ids of the synthetic journals.
import { FIRST, LAST, ORG_A, ORG_B } from './words.mjs';

export function cap(text) {
  return text[0].toUpperCase() + text.slice(1);
}
export function org(r) {
  return `${r.pick(ORG_A)} ${r.pick(ORG_B)}`;
}
export function person(r) {
  return `${r.pick(FIRST)} ${r.pick(LAST)}`;
}
export function slugWords(text) {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}
/** The anchor of a heading as GitHub makes it, for the headings used here. */
export function anchor(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replace(/ /g, '-');
}
export function plural(noun) {
  return noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
/** Two different items of a list. */
export function two(r, list) {
  const a = r.int(0, list.length - 1);
  return [list[a], list[(a + r.int(1, list.length - 1)) % list.length]];
}
/** “a open roadmap” → “an open roadmap”, through emphasis marks and quotes. */
export function articles(text) {
  return text.replace(/\b([Aa])(?= [*“]*[aeiou])/g, '$1n');
}
export const DAY = 86400000;
export function iso(t) {
  return new Date(t).toISOString().slice(0, 10);
}
export const END = Date.UTC(2026, 5, 26);
