import { snippetText } from '../../format/snippet-text';
import { changeDocument, type DocumentReading } from '../../journal/read-document';
import type { Range } from '../../text/range';
import { type PlacedSnippet, snippetsAt } from '../snippets';
import { type Completion, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import { isAtEnd, type Spot } from './spot';

/** A slash and the start of a prefix, alone on the line or in a bullet that is in no other. */
const SLASH = /^(?:[ \t]*| ?[-*+][ \t]+(?:\[[ xX]\][ \t]+)?)(\/[\p{L}\p{N}-]{0,40})$/u;
/** The same behind the text of a ticked item. */
const BEHIND_TICKED = /^[ \t]*[-*+][ \t]+\[[xX]\][ \t].*[ \t](\/[\p{L}\p{N}-]{0,40})$/u;

/**
 * Snippets behind `/`: VS Code shows none in Markdown while one types. Those are offered that fit where the slash stands,
 * as if it were not there.
 */
export function completeSnippet(spot: Spot, reading: DocumentReading): Completions | undefined {
  const { before, index, offset } = spot;
  const typed = SLASH.exec(before)?.[1] ?? BEHIND_TICKED.exec(before)?.[1];
  if (typed === undefined || !isAtEnd(spot)) return undefined;
  const start = offset - typed.length;
  const without = changeDocument(reading, { start, end: offset, text: '' });
  const isTicked = !SLASH.test(before);
  const placed = snippetsAt({ index, reading: without, offset: start }).filter(
    ({ snippet }) => (snippet.fits.place === 'closing') === isTicked
  );
  const line = { start: offset - before.length, end: offset + spot.after.length };
  return completionsAt(
    { start, end: offset },
    typed,
    matching(placed, typed.slice(1), ({ snippet }) => `${snippet.prefix} ${snippet.name}`).map(each =>
      toCompletion(each, { start, end: offset }, line)
    )
  );
}

/** `slash` is where the slash and what follows it stands, and `line` the line of it, whose place alone an editor replaces. */
function toCompletion({ snippet, range, lines }: PlacedSnippet, slash: Range, line: Range): Completion {
  // The range was found as if what was typed were not there.
  const whole = { start: range.start, end: range.end + slash.end - slash.start };
  const start = Math.max(whole.start, line.start);
  const end = Math.min(whole.end, line.end);
  const others = [
    { start: whole.start, end: start },
    { start: end, end: whole.end }
  ];
  return {
    label: snippet.prefix,
    kind: 'snippet',
    note: snippet.name,
    text: snippetText(lines),
    isSnippet: true,
    range: { start, end },
    alsoRemoved: others.filter(each => each.start < each.end),
    details: () => snippet.description
  };
}
