// What is made of the segments of a workspace once, and kept up to date: after a change, no more is read than the segments
// that are others than before. What is remembered hangs on the table of documents, which stays when an index gets other
// settings, and goes with it.

import type { Kept, MarkdownDocument, Segment } from '../journal/model';
import type { Steps } from '../journal/steps';
import type { JournalIndex } from '../workspace/journal-index';

/** What follows the segments of a workspace; `Piece` is what one of them gives it. */
export interface Follower<Piece> {
  /** What the segment says; undefined where that is nothing. Asked once, as long as it is in the document. */
  read(segment: Segment, document: MarkdownDocument): Piece | undefined;
  add(piece: Piece, path: string): void;
  remove(piece: Piece, path: string): void;
  /** What else all pieces of a document depend on, as its kind: when that is another, they are read anew. */
  basisOf(document: MarkdownDocument): string;
}

interface Known<Piece> {
  /** The document, once all its segments are taken in. */
  document: MarkdownDocument | undefined;
  readonly basis: string;
  readonly pieces: Map<Kept, Piece | undefined>;
}

/** Which segments a follower has taken in. */
export interface Following<Piece> {
  readonly follower: Follower<Piece>;
  readonly documents: Map<string, Known<Piece>>;
}

/** Nothing taken in yet. */
export const following = <Piece>(follower: Follower<Piece>): Following<Piece> => ({ follower, documents: new Map() });

/**
 * Takes in all that is new in `index`, and takes out what is said no more, in steps of a segment each. Documents may change
 * between them: at the end nothing of them is left out.
 */
export function* followInSteps<Piece>(state: Following<Piece>, index: JournalIndex): Steps<void> {
  while (!(yield* takeInAll(state, index)));
}

/** Whether all was taken in: what changes meanwhile is left. */
function* takeInAll<Piece>(state: Following<Piece>, index: JournalIndex): Steps<boolean> {
  let isAll = true;
  for (const path of [...state.documents.keys()]) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) forget(state, path);
  }
  for (const document of [...index.documents.values()]) {
    const { path } = document;
    if (index.documents.get(path) !== document) isAll = false;
    else if ('segments' in document && state.documents.get(path)?.document !== document)
      isAll = (yield* takeIn(state, index, document)) && isAll;
  }
  return isAll;
}

/** Whether the document is in: it, or what is known of it, may have become another meanwhile. */
function* takeIn<Piece>(state: Following<Piece>, index: JournalIndex, document: MarkdownDocument): Steps<boolean> {
  const { follower, documents } = state;
  const { path, segments } = document;
  const basis = `${document.kind}\n${follower.basisOf(document)}`;
  if (documents.get(path)?.basis !== basis) forget(state, path);
  const known: Known<Piece> = documents.get(path) ?? { document: undefined, basis, pieces: new Map() };
  documents.set(path, known);
  const present = new Set<Kept>();
  for (const segment of segments) {
    const { kept } = segment;
    present.add(kept);
    if (known.pieces.has(kept)) continue;
    const piece = follower.read(segment, document);
    known.pieces.set(kept, piece);
    if (piece === undefined) continue;
    follower.add(piece, path);
    yield;
    // Somebody else may have gone on while others had their turn.
    if (documents.get(path) !== known || index.documents.get(path) !== document) return false;
  }
  for (const [kept, piece] of known.pieces) {
    if (present.has(kept)) continue;
    known.pieces.delete(kept);
    if (piece !== undefined) follower.remove(piece, path);
  }
  known.document = document;
  return true;
}

function forget<Piece>({ follower, documents }: Following<Piece>, path: string): void {
  for (const piece of documents.get(path)?.pieces.values() ?? []) if (piece !== undefined) follower.remove(piece, path);
  documents.delete(path);
}
