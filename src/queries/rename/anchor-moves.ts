import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { each, inDocument } from '../../journal/views';
import type { TextEdit } from '../../text/edit';
import { numberAnchors } from '../../workspace/anchors';
import type { Draft } from './draft';
import { readAfter } from './read-after';

/** What becomes of the anchors of one document, each as links are compared. */
export interface AnchorMoves {
  /** Where what was found at an anchor is found afterwards, if not there. */
  readonly moved: ReadonlyMap<string, string>;
  /** Anchors that there are afterwards and not before. */
  readonly fresh: ReadonlySet<string>;
}

/** The anchors that become others by `edits`: those of headings whose text changes, and of others whose number depends on it. */
export function* anchorMoves(
  draft: Draft,
  edits: ReadonlyMap<string, readonly TextEdit[]>
): Steps<Map<string, AnchorMoves>> {
  const { index } = draft.context;
  const found = new Map<string, AnchorMoves>();
  for (const [path, own] of edits) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document) || !touchesHeading(document, own)) continue;
    const after = readAfter(draft, document, own);
    yield;
    const old = anchorsIn(document);
    const anchors = after !== undefined && 'segments' in after ? anchorsIn(after) : [];
    if (anchors.length !== old.length) {
      draft.reasons.push(`In ${path} a heading would not be read as one any more.`);
      continue;
    }
    const moved = new Map(old.flatMap((anchor, place) => moveOf(anchor, anchors[place] ?? '')));
    if (moved.size === 0) continue;
    const fresh = new Set(anchors.filter(anchor => !old.includes(anchor)));
    const other = otherAnchor(document, [...moved.keys(), ...fresh]);
    if (other !== null) draft.reasons.push(`${path} has an anchor “#${other}” that is no heading’s.`);
    found.set(path, { moved, fresh });
  }
  return found;
}

const moveOf = (from: string, to: string): [string, string][] => (from === to ? [] : [[from, to]]);

function touchesHeading(document: MarkdownDocument, edits: readonly TextEdit[]): boolean {
  for (const { fact, segment } of each(document, 'headings')) {
    const { start, end } = inDocument(segment, fact.range);
    if (edits.some(({ range }) => range.start <= end && range.end >= start)) return true;
  }
  return false;
}

/** The anchors of all headings of a document, in their order. */
export const anchorsIn = (document: MarkdownDocument): string[] =>
  document.segments.flatMap(({ kept }) => kept.outline.slugs).map(numberAnchors());

/** The anchors of all headings of a document, and of all else that has one, each as it is written. */
export const allAnchorsIn = (document: MarkdownDocument): string[] => [
  ...anchorsIn(document),
  ...document.segments.flatMap(({ kept }) => kept.outline.htmlAnchors)
];

/** One of `anchors` that something in the document has which is no heading. */
function otherAnchor({ segments }: MarkdownDocument, anchors: readonly string[]): string | null {
  const others = new Set(segments.flatMap(({ kept }) => kept.outline.htmlAnchors.map(anchor => anchor.toLowerCase())));
  return anchors.find(anchor => others.has(anchor)) ?? null;
}

/** Whether two documents' anchors move alike. */
export const sameMoves = (a: ReadonlyMap<string, AnchorMoves>, b: ReadonlyMap<string, AnchorMoves>): boolean =>
  a.size === b.size &&
  [...a].every(([path, { moved }]) => {
    const other = b.get(path)?.moved;
    return other?.size === moved.size && [...moved].every(([from, to]) => other.get(from) === to);
  });
