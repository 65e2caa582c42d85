import type { LabelId } from '../../format/labels';
import { foldName } from '../../format/names';
import type { Range } from '../../text/range';

/** Something that a journal names in more than one place: what one can go to, ask for the uses of, and perhaps rename. */
export type Name =
  | { readonly kind: 'topic'; readonly id: string }
  | EntryName
  | {
      readonly kind: 'source';
      /** Its canonical URL, see `canonical-url.ts`. */
      readonly canonical: string;
    }
  | {
      readonly kind: 'publisher';
      /** As `foldPublisher` has it. */
      readonly folded: string;
    }
  | {
      readonly kind: 'author' | 'keyword';
      /** As `foldName` has it. */
      readonly folded: string;
    }
  | LabelName;

/** An entry of a topic's journal. */
export interface EntryName {
  readonly kind: 'entry';
  readonly topic: string;
  /** Its ISO day; null for a heading whose date is none. */
  readonly date: string | null;
  /** Which one of its day it is: the path of its journal, and its anchor there; null for all of them, as a tag names them. */
  readonly heading: { readonly path: string; readonly anchor: string } | null;
}

/** A label of observations or of a release record. */
export interface LabelName {
  readonly kind: 'label';
  readonly labelId: LabelId | null;
  /** As written. */
  readonly label: string;
}

/** What is the same for two names of one thing, and for no others. A label is what the format or the workspace knows it as. */
export function nameKey(name: Name): string {
  switch (name.kind) {
    case 'topic':
      return `topic ${name.id}`;
    case 'entry':
      return `entry ${name.topic} ${name.date} ${name.heading?.path} ${name.heading?.anchor}`;
    case 'source':
      return `source ${name.canonical}`;
    case 'label':
      return `label ${name.labelId ?? foldName(name.label)}`;
    default:
      return `${name.kind} ${name.folded}`;
  }
}

/** A name at a place of a document. */
export interface NameAt {
  readonly name: Name;
  /** What the name takes there, in the document: of `[soil-carbon#2026-06-11]`, `soil-carbon` or `2026-06-11`. */
  readonly range: Range;
}

/** A place where something is named, or what it names is said. */
export interface NamedPlace {
  readonly path: string;
  /** In the document. */
  readonly range: Range;
  /** Whether it is what is named itself: a topic's title or id, an entry's heading; references may leave that out. */
  readonly isDeclaration: boolean;
}
