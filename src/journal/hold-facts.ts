import type { JournalDocument } from './model';
import { segmentsOf } from './views';

/** Keeps the facts of a document as objects, because they are asked for again and again, as while it is edited. */
export function holdFacts(document: JournalDocument): void {
  for (const { kept } of segmentsOf(document)) kept.hold();
}

/** Whether the facts of a document are kept as objects. */
export function areHeld(document: JournalDocument): boolean {
  for (const { kept } of segmentsOf(document)) if (!kept.isHeld) return false;
  return true;
}

/** Lets go of the objects that {@link holdFacts} kept; the facts stay. */
export function releaseFacts(document: JournalDocument): void {
  for (const { kept } of segmentsOf(document)) kept.release();
}

/** Does `work` with the facts of a document held: who asks twice gets the same objects. */
export function* withFactsHeld<Result>(document: JournalDocument, work: () => Iterable<Result>): Generator<Result> {
  const wereHeld = areHeld(document);
  holdFacts(document);
  try {
    yield* work();
  } finally {
    if (!wereHeld) releaseFacts(document);
  }
}
