const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
];

/** The names of months as they are read in dates, in lower case. */
export const monthNames: readonly string[] = [...MONTH_NAMES, ...MONTHS];

const HYPHEN = 45;

const pad = (number: number): string => String(number).padStart(2, '0');

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether `text` is a day of the calendar in ISO form, `2026-06-26`; `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const day = numberAt(text, 8, 10);
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The number that the digits at `start` to `end` write; -1 where others are among them. */
function numberAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

function monthOf(text: string): number {
  const name = text.toLowerCase().replace(/\.$/, '');
  const short = MONTHS.indexOf(name === 'sept' ? 'sep' : name);
  return (short === -1 ? MONTH_NAMES.indexOf(name) : short) + 1;
}

function ofParts(year: string, month: number, day: string): string | undefined {
  if (!isYear(year) || month === 0 || !/^\d{1,2}$/.test(day)) return undefined;
  const iso = `${year}-${pad(month)}-${pad(Number(day))}`;
  return isDay(iso) ? iso : undefined;
}

/**
 * Reads a date as people write it in an attribution, and gives it in ISO form, as precise as written:
 * `2026-06-09` and `7 Apr 2026` to the day, `2026-06` and `Apr 2026` to the month, `2026` to the year.
 * Also `April 27 2026`, `Apr 27 2026`. Undefined where `text` is no date.
 */
export function readDate(text: string): string | undefined {
  if (isDay(text)) return text;
  const trimmed = text.trim();
  // Every one has the digits of a year.
  if (!/\d{4}/.test(trimmed)) return undefined;
  if (isYear(trimmed) || isDay(trimmed)) return trimmed;
  const month = /^((?:19|20)\d\d)-(\d{2})$/.exec(trimmed);
  if (month !== null) return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? trimmed : undefined;
  const [first = '', second = '', third = '', ...rest] = trimmed.split(/\s+/);
  if (rest.length > 0 || second === '') return undefined;
  if (third === '') {
    const number = monthOf(first);
    return number > 0 && isYear(second) ? `${second}-${pad(number)}` : undefined;
  }
  return monthOf(first) > 0
    ? ofParts(third, monthOf(first), second.replace(/,$/, ''))
    : ofParts(third, monthOf(second), first);
}

/**
 * The day that a loosely written heading date means, in ISO form: `2026/06/26`, `2026.6.26`, `26 June 2026`,
 * `June 26 2026`. Undefined where it is not certain, as in `06/07/2026`.
 */
export function readLooseDay(text: string): string | undefined {
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  if (numbers !== null) return ofParts(numbers[1] ?? '', Number(numbers[2]), numbers[3] ?? '');
  const date = readDate(text);
  return date !== undefined && isDay(date) ? date : undefined;
}

/**
 * Whether `date` is certainly later than `day`. Both are ISO, `date` perhaps only to the month or the year:
 * `2026-06` is not after `2026-06-26`, `2026-07` is.
 */
export const isAfter = (date: string, day: string): boolean => date > day.slice(0, date.length);

/** The local calendar day of a moment, in ISO form. */
export const localDay = (moment: Date): string =>
  `${String(moment.getFullYear()).padStart(4, '0')}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;

/** How many days lie between two days in ISO form: 1 from `2026-06-25` to `2026-06-26`. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
