import type { MarkdownKind } from '../../format/documents';
import { domainOf } from '../../journal/canonical-url';
import type { Bullet, Claim, Observation, SegmentFacts, Source } from '../../journal/model';
import type { Range } from '../../text/range';
import { closedInWords, sourceDetail } from '../outline-items';
import type { FoundKind } from './kinds';

/** Something in a segment that can be found. */
export interface SearchItem {
  readonly kind: FoundKind;
  /** What it is found by first: `Licensing Landscape`. May have more than one line. */
  readonly text: string;
  /** What it is found by, too: of a source, its publisher and domain; of a theme, its entry. */
  readonly more: string;
  /** Which of the segment's headings it stands under, or is; -1 for none. */
  readonly heading: number;
  /** Which of the segment's entries it belongs to; -1 for none. */
  readonly entry: number;
  /** Whether it is an item that was closed where it stands. */
  readonly isClosed: boolean;
  /** Of a source, its publisher and date; of what was closed, how: `answered 2026-06-26`; else empty. */
  readonly detail: string;
  /** What is labelled. */
  readonly observation?: Observation;
  /** Where one goes, in the segment. */
  readonly range: Range;
}

/** All that can be found in a segment of a document of `kind`; its topic is none of them. */
export const itemsIn = (facts: SegmentFacts, kind: MarkdownKind): SearchItem[] => [
  ...facts.observations.map(observationItem),
  ...facts.claims.map(claimItem),
  ...headingItems(facts, kind),
  ...facts.sources.map(sourceItem)
];

/** The one of {@link itemsIn} with the number `number`, from 0, made without most others. */
export function itemAt(facts: SegmentFacts, kind: MarkdownKind, number: number): SearchItem | undefined {
  const { observations, claims, sources } = facts;
  const observation = observations[number];
  if (observation !== undefined) return observationItem(observation);
  const claim = claims[number - observations.length];
  if (claim !== undefined) return claimItem(claim);
  const headings = [...headingItems(facts, kind)];
  const behind = number - observations.length - claims.length;
  const source = sources[behind - headings.length];
  return headings[behind] ?? (source && sourceItem(source));
}

function* headingItems({ headings, entries }: SegmentFacts, kind: MarkdownKind): Generator<SearchItem> {
  let entry = -1;
  for (const [heading, { level, text, textRange, section }] of headings.entries()) {
    const item = { text, heading, isClosed: false, detail: '', range: textRange };
    const own = entries.findIndex(each => each.heading === heading);
    if (level <= 2) entry = own;
    if (own !== -1) yield { ...item, kind: 'entry', entry, more: '' };
    else if (level === 1) {
      if (kind !== 'topic') yield { ...item, kind, entry, more: '' };
    } else if (section === null && text !== '') {
      const of = headings[entries[entry]?.heading ?? -1];
      yield { ...item, kind: of === undefined ? 'heading' : 'theme', entry, more: of?.text ?? '' };
    }
  }
}

function sourceItem(source: Source): SearchItem {
  const { title, url, publisher, canonical, titleRange } = source;
  const domain = canonical === null ? '' : domainOf(canonical);
  return {
    ...bulletItem(source),
    kind: 'source',
    text: title.trim() || url || '',
    more: `${publisher ?? ''} ${domain}`,
    detail: sourceDetail(source),
    range: titleRange
  };
}

function observationItem(observation: Observation): SearchItem {
  const { label, labelId, text } = observation;
  return { ...bulletItem(observation), kind: labelId ?? 'observation', text, more: label, observation };
}

const claimItem = (claim: Claim): SearchItem => ({
  ...bulletItem(claim),
  kind: claim.kind,
  text: claim.text,
  more: ''
});

const bulletItem = ({ heading, entry, task, textRange }: Bullet) => ({
  heading,
  entry,
  isClosed: task?.ticked === true,
  detail: closedInWords({ task }),
  range: textRange
});
