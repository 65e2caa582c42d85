import { readDate } from '../../format/dates';
import { SEPARATOR } from '../../format/entries';
import type { Source } from '../../journal/model';
import { each } from '../../journal/views';
import { configList, topicOf } from '../../workspace/journal-index';
import { foldedPublisher, foldPublisher, usualSpelling } from '../../workspace/publishers';
import { isSourcePlace } from '../source-place';
import { type Completion, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import type { Spot } from './spot';

/** Publishers, and then dates, in the brackets behind a source's link. */
export function completeAttribution(spot: Spot): Completions | undefined {
  const { bullet, offset, after } = spot;
  const inside = bullet === undefined || !isSourcePlace(spot.place) ? undefined : attributionIn(bullet.content);
  if (inside === undefined) return undefined;
  const comma = inside.lastIndexOf(',');
  const part = inside.slice(comma + 1).trimStart();
  const whole = inside.trimStart();
  const range = (typed: string) => ({ start: offset - typed.length, end: offset + restOfPart(after) });
  if (comma === -1) {
    // A date that stands alone is not the rest of a name.
    const isBeforeDate = part === '' && isDate(after.slice(0, restOfPart(after)));
    const at = isBeforeDate ? { start: offset, end: offset } : range(part);
    return completionsAt(at, part, publisherItems(spot, part));
  }
  const rest = after.slice(0, restOfPart(after));
  const dates = rest.trim() === '' || isDate(part + rest) ? dateItems(spot, part) : [];
  if (dates.length > 0) return completionsAt(range(part), part, dates);
  // A publisher may have a comma in its name.
  const named = publisherItems(spot, whole).filter(({ label }) => label.includes(','));
  return completionsAt(range(whole), whole, named);
}

const isDate = (text: string): boolean => readDate(text.trim()) !== undefined;

/** In `[Title](url) (Publ`, `Publ`; undefined where the cursor is not in such brackets. */
function attributionIn(content: string): string | undefined {
  const link = endOfLink(content);
  if (link === undefined) return undefined;
  // A bracket of its own may stand before: `[Title](url) (PR wire) (Publ`.
  return /^[ \t]*(?:\([^()]*\)[ \t]*)*\(([^()]*)$/.exec(content.slice(link))?.[1];
}

/** Where the link that `content` starts with ends: brackets in pairs, then `(…)` with brackets in pairs. */
function endOfLink(content: string): number | undefined {
  const title = endOfBrackets(content, 0, '[', ']');
  return title === undefined || content.charAt(title) !== '(' ? undefined : endOfBrackets(content, title, '(', ')');
}

function endOfBrackets(text: string, start: number, open: string, close: string): number | undefined {
  if (text.charAt(start) !== open) return undefined;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === open) depth++;
    else if (char === close && --depth === 0) return at + 1;
  }
  return undefined;
}

/** How much of what stands to the right belongs to the same part: up to a comma or the bracket that closes. */
function restOfPart(after: string): number {
  const [rest = ''] = /^[^,()]*/.exec(after) ?? [];
  return /[,)]/.test(after.charAt(rest.length)) && !/\s[—–-]/.test(rest) ? rest.length : 0;
}

function publisherItems(spot: Spot, typed: string): Completion[] {
  // A date is to follow, unless something stands there already.
  const goesOn = !/^[^,()]*,/.test(spot.after);
  return matching(publishers(spot), typed, ({ name }) => name).map(({ name, note }) => ({
    label: name,
    kind: 'publisher',
    note,
    text: goesOn ? `${name}, ` : name,
    ...(goesOn && { goesOn })
  }));
}

interface NamedPublisher {
  readonly name: string;
  readonly note: string;
}

/**
 * Every publisher once, as it is usually spelled: those of this entry, of this document, preferred by the topic's config, and
 * then all others, each by how often it is cited.
 */
function publishers({ index, document, place, offset }: Spot): NamedPublisher[] {
  const found = new Map<string, NamedPublisher>();
  let typed: string | undefined;
  const add = (name: string, note: string) => {
    const folded = foldedPublisher(index, name);
    if (folded !== '' && !found.has(folded)) found.set(folded, { name: usualSpelling(index, folded) ?? name, note });
  };
  const own: Source[] = [];
  const others: Source[] = [];
  for (const { fact, segment, facts } of each(document, 'sources')) {
    const { range, publisher } = fact;
    if (segment.start + range.start <= offset && offset <= segment.start + range.end) {
      // What is being typed is no name that anybody knows.
      typed = publisher ?? undefined;
      continue;
    }
    const isOwn = segment === place.segment && facts.entries[fact.entry] === place.entry;
    (isOwn ? own : others).push(fact);
  }
  for (const publisher of byCount(own)) add(publisher, 'in this entry');
  for (const publisher of byCount(others))
    add(publisher, document.kind === 'topic' ? 'in this topic' : 'in this document');
  for (const preferred of configList(index, topicOf(document), 'preferred_sources'))
    if (index.publishers.has(foldPublisher(preferred)) || !preferred.includes('.')) add(preferred, 'preferred');
  const rest = [...index.publishers].map(([, spellings]) => {
    const counts = [...spellings].sort((a, b) => b[1] - a[1]);
    return { name: counts[0]?.[0] ?? '', count: counts.reduce((sum, [, count]) => sum + count, 0) };
  });
  rest.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
  for (const { name, count } of rest.filter(({ name, count }) => count > 1 || name !== typed))
    add(name, count === 1 ? 'cited once' : `cited ${count} times`);
  return [...found.values()];
}

function byCount(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}

function dateItems({ today, place, after, offset }: Spot, typed: string): Completion[] {
  const named = new Map<string, string>();
  const add = (date: string | null | undefined, note: string) => {
    if (date && !named.has(date)) named.set(date, note);
  };
  add(today, 'today');
  add(dayBefore(today), 'yesterday');
  add(place.entry?.date, 'the entry’s date');
  add(today.slice(0, 7), 'this month');
  // The bracket is closed and the note begins, unless a note stands there already.
  const rest = after.slice(restOfPart(after));
  const isLast = /^\)?[ \t]*(?:—[ \t]*)?$/.test(rest);
  const range = { start: offset - typed.length, end: offset + after.length };
  return [...named]
    .filter(([date, note]) => date.startsWith(typed) || (typed !== '' && note.startsWith(typed.toLowerCase())))
    .map(([date, note]) => ({
      label: date,
      kind: 'date',
      note,
      text: isLast ? `${date})${SEPARATOR}` : date,
      ...(isLast && { range })
    }));
}

/** The day before `day`: `2026-02-28` for `2026-03-01`. */
function dayBefore(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? '' : new Date(time - 86_400_000).toISOString().slice(0, 10);
}
