import type { ListName } from '../queries/list';
import { plural } from '../text/plural';
import { pathFrom, type Surroundings } from './command';
import type { Journal } from './journal';
import type { PositionRange } from './positions';
import { styleWith } from './style';
import { padEnd, printable, truncate, widthOf } from './width';

/** Items as they are listed: their place, and fields that differ by kind. */
interface ListedItem {
  readonly file: string;
  readonly range: PositionRange;
}

interface Listing {
  /** What items are called: one, several. */
  readonly nouns: readonly [string, string];
  /** The fields that are shown; the last may be long. */
  readonly columns: readonly string[];
}

/** Topics are a file each; all else stands under the file's path, which names the topic, brief or analysis. */
const listings: Readonly<Record<ListName, Listing>> = {
  topics: { nouns: ['topic', 'topics'], columns: ['id', 'entries', 'lastEntry', 'inbound', 'outbound', 'title'] },
  entries: { nouns: ['entry', 'entries'], columns: ['line', 'date', 'kind'] },
  sources: { nouns: ['source', 'sources'], columns: ['line', 'entry', 'date', 'publisher', 'title', 'url'] },
  'cross-links': { nouns: ['cross-link', 'cross-links'], columns: ['line', 'entry', 'to', 'toEntry', 'text'] },
  observations: { nouns: ['observation', 'observations'], columns: ['line', 'entry', 'label', 'applied', 'text'] },
  'open-items': {
    nouns: ['item', 'items'],
    columns: ['line', 'kind', 'state', 'outcome', 'opened', 'closed', 'seen', 'text']
  }
};

/** Longer texts are shortened where another column follows. */
const WIDEST_COLUMN = 40;

/** The items as a table with the names of its columns, and how many there are. On a terminal lines are cut at its edge. */
export function formatList(
  name: ListName,
  items: readonly ListedItem[],
  { root }: Journal,
  { cwd, out }: Surroundings
): string {
  const { nouns, columns } = listings[name];
  const style = styleWith(out.hasColors);
  const rows = items.map(item => columns.map((column, at) => cellOf(item, column, at === columns.length - 1)));
  const widths = [columns, ...rows].reduce<readonly number[]>(
    (widest, row) => row.map((cell, at) => Math.max(widest[at] ?? 0, widthOf(cell))),
    []
  );
  const lineOf = (row: readonly string[]) => tableLine(row, widths, out.columns);
  const lines = items.length === 0 ? [] : [style('bold', lineOf(columns))];
  for (const [at, { file }] of items.entries()) {
    const isNewFile = name !== 'topics' && file !== items[at - 1]?.file;
    if (isNewFile) lines.push('', style('underline', printable(pathFrom(cwd, root, file))));
    lines.push(lineOf(rows[at] ?? []));
  }
  if (lines.length > 0) lines.push('');
  return `${[...lines, plural(items.length, ...nouns)].join('\n')}\n`;
}

function cellOf(item: ListedItem, column: string, isLast: boolean): string {
  if (column === 'line') return String(item.range.start.line + 1);
  const value = (item as unknown as Readonly<Record<string, unknown>>)[column];
  if (value === null || value === undefined) return '-';
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : printable(String(value));
  return isLast ? text : truncate(text, WIDEST_COLUMN);
}

function tableLine(row: readonly string[], widths: readonly number[], columns: number | undefined): string {
  const padded = row.map((cell, at) => (at === row.length - 1 ? cell : padEnd(cell, widths[at] ?? 0)));
  const line = padded.join('  ');
  return columns === undefined ? line : truncate(line, columns);
}
