import { allWordsOf } from '../sources/words';

/** The names of filters. */
export const filterNames = ['topic', 'kind', 'after', 'before', 'publisher', 'is'] as const;
export type FilterName = (typeof filterNames)[number];

/** `topic:soil`; of `topic:"soil carbon"`, the words within. */
export interface Filter {
  readonly name: FilterName;
  readonly value: string;
}

/** Words that must stand one behind the other. */
export interface Phrase {
  readonly words: readonly string[];
  /** Whether its quotation mark is not closed yet, so that the last word may go on. */
  readonly isOpen: boolean;
}

/** What was typed, taken apart. */
export interface ParsedQuery {
  /** In any order, the end of each may be missing. */
  readonly words: readonly string[];
  readonly phrases: readonly Phrase[];
  readonly filters: readonly Filter[];
  /** The names of filters that there are not. */
  readonly unknown: readonly string[];
}

/** More words than anyone types add nothing. */
const MOST_WORDS = 8;

/** A date is a phrase, though nobody puts it in quotation marks. */
const DATE = /^\d{4}-\d\d?(?:-\d{0,2})?$/;

const OPENING = '"“”„«';
const CLOSING = '"“”»';

/**
 * Takes a query apart: `kind:gap "price of water" subs` has a filter, a phrase and a word. A filter whose value is still to be
 * typed filters nothing; a colon with nothing behind it is a sign like others, and so is that of an address.
 */
export function parseQuery(query: string): ParsedQuery {
  const words: string[] = [];
  const phrases: Phrase[] = [];
  const filters: Filter[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < query.length; ) {
    if (isSpace(query, at)) {
      at++;
      continue;
    }
    const name = nameAt(query, at);
    const start = name === undefined ? at : at + name.length + 1;
    const isQuoted = OPENING.includes(query.charAt(start)) && start < query.length;
    const end = isQuoted ? closingFrom(query, start + 1) : spaceFrom(query, start);
    const value = isQuoted ? query.slice(start + 1, end) : query.slice(start, end);
    at = isQuoted ? end + 1 : end;
    const known = filterNames.find(each => each === name?.toLowerCase());
    if (known !== undefined) {
      if (value.trim() !== '') filters.push({ name: known, value: value.trim() });
    } else if (name !== undefined && value !== '' && !value.startsWith('//')) unknown.push(name);
    else if (isQuoted && name === undefined) {
      const found = allWordsOf(value);
      if (found.length > 0) phrases.push({ words: found, isOpen: end >= query.length });
    } else if (DATE.test(value)) phrases.push({ words: allWordsOf(value), isOpen: true });
    else words.push(...allWordsOf(`${name ?? ''} ${value}`));
  }
  return { words: [...new Set(words)].slice(0, MOST_WORDS), phrases, filters, unknown };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The letters at `start` that a colon ends; undefined for others. */
function nameAt(query: string, start: number): string | undefined {
  let end = start;
  while (/[\p{L}-]/u.test(query.charAt(end))) end++;
  return end > start && query.charAt(end) === ':' ? query.slice(start, end) : undefined;
}

function spaceFrom(query: string, start: number): number {
  let end = start;
  while (end < query.length && !isSpace(query, end)) end++;
  return end;
}

function closingFrom(query: string, start: number): number {
  let end = start;
  while (end < query.length && !CLOSING.includes(query.charAt(end))) end++;
  return end;
}
