import { escapeText } from '../../format/snippet-text';
import type { TextEdit } from '../../text/edit';
import { type Range, shiftRange } from '../../text/range';
import { growthBefore, type Writing } from './draft';

/** An edit of a text; `snippet` is its text with tab stops, where the cursor goes there. */
export interface SnippetEdit extends TextEdit {
  readonly snippet?: string;
}

/** The edits of a writing, one of them with all its places to fill in as tab stops; the last is where the cursor stays. */
export function snippetEdits({ edits, stops }: Writing): SnippetEdit[] {
  return edits.map(edit => {
    const start =
      edit.range.start +
      growthBefore(
        edits.filter(each => each.range.start < edit.range.start),
        edit.range.start
      );
    const own = stops.filter(stop => start <= stop.start && stop.end <= start + edit.text.length);
    return own.length === 0
      ? edit
      : {
          ...edit,
          snippet: snippetOf(
            edit.text,
            own.map(stop => shiftRange(stop, -start))
          )
        };
  });
}

function snippetOf(text: string, stops: readonly Range[]): string {
  let snippet = '';
  let at = 0;
  for (const [number, { start, end }] of stops.entries()) {
    const stop = number === stops.length - 1 ? 0 : number + 1;
    snippet += `${escapeText(text.slice(at, start))}\${${stop}${start === end ? '' : `:${escapeText(text.slice(start, end))}`}}`;
    at = end;
  }
  return snippet + escapeText(text.slice(at));
}
