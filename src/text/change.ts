/** What becomes of a text: what stands at `start` to `end` becomes `text`. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How many characters are compared at once. */
const CHUNK = 4096;

/** The least stretch whose change makes `text` of `old`, as `{ start, end, text }` of `old`. */
export function changeBetween(old: string, text: string): TextChange {
  const most = Math.min(old.length, text.length);
  let before = 0;
  while (before + CHUNK <= most && old.slice(before, before + CHUNK) === text.slice(before, before + CHUNK))
    before += CHUNK;
  while (before < most && old.charCodeAt(before) === text.charCodeAt(before)) before++;
  const left = most - before;
  let after = 0;
  const chunkAt = (whole: string, length: number) => whole.slice(whole.length - length, whole.length - length + CHUNK);
  while (after + CHUNK <= left && chunkAt(old, after + CHUNK) === chunkAt(text, after + CHUNK)) after += CHUNK;
  while (after < left && old.charCodeAt(old.length - 1 - after) === text.charCodeAt(text.length - 1 - after)) after++;
  return { start: before, end: old.length - after, text: text.slice(before, text.length - after) };
}
