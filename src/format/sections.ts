import type { MarkdownKind } from './documents';

/** What the bullets of a section are. */
export type ItemKind =
  | 'source'
  | 'cross-link'
  | 'observation'
  | 'index-line'
  | 'watchlist'
  | 'unknown'
  | 'record'
  | 'text';

export type SectionId =
  | 'tracking'
  | 'index'
  | 'cross-links'
  | 'meta-observations'
  | 'changelog'
  | 'takeaways'
  | 'sections'
  | 'watchlist'
  | 'unknowns'
  | 'overlay'
  | 'read-throughs'
  | 'confirm'
  | 'kill'
  | 'sources'
  | 'record';

export interface SectionDescription {
  readonly id: SectionId;
  /** The heading as it is written; a workspace may rename it. */
  readonly heading: string;
  readonly level: 2 | 3;
  readonly documents: readonly MarkdownKind[];
  /** Whether it stands within an entry of a topic journal. */
  readonly inEntry?: boolean;
  /** Whether `missing-section` asks for it. */
  readonly required?: boolean;
  readonly items: ItemKind;
  /** The heading may go on with `: NAME`. */
  readonly named?: boolean;
  /** The lines that a new one starts with. */
  readonly start?: readonly string[];
  readonly description: string;
}

/** Every section that the format names, in the order in which a document has them. */
export const sections: readonly SectionDescription[] = [
  {
    id: 'tracking',
    heading: 'What We’re Tracking',
    level: 2,
    documents: ['topic'],
    required: true,
    items: 'text',
    description: 'What the topic covers, and the link to its config.'
  },
  {
    id: 'index',
    heading: 'Index',
    level: 2,
    documents: ['topic'],
    required: true,
    items: 'index-line',
    description: 'One line for every entry, newest first.'
  },
  {
    id: 'cross-links',
    heading: 'Cross-links',
    level: 3,
    documents: ['topic'],
    inEntry: true,
    items: 'cross-link',
    description: 'What other topics should know, one bullet each, with the topic’s id in brackets first.'
  },
  {
    id: 'meta-observations',
    heading: 'Meta-observations',
    level: 3,
    documents: ['topic'],
    inEntry: true,
    items: 'observation',
    description: 'Labelled observations about the gather itself: gaps, patterns, suggestions for the config.'
  },
  {
    id: 'changelog',
    heading: 'Strategy Changelog',
    level: 2,
    documents: ['topic'],
    required: true,
    items: 'text',
    start: ['| Date | Change | Reason |', '| --- | --- | --- |'],
    description: 'A table of what changed in the gather strategy, when and why.'
  },
  {
    id: 'takeaways',
    heading: 'Key takeaways',
    level: 2,
    documents: ['brief'],
    required: true,
    items: 'text',
    description: 'The few points that matter, each one also said in Sections.'
  },
  {
    id: 'sections',
    heading: 'Sections',
    level: 2,
    documents: ['brief'],
    required: true,
    items: 'text',
    description: 'Groups of bullets under headings of their own.'
  },
  {
    id: 'watchlist',
    heading: 'Watchlist',
    level: 2,
    documents: ['brief'],
    required: true,
    items: 'watchlist',
    description: 'Claims being watched, until they are confirmed, killed or dropped.'
  },
  {
    id: 'unknowns',
    heading: 'Unknowns',
    level: 2,
    documents: ['brief'],
    required: true,
    items: 'unknown',
    description: 'Open questions, until they are answered or dropped.'
  },
  {
    id: 'overlay',
    heading: 'Investor overlay',
    level: 2,
    documents: ['brief'],
    items: 'text',
    description: 'What the brief means for a position.'
  },
  {
    id: 'read-throughs',
    heading: 'Read-throughs',
    level: 3,
    documents: ['brief'],
    items: 'text',
    description: 'What follows if the brief is right.'
  },
  {
    id: 'confirm',
    heading: 'What would confirm',
    level: 3,
    documents: ['brief'],
    items: 'text',
    description: 'What would show the read-throughs to be right.'
  },
  {
    id: 'kill',
    heading: 'What would kill',
    level: 3,
    documents: ['brief'],
    items: 'text',
    description: 'What would show the read-throughs to be wrong.'
  },
  {
    id: 'record',
    heading: 'Release record',
    level: 2,
    documents: ['analysis'],
    items: 'record',
    named: true,
    description: 'Labelled bullets that identify a released model and say how its release was governed.'
  },
  {
    id: 'sources',
    heading: 'Sources',
    level: 2,
    documents: ['brief', 'analysis'],
    required: true,
    items: 'source',
    description: 'The source items that the document rests on.'
  }
];

/** The description of the section `id`. */
export function sectionOf(id: SectionId): SectionDescription {
  const found = sections.find(section => section.id === id);
  if (found === undefined) throw new RangeError(`no such section: ${id}`);
  return found;
}
