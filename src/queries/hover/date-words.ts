import { isDay } from '../../format/dates';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];

const DAY = 86_400_000;

/** Days since 1970 of a day in ISO form. */
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);

const ago = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'} ago`;
const ahead = (count: number, what: string): string => `in ${count} ${what}${count === 1 ? '' : 's'}`;

function distance(units: number, what: string, named: readonly [string, string, string]): string {
  const [last, now, next] = named;
  if (units === 0) return now;
  if (units === 1) return last;
  if (units === -1) return next;
  return units > 0 ? ago(units, what) : ahead(-units, what);
}

/**
 * How long ago an ISO date, perhaps only to the month or year, was on the day `today`: `12 days ago`, `yesterday`,
 * `in 3 days`, `last month`.
 */
export function whenWas(date: string, today: string): string {
  if (isDay(date)) return distance(dayNumber(today) - dayNumber(date), 'day', ['yesterday', 'today', 'tomorrow']);
  const years = Number(today.slice(0, 4)) - Number(date.slice(0, 4));
  if (date.length === 4) return distance(years, 'year', ['last year', 'this year', 'next year']);
  const months = years * 12 + Number(today.slice(5, 7)) - Number(date.slice(5, 7));
  return distance(months, 'month', ['last month', 'this month', 'next month']);
}

/** An ISO date in words: `Friday 26 June 2026`, `June 2026`, `2026`. */
export function inWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const named = month === undefined ? year : `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  if (day === undefined) return named;
  // The first of January 1970 was a Thursday.
  const weekday = WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? '';
  return `${weekday} ${Number(day)} ${named}`;
}
