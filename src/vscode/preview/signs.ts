import type { PreviewMark } from '../../queries/preview';

// A sign stands where a mark begins or ends. It is made of characters that Unicode keeps for such use within a program, and
// that no text has: one that begins it, and five that are the hexadecimal digits of its number.
const SIGN = '\ufdd0';
const ZERO = 0xfde0;
const DIGITS = 5;
const signs = /(\ufdd0[\ufde0-\ufdef]{5})/;
const ANY = /[\ufdd0-\ufdef]/;

/** Whether a text has what signs are made of, so that none can be put into it. */
export const hasSigns = (text: string): boolean => ANY.test(text);

function signOf(number: number): string {
  const digits = [...number.toString(16).padStart(DIGITS, '0')];
  return SIGN + digits.map(digit => String.fromCharCode(ZERO + Number.parseInt(digit, 16))).join('');
}

/**
 * `text` with a sign where each of `marks` begins and ends, which lie one within the other or behind it. A
 * task’s box has but one, behind the space that follows it, so that whoever makes something of boxes still sees it.
 */
export function withSigns(text: string, marks: readonly PreviewMark[]): string {
  const parts: string[] = [];
  let at = 0;
  const put = (offset: number, number: number) => {
    parts.push(text.slice(at, offset), signOf(number));
    at = offset;
  };
  const open: number[] = [];
  const close = (limit: number) => {
    for (let last = open.at(-1); last !== undefined && endOf(marks, last) <= limit; last = open.at(-1)) {
      put(endOf(marks, last), last * 2 + 1);
      open.pop();
    }
  };
  for (const [number, { range, kind }] of marks.entries()) {
    close(range.start);
    if (kind !== 'box') {
      put(range.start, number * 2);
      open.push(number);
    } else if (/[ \t]/.test(text.charAt(range.end))) put(range.end + 1, number * 2 + 1);
  }
  close(text.length);
  parts.push(text.slice(at));
  return parts.join('');
}

const endOf = (marks: readonly PreviewMark[], number: number): number => marks[number]?.range.end ?? 0;

/** A piece of a text with signs: text, or where a mark begins or ends. */
export type Piece = string | { readonly mark: number; readonly isEnd: boolean };

/** The pieces of a text with signs, in their order; none is empty. */
export function piecesOf(text: string): Piece[] {
  return text
    .split(signs)
    .filter(piece => piece !== '')
    .map(piece => (hasSigns(piece) ? toBoundary(piece) : piece));
}

function toBoundary(sign: string): Piece {
  let number = 0;
  for (const digit of sign.slice(1)) number = number * 16 + digit.charCodeAt(0) - ZERO;
  return { mark: number >> 1, isEnd: number % 2 === 1 };
}

/** `text` without signs. */
export const withoutSigns = (text: string): string =>
  hasSigns(text) ? text.split(signs).filter(isText).join('') : text;

const isText = (piece: string): boolean => !signs.test(piece);
