import { type SectionId, sectionOf } from '../sections';
import type { Vocabulary } from '../vocabulary';
import type { SnippetLine } from './snippet';

/** What a workspace calls a section. */
export const headingOf = ({ headings }: Vocabulary, id: SectionId): string => headings.get(id) ?? sectionOf(id).heading;

/** The line of its heading: `### Cross-links`. */
export const sectionLine = (vocabulary: Vocabulary, id: SectionId): SnippetLine => [
  `${'#'.repeat(sectionOf(id).level)} ${headingOf(vocabulary, id)}`
];
