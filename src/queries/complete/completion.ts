import type { Range } from '../../text/range';

/** What a completion stands for, so that an adapter can show a fitting icon. */
export type CompletionKind =
  | 'topic'
  | 'entry'
  | 'publisher'
  | 'domain'
  | 'date'
  | 'source'
  | 'author'
  | 'keyword'
  | 'label'
  | 'outcome'
  | 'heading'
  | 'entry-kind'
  | 'key'
  | 'value'
  | 'snippet';

/** One thing to choose. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** Stands beside the label, muted: `cited 2026-05-14`. */
  readonly note?: string;
  /** What is put at `range`. */
  readonly text: string;
  /** Whether `text` is written as a snippet, with tab stops. */
  readonly isSnippet?: true;
  /** Where other than at the range of them all it is put. */
  readonly range?: Range;
  /** White space on other lines that goes, since the text brings its own. */
  readonly alsoRemoved?: readonly Range[];
  /** Whether something more can be chosen right behind it. */
  readonly goesOn?: true;
  /** More about it in plain text, worked out when it is asked for. */
  readonly details?: () => string;
}

/** What can be chosen at a place, the best first. */
export interface Completions {
  /** What is replaced: what was typed of it, and on the right no more than what belongs to the same name. */
  readonly range: Range;
  /** The text from the start of `range` to the cursor. */
  readonly typed: string;
  readonly items: readonly Completion[];
  /** Whether what is typed is more likely something new, so that nothing is offered before it is asked for. */
  readonly isAside?: true;
  /** Whether more than these were found. */
  readonly isIncomplete: boolean;
}

/** No more than this many are given: nobody reads on, and each has to be handed to another process. */
export const MOST_COMPLETIONS = 100;

/** The completions that replace `range`; undefined where there are none. */
export function completionsAt(range: Range, typed: string, items: readonly Completion[]): Completions | undefined {
  if (items.length === 0) return undefined;
  return { range, typed, items: items.slice(0, MOST_COMPLETIONS), isIncomplete: items.length > MOST_COMPLETIONS };
}
