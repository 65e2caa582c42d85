import { documentOutline, type PlacedEntry } from '../../journal/document-outline';
import type { Heading, IndexLine, MarkdownDocument } from '../../journal/model';
import { sectionHeading } from '../../journal/outline';
import { inDocument, type Located } from '../../journal/views';
import { shiftRange, sliceRange } from '../../text/range';
import { anchorsOf } from '../../workspace/anchors';
import type { JournalIndex } from '../../workspace/journal-index';
import type { Finding, Fix, Rule } from '../rule';
import { indexEdits, type LineOrder, lineOrder } from './index-edits';
import { type IndexState, indexState, type Line } from './index-state';

/** At most this many lines of a sort are named. */
const MOST = 3;

const journal = (index: string) => ({
  'journals/topics/soil.md': `# Soil\n\n## ${index}\n\n## 2026-06-26 — Gather\n\n## 2026-06-11 — Update\n\n## 2026-06-11 — Gather\n`
});
const right =
  'Index\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n- [2026-06-11 — Update](#2026-06-11--update)\n- [2026-06-11 — Gather](#2026-06-11--gather)';

export const indexOutOfDate: Rule = {
  code: 'index-out-of-date',
  group: 'structure',
  summary: 'The Index has not exactly one line for every entry, in the order of the entries.',
  reason: 'Readers go by the Index: an entry without a line is not found, and a line without an entry leads nowhere.',
  severity: 'warning',
  fix: 'Adds, moves, corrects and removes lines; those that are right stay as they are. A needless line that carries a remark, or lines below it, is removed only by a second fix, which asks.',
  examples: [
    {
      bad: journal(
        '«Index»\n\n- [2026-06-26 — Gather](#2026-06-26--gather)\n- [2026-06-11 — Gather](#2026-06-11--gather)'
      ),
      good: journal(right)
    },
    {
      bad: journal(
        '«Index»\n\n- [2026-06-11 — Update](#2026-06-11--update)\n- [2026-06-26 — Gather](#2026-06-26--gather)\n- [2026-06-11 — Gather](#2026-06-11--gather)\n- [2026-06-04 — Gather](#2026-06-04--gather)'
      ),
      good: journal(`${right} — with a remark\n- [Changes](#index)\n- A line of the author’s own`)
    },
    { bad: journal('«Index»'), good: { 'journals/topics/soil.md': '# Soil\n\n## Index\n\n## Strategy Changelog\n' } }
  ],
  byOutline: true,
  *check(document, { index }) {
    if (!('segments' in document)) return;
    if (!documentOutline(document).sections.has('index')) return;
    const heading = sectionHeading(document, 'index');
    if (heading === undefined || isInStep(index, document)) return;
    const state = indexState(index, document);
    const order = lineOrder(state);
    const faults = faultsOf(state, order);
    if (faults.length === 0) return;
    const finding: Finding = {
      range: inDocument(heading.segment, heading.fact.textRange),
      message: `The Index is out of date: ${faults.join('; ')}.`,
      fixes: fixesOf(document, heading, state, order)
    };
    yield finding;
  }
};

/** The safe fix, and one that asks where lines with words of the author would go. */
function fixesOf(document: MarkdownDocument, heading: Located<Heading>, state: IndexState, order: LineOrder): Fix[] {
  const fixWith = (title: string, surplus: readonly Line[], safe: boolean): Fix => {
    const edits = indexEdits(document, heading, { ...state, surplus }, order);
    return { title, edit: [{ path: document.path, edits }], safe };
  };
  const needless = state.surplus.filter(isLinkOnly);
  if (needless.length === state.surplus.length) return [fixWith('Bring the Index up to date', needless, true)];
  const safe = fixWith('Bring the Index up to date, but keep lines with remarks', needless, true);
  const unsafe = fixWith(
    'Bring the Index up to date, and remove needless lines with their remarks',
    state.surplus,
    false
  );
  return safe.edit.some(file => 'edits' in file && file.edits.length > 0) ? [safe, unsafe] : [unsafe];
}

/** Whether the Index has a line for each entry in their order, written as it should be: so most are, most of the time. */
function isInStep(index: JournalIndex, document: MarkdownDocument): boolean {
  const { anchorOf } = anchorsOf(index, document);
  const lines = document.segments.flatMap(({ kept }) =>
    kept.outline.sections.includes('index') ? kept.facts.indexLines : []
  );
  const { entries } = documentOutline(document);
  if (entries.length !== lines.length) return false;
  for (let index = 0; index < entries.length; index++) {
    const { text, place } = entries[index] as PlacedEntry;
    const { labelRange, lineRange, written, anchor } = lines[index] as IndexLine;
    if (labelRange === null || anchor !== anchorOf(place)) return false;
    if (sliceRange(written, shiftRange(labelRange, -lineRange.start)) !== text) return false;
  }
  return true;
}

function faultsOf({ entries, entryLines, surplus, missing }: IndexState, { misplaced }: LineOrder): string[] {
  const anchors = new Set(entries.map(({ anchor }) => anchor));
  const isKnown = ({ anchor }: Line) => anchor !== null && anchors.has(anchor);
  const wrong = entryLines.filter(({ isRight }) => !isRight).map(({ line }) => line);
  const labels = (lines: readonly Line[]) => lines.map(({ label }) => label);
  return [
    ...listed(
      'no line for',
      missing.map(place => entries[place]?.heading.text ?? '')
    ),
    ...listed('no such entry:', labels([...surplus, ...wrong].filter(each => each.anchor !== null && !isKnown(each)))),
    ...listed('without a link:', labels(wrong.filter(({ anchor }) => anchor === null))),
    ...listed('leading to another entry:', labels(wrong.filter(isKnown))),
    ...listed('standing twice:', labels(surplus.filter(isKnown))),
    ...listed('out of order:', labels(misplaced.map(({ line }) => line)))
  ];
}

function listed(fault: string, names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const named = names
    .slice(0, MOST)
    .map(name => `“${name}”`)
    .join(', ');
  return [`${fault} ${named}${names.length > MOST ? ` and ${names.length - MOST} more` : ''}`];
}

/** Whether nothing is lost with a line: it has neither a remark nor lines below it. */
function isLinkOnly({ fact }: Line): boolean {
  const { targetRange, lineRange, written } = fact;
  const behind = (targetRange ?? lineRange).end - lineRange.start;
  return /^>?\)?$/.test(written.slice(behind).trim());
}
