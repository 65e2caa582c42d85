import { bareDomain, domainOf, isWithinDomain } from '../../journal/canonical-url';
import type { JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, usualSpelling } from '../../workspace/publishers';
import { times } from '../times';
import { inWords, whenWas } from './date-words';
import type { HoverContext } from './hovered';
import { bold, paragraphs, plain } from './markdown';
import { newestSegments } from './newest-segments';

/** How often documents of the workspace cite a publisher, in any spelling. */
export function citationsOfPublisher(index: JournalIndex, name: string): number {
  const spellings = index.publishers.get(foldedPublisher(index, name));
  return [...(spellings?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}

/** A publisher: how often it is cited, how it is usually spelled, and the last day. */
export function publisherHover({ index, today }: HoverContext, name: string): string {
  const usual = usualSpelling(index, foldedPublisher(index, name));
  const last = lastCited(index, name);
  return paragraphs(
    `${bold(name)} — cited ${times(citationsOfPublisher(index, name))} in this workspace`,
    usual === undefined || usual === name ? '' : `It is usually written ${bold(usual)}.`,
    last === undefined ? '' : lastWords(last, today)
  );
}

const lastWords = (date: string, today: string): string =>
  `Last in an entry of ${inWords(date)}, ${whenWas(date, today)}.`;

/** The day of the newest entry that cites a publisher; undefined where none of those that are looked into does. */
function lastCited(index: JournalIndex, name: string): string | undefined {
  const folded = foldedPublisher(index, name);
  let last = '';
  for (const { kept, date } of newestSegments(index, 'sources')) {
    // Those that follow are no newer than what was found.
    if (last !== '' && date <= last) break;
    const { sources, entries } = kept.facts;
    for (const { publisher, entry } of sources) {
      const day = entries[entry]?.date ?? '';
      if (publisher !== null && day > last && foldedPublisher(index, publisher) === folded) last = day;
    }
  }
  return last === '' ? undefined : last;
}

/** What a config prefers or leaves out, a domain or a publisher: how often it is cited, and the last day. */
export function preferredHover(context: HoverContext, written: string): string {
  const { index, today } = context;
  if (!/^\S+\.\S+$/.test(written.trim())) return publisherOrNone(context, written);
  const { count, last } = citationsOfDomain(index, bareDomain(written));
  if (count === 0) return publisherOrNone(context, written);
  return paragraphs(
    `${bold(written)} — cited ${times(count)} in topic journals`,
    last === '' ? '' : lastWords(last, today)
  );
}

const publisherOrNone = (context: HoverContext, written: string): string =>
  citationsOfPublisher(context.index, written) > 0
    ? publisherHover(context, written)
    : `${bold(written)} — not cited yet`;

/** How often entries cite pages of a domain, subdomains included, and the day of the last one. */
function citationsOfDomain(index: JournalIndex, domain: string): { count: number; last: string } {
  let count = 0;
  let last = '';
  for (const [url, citations] of index.citations) {
    if (!url.includes(domain) || !isWithinDomain(domainOf(url), domain)) continue;
    for (const { date } of 'kept' in citations ? [citations] : citations) {
      count++;
      if (date > last) last = date;
    }
  }
  return { count, last };
}

/** The domain that a config's list excludes and that holds the page at the canonical URL `url`; undefined for none. */
export const excludedDomain = (excluded: readonly string[], url: string): string | undefined =>
  excluded.find(domain => isWithinDomain(domainOf(url), bareDomain(domain)));

/** The domain of a page, as a person reads it. */
export const domainWords = (url: string): string => plain(domainOf(url));
