import { entryKinds, SEPARATOR } from './entries';
import { labels } from './labels';
import { type SectionId, sectionOf } from './sections';

/** Stands for the user's local day in ISO form, `2026-06-26`, in a snippet. */
export const today = { day: 'today' } as const;

/** A piece of a snippet: text, the day, or a tab stop that offers text, the day or a choice. */
export type SnippetPart = string | typeof today | { readonly offers: string | typeof today | readonly string[] };

export interface Snippet {
  readonly name: string;
  /** What is typed to get it. */
  readonly prefix: string;
  readonly description: string;
  /** The pieces of each line. Tab stops are visited in this order. */
  readonly lines: readonly (readonly SnippetPart[])[];
}

const offer = (offers: string | typeof today | readonly string[]): SnippetPart => ({ offers });

function heading(id: SectionId): readonly SnippetPart[] {
  const section = sectionOf(id);
  return [`${'#'.repeat(section.level)} ${section.heading}`];
}

/** A dated entry with a theme, one source, and the sections that every entry has. */
const gatherEntry: Snippet = {
  name: 'Gather entry',
  prefix: 'gather',
  description: 'A dated entry: a theme with a source, cross-links, observations.',
  lines: [
    ['## ', today, SEPARATOR, offer(entryKinds)],
    [],
    ['### ', offer('Theme')],
    [],
    [
      '- [',
      offer('Title'),
      '](',
      offer('https://'),
      ') (',
      offer('Publisher'),
      ', ',
      offer(today),
      `)${SEPARATOR}`,
      offer('what it says and why it matters')
    ],
    [],
    heading('cross-links'),
    [],
    ['- [', offer('topic-id'), '] ', offer('why that topic should know')],
    [],
    heading('meta-observations'),
    [],
    ['- **', offer(labels.map(({ name }) => name)), ':** ', offer('what this gather shows')],
    []
  ]
};

/** Every snippet of the format. */
export const snippets: readonly Snippet[] = [gatherEntry];
