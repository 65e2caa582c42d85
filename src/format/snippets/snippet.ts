import type { DocumentKind, MarkdownKind } from '../documents';
import type { OpenItemKind } from '../outcomes';
import type { SectionId } from '../sections';

/** What an editor knows when it inserts a snippet: the user's local day in ISO form, the time, the file's name without ending. */
export interface Variable {
  readonly variable: 'day' | 'time' | 'file';
}

/** What stands at the tab stop of that name: one value, typed once. */
export interface Same {
  readonly same: string;
}

/** A tab stop that offers a text, a variable, the value of another stop, or a choice. */
export interface Stop {
  readonly offers: string | Variable | Same | readonly string[];
  /** By which {@link Same} means it. */
  readonly as?: string;
}

/** Where the cursor goes when all stops were visited. */
export interface End {
  readonly end: true;
}

/** A piece of a snippet. */
export type SnippetPart = string | Variable | Stop | Same | End;

/** The pieces of one line. Tab stops are visited in the order in which they are read. */
export type SnippetLine = readonly SnippetPart[];

/** Where a snippet belongs. */
export type Fits =
  /** It is all of an empty document of that kind. */
  | { readonly place: 'document'; readonly kind: DocumentKind }
  /** An entry of a topic journal, between two others. */
  | { readonly place: 'entries' }
  /** A section of level 2 that documents of these kinds have once. */
  | { readonly place: 'section'; readonly documents: readonly MarkdownKind[]; readonly adds: SectionId }
  /** A part of an entry: a theme, or the section that it has once. */
  | { readonly place: 'entry'; readonly adds?: SectionId }
  /** A part of level 3 of another section. */
  | { readonly place: 'part'; readonly of: SectionId; readonly adds?: SectionId }
  /** A bullet of a list in one of these sections, or in a theme of an entry. */
  | { readonly place: 'items'; readonly of: readonly (SectionId | 'theme')[] }
  /** A row of the table of a section. */
  | { readonly place: 'rows'; readonly of: SectionId }
  /** The end of a ticked bullet that is an open item of one of these kinds. */
  | { readonly place: 'closing'; readonly closes: readonly OpenItemKind[] };

export interface Snippet {
  readonly name: string;
  /** What is typed to get it. */
  readonly prefix: string;
  readonly description: string;
  readonly language: 'markdown' | 'yaml';
  readonly fits: Fits;
  readonly lines: readonly SnippetLine[];
}

/** What snippets take from the workspace that they are for, beside its words. */
export interface SnippetSetting {
  /** What stands before the name of a config: its path in the workspace, and the way there from a topic journal. */
  readonly configs: { readonly path: string; readonly link: string };
  /** The number of the next brief. */
  readonly issue: number;
}

export const today: Variable = { variable: 'day' };

/** A tab stop; `as` names it where its value stands in more than one place. */
export const offer = (offers: Stop['offers'], as?: string): Stop => (as === undefined ? { offers } : { offers, as });

/** What was typed at the stop named `as`. */
export const same = (as: string): Same => ({ same: as });
