/** Of longer names VS Code compares no more. */
const LONGEST = 120;

/** `name` with what tells it from others of that name: `Licensing · 2026-06-26 · Open Ecosystems`. A long name is cut before that. */
export function nameAlone(name: string, rest: readonly string[]): string {
  const behind = rest.filter(part => part !== '').map(part => ` · ${part}`);
  const suffix = cut(behind.join(''), LONGEST / 2);
  return cut(name, LONGEST - suffix.length) + suffix;
}

/**
 * `name` as a symbol that was found by `typed`. An editor shows those symbols only whose names have the letters that were typed,
 * in their order; where that is not so, because of a slip or a filter, what was typed stands behind the name: `Licensing ≈ licencing`.
 */
export function symbolName(name: string, typed: string): string {
  const wanted = typed.trim();
  const suffix = hasLetters(cut(name, LONGEST), wanted) ? '' : ` ≈ ${wanted}`;
  return cut(name, Math.max(0, LONGEST - suffix.length)) + suffix;
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

function hasLetters(name: string, wanted: string): boolean {
  const within = name.toLowerCase();
  let at = -1;
  for (const letter of wanted.toLowerCase()) {
    at = within.indexOf(letter, at + 1);
    if (at === -1) return false;
  }
  return true;
}
