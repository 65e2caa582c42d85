import Fuse from 'fuse.js/min-basic';

/** At most this many names are offered. */
const MOST = 3;

/** The `names` most like `wanted`, the best first; none where nothing is near. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  const fuse = new Fuse(names, { threshold: 0.45, ignoreLocation: true, isCaseSensitive: false });
  const near = new Set(fuse.search(wanted).map(({ item }) => item));
  // What was typed may also be the longer one of the two, which a search for it within the shorter does not find.
  for (const name of names)
    if (new Fuse([wanted], { threshold: 0.2, ignoreLocation: true }).search(name).length > 0) near.add(name);
  return [...near].slice(0, MOST);
}
