import type { TextEdit, WorkspaceEdit } from '../../text/edit';
import type { JournalIndex } from '../../workspace/journal-index';
import { type Names, noNames } from './names';
import type { Others } from './others';

/** What a rename is worked out from. */
export interface RenameContext {
  readonly index: JournalIndex;
  /** The text that the index has of a document; undefined where nobody holds it. */
  readonly textOf: (path: string) => string | undefined;
  readonly others: Others;
}

/** What becomes of a rename. */
export type Renaming =
  | {
      readonly outcome: 'edit';
      /** The edits of texts first, then the files that get other names. */
      readonly edit: WorkspaceEdit;
      /** What renaming back would not take apart again, as a person would say it; to be asked first. */
      readonly merge?: string;
    }
  /**
   * The texts of the documents at `paths` must be at hand first, and {@link Others} be looked through for links to the files and
   * folders at `linked`.
   */
  | { readonly outcome: 'needs'; readonly paths: readonly string[]; readonly linked: readonly string[] }
  | { readonly outcome: 'refused'; readonly reason: string };

/** A rename that is being worked out. */
export interface Draft {
  readonly context: RenameContext;
  /** The edits of names themselves; links follow from what they make. */
  readonly edits: Map<string, TextEdit[]>;
  /** The new paths of files, by their old ones. */
  readonly moves: Map<string, string>;
  /** What is named otherwise afterwards. */
  names: Names;
  /** Whether it is refused where renaming back would not restore every text. */
  readonly isStrict: boolean;
  /** Documents whose texts are asked for and not at hand. */
  readonly missing: Set<string>;
  /** Why it cannot be made. */
  readonly reasons: string[];
  merge?: string;
}

export const startDraft = (context: RenameContext, isStrict = true): Draft => ({
  context,
  isStrict,
  edits: new Map(),
  moves: new Map(),
  names: noNames,
  missing: new Set(),
  reasons: []
});

/** The text of the document at `path`; empty, and noted as missing, where it is not at hand. */
export function textIn({ context, missing }: Draft, path: string): string {
  const text = context.others.documents.get(path)?.text ?? context.textOf(path);
  if (text === undefined) missing.add(path);
  return text ?? '';
}

/** Adds `edits` of the document at `path`. */
export function addEdits(edits: Map<string, TextEdit[]>, path: string, added: readonly TextEdit[]): void {
  if (added.length > 0) edits.set(path, [...(edits.get(path) ?? []), ...added]);
}

/** The path that the file at `path` has afterwards; that of a file in a folder that moves too. */
export function movedPath({ moves }: Pick<Draft, 'moves'>, path: string): string {
  const own = moves.get(path);
  if (own !== undefined || moves.size === 0) return own ?? path;
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
    const folder = moves.get(path.slice(0, slash));
    if (folder !== undefined) return folder + path.slice(slash);
  }
  return path;
}

/** A refusal for `reason`. */
export const refused = (reason: string): Renaming => ({ outcome: 'refused', reason });
