/** The order of two texts by their UTF-16 units, the same on every machine: negative where `a` comes first. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
