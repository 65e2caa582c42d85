import type { Kept, MarkdownDocument } from '../journal/model';
import type { Steps } from '../journal/steps';
import { areSame, type Question, questionOf } from '../workspace/same-question';

/** A gap as one entry raises it. */
interface Gap {
  readonly question: Question;
  /** The day of the entry; empty for none. */
  readonly date: string;
  /** The day of its closing, where its box is ticked. */
  readonly closed: string | undefined;
}

// What a segment raises follows from it. How many gaps are open follows from the segments that raise any, of which the first
// remembers it: most edits touch none of them.
const gapsOf = new WeakMap<Kept, readonly Gap[]>();
const counts = new WeakMap<Kept, { readonly all: readonly Kept[]; readonly open: number }>();

/**
 * How many gaps of a topic’s journal are open: as `openItems` counts them, but in steps, since each gap has to be compared with
 * many.
 */
export function* countOpenGaps({ segments }: MarkdownDocument): Steps<number> {
  const all: Kept[] = [];
  for (const { kept } of segments) {
    if (!gapsOf.has(kept)) {
      if (kept.countOf('observations') > 0) yield;
      gapsOf.set(kept, readGaps(kept));
    }
    if ((gapsOf.get(kept)?.length ?? 0) > 0) all.push(kept);
  }
  const [first] = all;
  if (first === undefined) return 0;
  const known = counts.get(first);
  if (known?.all.length === all.length && all.every((kept, place) => kept === known.all[place])) return known.open;
  const groups: [Gap, ...Gap[]][] = [];
  for (const kept of all) {
    for (const gap of gapsOf.get(kept) ?? []) {
      const group = groups.find(([raised]) => areSame(raised.question, gap.question));
      if (group === undefined) groups.push([gap]);
      else group.push(gap);
    }
    yield;
  }
  const open = groups.filter(isOpen).length;
  counts.set(first, { all, open });
  return open;
}

function readGaps(kept: Kept): Gap[] {
  if (kept.countOf('observations') === 0) return [];
  const { observations, entries } = kept.facts;
  return observations
    .filter(({ labelId }) => labelId === 'gap')
    .map(({ text, task, entry }) => {
      const date = entries[entry]?.date ?? '';
      return { question: questionOf(text), date, closed: task?.ticked ? (task.closing?.date ?? date) : undefined };
    });
}

/** Whether none of the closings of a gap is as new as the last day on which it was raised. */
function isOpen(raised: readonly Gap[]): boolean {
  const newest = raised.reduce((last, { date }) => (date > last ? date : last), '');
  return !raised.some(({ closed }) => closed !== undefined && closed >= newest);
}
