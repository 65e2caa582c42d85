import type { JournalDocument } from '../../journal/model';
import { readDocument } from '../../journal/read-document';
import { applyEdits, OverlappingEdits, type TextEdit } from '../../text/edit';
import { type Draft, movedPath, textIn } from './draft';

/** What a document says once `edits` are made; undefined, and a reason is noted, where they cannot be made. */
export function readAfter(
  draft: Draft,
  { path, kind }: JournalDocument,
  edits: readonly TextEdit[]
): JournalDocument | undefined {
  const { settings } = draft.context.index;
  try {
    const text = applyEdits(textIn(draft, path), edits);
    return readDocument(movedPath(draft, path), settings.kindOf(path) ?? kind, text, settings.vocabulary).document;
  } catch (error) {
    if (!(error instanceof OverlappingEdits || error instanceof RangeError)) throw error;
    draft.reasons.push(`In ${path} two names stand within one another. Change that place by hand first.`);
    return undefined;
  }
}
