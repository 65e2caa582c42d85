/** A number with its noun: `1 problem`, `2 problems`, `2 entries`. */
export const plural = (count: number, one: string, several = `${one}s`): string =>
  `${count} ${count === 1 ? one : several}`;
