import type { JournalDocument } from './model';

/**
 * Keeps the facts of a document as objects, because they are asked for again and again. Says whether it was not so before:
 * who began it ends it, with {@link releaseFacts}.
 */
export function holdFacts(document: JournalDocument): boolean {
  let isNew = false;
  if ('segments' in document) for (const { kept } of document.segments) isNew = kept.hold() || isNew;
  return isNew;
}

/** Lets go of the objects that {@link holdFacts} kept; the facts stay. */
export function releaseFacts(document: JournalDocument): void {
  if ('segments' in document) for (const { kept } of document.segments) kept.release();
}
