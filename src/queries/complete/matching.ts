import Fuse from 'fuse.js/min-basic';

/** How a name answers to what was typed, the best first. */
enum Match {
  Start,
  Word,
  Within,
  Letters
}

/** Fewer letters than these are no word with a slip in it. */
const SHORTEST_WITH_SLIP = 3;

/** `text` without case and accents. */
const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return /^[\0-\x7f]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}/gu, '');
};

/**
 * The `items` whose names answer to `typed`: those that start with it, then those with a word that does, those that have it
 * anywhere, and those that have its letters in their order; within each, the order given stays. Where none does, the names
 * that are most like it, since it may have a slip. All of them where nothing was typed.
 */
export function matching<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): Item[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [...items];
  const found: Item[][] = [[], [], [], []];
  for (const item of items) {
    const match = matchOf(fold(nameOf(item)), wanted);
    if (match !== undefined) found[match]?.push(item);
  }
  const matched = found.flat();
  if (matched.length > 0 || wanted.length < SHORTEST_WITH_SLIP) return matched;
  const named = items.map(item => ({ item, name: nameOf(item) }));
  const fuse = new Fuse(named, { keys: ['name'], threshold: 0.45, ignoreLocation: true });
  return fuse.search(typed.trim(), { limit: 10 }).map(({ item }) => item.item);
}

function matchOf(name: string, wanted: string): Match | undefined {
  const at = name.indexOf(wanted);
  if (at === 0) return Match.Start;
  if (at > 0) return startsWord(name, wanted, at) ? Match.Word : Match.Within;
  return wanted.length > 1 && hasLetters(name, wanted) ? Match.Letters : undefined;
}

function startsWord(name: string, wanted: string, first: number): boolean {
  for (let at = first; at !== -1; at = name.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  return false;
}

/** Whether `name` has the letters of `wanted` in their order, the first of them at the start of a word. */
function hasLetters(name: string, wanted: string): boolean {
  let at = name.indexOf(wanted.charAt(0));
  while (at > 0 && /[\p{L}\p{N}]/u.test(name.charAt(at - 1))) at = name.indexOf(wanted.charAt(0), at + 1);
  if (at === -1) return false;
  for (const letter of wanted.slice(1)) {
    at = name.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
