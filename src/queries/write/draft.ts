import { changeDocument, type DocumentReading, textOf } from '../../journal/read-document';
import { composeEdits } from '../../text/compose';
import { sortEdits, type TextEdit } from '../../text/edit';
import { type Range, shiftRange } from '../../text/range';

/** What is to be written into a document, and where the cursor goes then. */
export interface Writing {
  readonly edits: readonly TextEdit[];
  /** The places to fill in, in their order, in the text that the edits make. */
  readonly stops: readonly Range[];
}

/** A writing that is being made, with the document as it will be. */
export interface Draft extends Writing {
  /** The length of the text before anything was written. */
  readonly length: number;
  readonly reading: DocumentReading;
}

/** Nothing is written yet. */
export const startDraft = (reading: DocumentReading): Draft => ({
  edits: [],
  stops: [],
  length: textOf(reading).length,
  reading
});

/** The same with `edits` of its text made; none of them touches what a stop covers. */
export function amend(draft: Draft, edits: readonly TextEdit[]): Draft {
  const backwards = sortEdits(edits).reverse();
  return {
    ...draft,
    edits: composeEdits(draft.length, draft.edits, edits),
    stops: draft.stops.map(stop => shiftRange(stop, growthBefore(edits, stop.start))),
    reading: backwards.reduce(
      (reading, { range, text }) => changeDocument(reading, { start: range.start, end: range.end, text }),
      draft.reading
    )
  };
}

/** By how much `edits` move what stands at `offset`. */
export function growthBefore(edits: readonly TextEdit[], offset: number): number {
  let growth = 0;
  for (const { range, text } of edits) {
    if (range.end <= offset) growth += text.length - (range.end - range.start);
  }
  return growth;
}

/** A text with places to fill in: each is empty, or has a word that is to be replaced. */
export interface StoppedText {
  readonly text: string;
  /** In the text, in the order in which they are visited. */
  readonly stops: readonly Range[];
}

/** `lines` as a text; `{ stop }` is a place to fill in with what stands there for the time being. */
export function stoppedText(
  lines: readonly (string | readonly (string | { readonly stop: string })[])[],
  lineEnding: string
): StoppedText {
  let text = '';
  const stops: Range[] = [];
  for (const [number, line] of lines.entries()) {
    if (number > 0) text += lineEnding;
    for (const part of typeof line === 'string' ? [line] : line) {
      if (typeof part === 'string') text += part;
      else {
        stops.push({ start: text.length, end: text.length + part.stop.length });
        text += part.stop;
      }
    }
  }
  return { text, stops };
}
