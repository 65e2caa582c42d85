import { releaseFacts } from '../journal/hold-facts';
import type { JournalDocument } from '../journal/model';
import { type DocumentReading, readDocumentInSteps } from '../journal/read-document';
import type { Steps } from '../journal/steps';
import type { JournalIndex } from './journal-index';
import { loadDocument } from './update-index';
import type { Workspace } from './workspace';

/**
 * Reads the text of the file at `path` in steps, each as long as one segment needs; undefined where it is no journal document.
 * Nothing is taken in: see `putReading` and {@link loadInSteps}.
 */
export function* readTextInSteps(
  { settings, index, reader }: Workspace,
  path: string,
  text: string
): Steps<DocumentReading | undefined> {
  const kind = settings.kindOf(path);
  if (kind === undefined) return undefined;
  const setting = { kind, vocabulary: settings.vocabulary, reader };
  return yield* readDocumentInSteps(path, text, setting, index.documents.get(path));
}

/** Segments that one step puts into the index: a millisecond or two. */
const AT_ONCE = 64;

/**
 * Puts a document that was read into the index, without asking what it matters to, a part of its segments after the other: at
 * every step the index has what the part says, and nothing else. Ends early when the document is changed between two steps.
 */
export function* loadInSteps(index: JournalIndex, document: JournalDocument): Steps<void> {
  const isNew = !index.documents.has(document.path);
  if ('segments' in document && isNew) {
    for (let count = AT_ONCE; count < document.segments.length; count += AT_ONCE) {
      const part = { ...document, segments: document.segments.slice(0, count) };
      loadDocument(index, part);
      yield;
      if (index.documents.get(document.path) !== part) return;
    }
  }
  loadDocument(index, document);
  releaseFacts(document);
}
