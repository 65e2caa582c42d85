import type { JournalDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import type { FileEdit, TextEdit } from '../../text/edit';
import { type AnchorMoves, anchorMoves, sameMoves } from './anchor-moves';
import { addEdits, type Draft, type Renaming, refused } from './draft';
import { filesLinkedTo, linkEdits } from './link-edits';
import { readAfter } from './read-after';
import { linkShapeOf, noTranslation, shapeOf, type Translation, translationOf } from './shape';

/** An edit of a link can alter a heading that the link stands in, whose anchor others use: so often it is looked again. */
const MOST_ROUNDS = 5;

/**
 * What becomes of a rename whose names are edited by `draft`: links follow to where things are afterwards, and every text that
 * changes is read again. It is refused where one would say anything else than before, names aside.
 */
export function* finish(draft: Draft): Steps<Renaming> {
  let anchors = new Map<string, AnchorMoves>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = new Map(draft.edits);
    for (const [path, links] of yield* linkEdits(draft, anchors)) addEdits(edits, path, links);
    // Every text that changes is read again.
    for (const path of edits.keys()) if (draft.context.textOf(path) === undefined) draft.missing.add(path);
    const linked = filesLinkedTo(draft, anchors).filter(path => !draft.context.others.isSought(path));
    if (draft.missing.size > 0 || linked.length > 0) return { outcome: 'needs', paths: [...draft.missing], linked };
    const moves = yield* anchorMoves(draft, edits);
    const [reason] = draft.reasons;
    if (reason !== undefined) return refused(reason);
    if (sameMoves(anchors, moves)) return yield* verified(draft, edits, anchors);
    anchors = moves;
  }
  return refused('Headings and the links in them depend on each other in a way that no rename can follow.');
}

/** The rename that `edits` make, if all that is said stays what it is. */
function* verified(
  draft: Draft,
  edits: ReadonlyMap<string, readonly TextEdit[]>,
  anchors: ReadonlyMap<string, AnchorMoves>
): Steps<Renaming> {
  const { index, others } = draft.context;
  const translation = translationOf(draft, anchors);
  for (const [path, own] of edits) {
    const other = others.documents.get(path)?.document;
    const document = other ?? index.documents.get(path);
    const after = document && readAfter(draft, document, own);
    const [reason] = draft.reasons;
    if (document === undefined || after === undefined) return refused(reason ?? `There is no ${path} any more.`);
    const shapeIn = other === undefined ? shapeOf : linkShapeIn;
    const wanted = shapeIn(document, translation);
    const shape = shapeIn(after, noTranslation);
    if (wanted.length !== shape.length || wanted.some((line, place) => line !== shape[place]))
      return refused(`In ${path} the new name would be read as something else.`);
    yield;
  }
  const edit: FileEdit[] = [...edits].map(([path, own]) => ({ path, edits: inOrder(own) }));
  for (const [path, renameTo] of draft.moves) edit.push({ path, renameTo });
  return { outcome: 'edit', edit, ...(draft.merge !== undefined && { merge: draft.merge }) };
}

const linkShapeIn = (document: JournalDocument, translation: Translation): string[] =>
  'segments' in document ? linkShapeOf(document, translation) : [];

const inOrder = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.range.start - b.range.start);
