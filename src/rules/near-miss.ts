/** One slip is forgiven for every so many letters of a name, and always one. */
const LETTERS_PER_SLIP = 5;
/** Of a name as short as `Gap` the first letter must be right: `Map` is another word. */
const SHORT = 4;

/**
 * The `names` that `written` is most likely a slip for: a letter too many, missing, wrong, or two that changed places, the
 * nearest first. Compared without case; a name that is written right has no near miss here.
 */
export function nearMisses(written: string, names: readonly string[]): string[] {
  const wanted = written.toLowerCase();
  const near: { name: string; slips: number }[] = [];
  for (const name of names) {
    const folded = name.toLowerCase();
    const most = Math.max(1, Math.floor(name.length / LETTERS_PER_SLIP));
    if (name.length < SHORT && folded.charAt(0) !== wanted.charAt(0)) continue;
    // The difference in length is the least number of slips; it spares most names the table.
    const slips = Math.abs(name.length - wanted.length) > most ? most + 1 : slipsBetween(wanted, folded);
    if (slips > 0 && slips <= most) near.push({ name, slips });
  }
  return near.sort((a, b) => a.slips - b.slips).map(({ name }) => name);
}

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to make one text of the other (the
 * optimal string alignment distance, https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance).
 */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a.charAt(row - 1) === b.charAt(column - 1);
      let slips = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1)
      );
      const swapped = a.charAt(row - 1) === b.charAt(column - 2) && a.charAt(row - 2) === b.charAt(column - 1);
      if (row > 1 && column > 1 && swapped) slips = Math.min(slips, (before[column - 2] ?? 0) + 1);
      line.push(slips);
    }
    before = above;
    above = line;
  }
  return above[b.length] ?? 0;
}
