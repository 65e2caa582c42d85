import { sections } from '../format/sections';
import type { Heading, MarkdownDocument, Segment, SegmentFacts } from '../journal/model';

const order = sections.map(({ id }) => id);

/** Where among a document's sections an entry stands: where its own sections do. */
const ENTRY = order.indexOf('cross-links');

/** The places, in the format's order, of headings that have one: those above a gap, and those below it. */
export interface Ranks {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Whether something can stand between, with all in the order of the format. `once` says that it may stand there only once. */
export const fitsBetween = ({ above, below }: Ranks, rank: number, once: boolean): boolean =>
  above.every(each => each < rank || (each === rank && !once)) &&
  below.every(each => each > rank || (each === rank && !once));

/** The rank of a section, of an entry, or of a theme, which stands before all sections. */
export const rankOf = (what: (typeof order)[number] | 'entry' | 'theme'): number =>
  what === 'entry' ? ENTRY : what === 'theme' ? -1 : order.indexOf(what);

/** Those of the title, the entries and the sections of level 2 around `offset`. */
export function ranksOfDocument({ segments }: MarkdownDocument, offset: number): Ranks {
  const ranks = { above: [] as number[], below: [] as number[] };
  for (const { start, facts } of segments) {
    for (const [place, { level, section, range }] of facts.headings.entries()) {
      if (level > 2) continue;
      const isEntry = facts.entries.some(({ heading }) => heading === place);
      if (level === 2 && section === null && !isEntry) continue;
      const rank = level === 1 ? -1 : rankOf(section ?? 'entry');
      ranks[start + range.start < offset ? 'above' : 'below'].push(rank);
    }
  }
  return ranks;
}

/** Those of the parts of level 3 around `offset`, beneath the heading `top` of level 2 in their segment. */
export function ranksBeneath(
  top: Heading,
  { start }: Pick<Segment, 'start'>,
  { headings }: SegmentFacts,
  offset: number
): Ranks {
  const ranks = { above: [] as number[], below: [] as number[] };
  for (const { level, section, range } of headings.slice(headings.indexOf(top) + 1)) {
    if (level <= 2) break;
    if (level === 3) ranks[start + range.start < offset ? 'above' : 'below'].push(rankOf(section ?? 'theme'));
  }
  return ranks;
}
