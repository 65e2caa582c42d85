import type { Range } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';

/** What is shown of what the mouse is on. */
export interface Hover {
  /** What it is about, in the document. */
  readonly range: Range;
  /** Markdown in which all that a person wrote is escaped. */
  readonly markdown: string;
}

/** What a hover may ask. */
export interface HoverContext {
  readonly index: JournalIndex;
  /** The user's local day in ISO form. */
  readonly today: string;
  /** The text of the document at a path, where it is at hand, as of what an editor holds. */
  readonly textOf: (path: string) => string | undefined;
}
