import type { Heading, MarkdownDocument } from '../../journal/model';
import { each, inDocument, type Located } from '../../journal/views';
import type { Finding, Rule } from '../rule';
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
  fix: 'Adds, moves, corrects and removes lines; those that are right stay as they are.',
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
  *check(document) {
    if (!('segments' in document)) return;
    const heading = indexHeading(document);
    if (heading === undefined) return;
    const state = indexState(document);
    const order = lineOrder(state);
    const faults = faultsOf(state, order);
    if (faults.length === 0) return;
    const finding: Finding = {
      range: inDocument(heading.segment, heading.fact.textRange),
      message: `The Index is out of date: ${faults.join('; ')}.`,
      fixes: [
        {
          title: 'Bring the Index up to date',
          edit: [{ path: document.path, edits: indexEdits(document, heading, state, order) }],
          safe: state.surplus.every(isLinkOnly)
        }
      ]
    };
    yield finding;
  }
};

function indexHeading(document: MarkdownDocument): Located<Heading> | undefined {
  for (const located of each(document, 'headings')) if (located.fact.section === 'index') return located;
  return undefined;
}

function faultsOf({ entries, entryLines, surplus, missing }: IndexState, { misplaced }: LineOrder): string[] {
  const wrong = [...surplus, ...entryLines.filter(({ isRight }) => !isRight).map(({ line }) => line)];
  return [
    ...listed(
      'no line for',
      missing.map(place => entries[place]?.heading.text ?? '')
    ),
    ...listed(
      'leading to the wrong place or standing twice',
      wrong.map(({ label }) => label)
    ),
    ...listed(
      'out of order',
      misplaced.map(({ line }) => line.label)
    )
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
