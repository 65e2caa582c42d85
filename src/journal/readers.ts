/**
 * How Markdown is read: `auto` lets the scanner read what is ordinary and remark the rest; `remark` reads all with remark,
 * which is slower and gives the same.
 */
export const readers = ['auto', 'remark'] as const;

export type Reader = (typeof readers)[number];
