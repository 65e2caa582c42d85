import { canonicalUrl } from '../../journal/canonical-url';
import { behindEmptyTitle } from '../continue-list';
import { sourceItem } from '../source-item';
import { isSourcePlace } from '../source-place';
import { type CitedSource, sourceCatalogue } from '../sources/catalogue';
import { searchSources } from '../sources/search-sources';
import { times } from '../times';
import { type Completion, type Completions, completionsAt, MOST_COMPLETIONS } from './completion';
import { isAtEnd, type Spot } from './spot';

/** A bullet with nothing but the start of a title, in the brackets of a link or without. */
const TITLE = /^(\[?)((?![\^/])[^[\]*`<>|]{0,120})$/;

/** Whether every source that was ever cited is to be offered at `spot`: at a bullet of a theme or of Sources. */
export const isCitedPlace = (spot: Spot): boolean =>
  spot.bullet !== undefined &&
  isSourcePlace(spot.place) &&
  (isAtEnd(spot) || isBegun(spot)) &&
  TITLE.test(spot.bullet.content);

/** Whether the cursor is at the title of an item that Enter has begun, of which nothing else is filled in. */
export const isBegun = ({ bullet, after }: Spot): boolean =>
  bullet?.content.startsWith('[') === true && after.trimEnd() === behindEmptyTitle.trimEnd();

/** Sources by their titles, publishers and domains, slips forgiven; those that the entry cites already come last. */
export function completeCited(spot: Spot): Completions | undefined {
  const { index, place, offset, bullet, after } = spot;
  if (bullet === undefined || !isCitedPlace(spot)) return undefined;
  const [, bracket = '', query = ''] = TITLE.exec(bullet.content) ?? [];
  const typed = bracket + query;
  // One more, to know whether there are more.
  const found = searchSources(sourceCatalogue(index), query, MOST_COMPLETIONS + 1);
  const own = new Set<string | null>();
  for (const { entry, canonical } of place.facts?.sources ?? [])
    if (place.facts?.entries[entry] === place.entry) own.add(canonical);
  // What is being typed is no source that anybody cited.
  const isTyped = ({ title, url, citations }: CitedSource) => url === '' && citations === 1 && title === query.trim();
  const isOwn = ({ url }: CitedSource) => url !== null && own.has(canonicalUrl(url));
  const ranked = [...found.filter(source => !isOwn(source)), ...found.filter(isOwn)].filter(source => !isTyped(source));
  const range = { start: offset - typed.length, end: offset + after.length };
  const completions = completionsAt(range, typed, ranked.map(toCompletion));
  return completions && { ...completions, isAside: true };
}

function toCompletion(source: CitedSource): Completion {
  const { title, url, publisher, published, lastCited } = source;
  return {
    label: shorten(title),
    kind: 'source',
    note: lastCited === '' ? 'cited before' : `cited ${lastCited}`,
    text: sourceItem({ title, url, publisher, date: published }),
    details: () => describe(source)
  };
}

/** So much of a title is shown that there is room for when it was cited. */
const LONGEST_LABEL = 48;

const shorten = (title: string): string =>
  title.length <= LONGEST_LABEL ? title : `${title.slice(0, LONGEST_LABEL - 1).trimEnd()}…`;

/** `Night Post, 2026-05-01 · cited twice, last in moth-traps on 2026-06-01`. */
function describe({ title, publisher, published, domain, citations, topics, lastCited, url }: CitedSource): string {
  const where = topics[0] === undefined ? '' : ` in ${topics[0]}`;
  const when = lastCited === '' ? '' : ` on ${lastCited}`;
  return [
    ...(title.length > LONGEST_LABEL ? [title] : []),
    [publisher ?? domain, published].filter(part => part !== null).join(', '),
    `cited ${times(citations)}${where === '' && when === '' ? '' : `, last${where}${when}`}`,
    url
  ]
    .filter(part => part !== null && part !== '')
    .join(' · ');
}
