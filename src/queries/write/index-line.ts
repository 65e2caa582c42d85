import { foldName } from '../../format/names';
import type { MarkdownDocument } from '../../journal/model';
import { sectionHeading } from '../../journal/outline';
import { indexEdits, lineOrder } from '../../rules/structure/index-edits';
import { indexState } from '../../rules/structure/index-state';
import { missingSectionEdit } from '../../rules/structure/missing-section';
import type { JournalIndex } from '../../workspace/journal-index';
import { amend, type Draft } from './draft';

/**
 * `draft`, which wrote the entry `key` into the journal `before`, with the entry’s line in the Index. Other lines are left as
 * they are, right or wrong, but for those that were right until then. An Index that is missing is made, with all its lines,
 * where the workspace asks for one.
 */
export function addIndexLine(index: JournalIndex, before: MarkdownDocument, draft: Draft, key: string): Draft {
  const { document } = draft.reading;
  if (!('segments' in document)) return draft;
  if (sectionHeading(document, 'index') !== undefined) return amend(draft, lineEdits(index, before, document, key));
  const section = missingSectionEdit(index, document, 'index');
  if (section === undefined) return draft;
  const withSection = amend(draft, [section]);
  const { document: made } = withSection.reading;
  const heading = 'segments' in made ? sectionHeading(made, 'index') : undefined;
  if (!('segments' in made) || heading === undefined) return draft;
  const state = indexState(index, made);
  return amend(withSection, indexEdits(made, heading, state, lineOrder(state)));
}

function lineEdits(index: JournalIndex, before: MarkdownDocument, document: MarkdownDocument, key: string) {
  const heading = sectionHeading(document, 'index');
  if (heading === undefined) return [];
  const state = indexState(index, document);
  const ours = state.entries.findIndex(({ entry }) => `${entry.date} ${foldName(entry.kind)}` === key);
  const wereRight = new Set(
    indexState(index, before).entryLines.flatMap(({ isRight, line }) => (isRight ? [line.fact.written] : []))
  );
  const { order, staying } = lineOrder(state);
  const kept = staying.filter(({ isRight, line }) => isRight || wereRight.has(line.fact.written));
  const isLined = state.entryLines.some(({ entry, isRight }) => entry === ours && isRight);
  const wanted = order.filter(place => (place === ours && !isLined) || kept.some(({ entry }) => entry === place));
  return indexEdits(document, heading, { ...state, surplus: [] }, { order: wanted, staying: kept, misplaced: [] });
}
