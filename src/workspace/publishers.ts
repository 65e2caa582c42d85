import { lettersOf } from '../format/names';
import type { JournalIndex } from './journal-index';

/** A publisher's name without case, spaces and punctuation: `The Long-Table` and `the long table` are one. */
export const foldPublisher = (name: string): string => lettersOf(name);

/** {@link foldPublisher} of a name that documents use, which is looked up and not made again. */
export const foldedPublisher = (index: JournalIndex, name: string): string =>
  index.foldedPublishers.get(name) ?? foldPublisher(name);

/** The spelling of a publisher that most citations use; undefined where no one is used more than every other. */
export function usualSpelling(index: JournalIndex, folded: string): string | undefined {
  let best: { spelling: string; count: number } | undefined;
  let isTied = false;
  for (const [spelling, count] of index.publishers.get(folded) ?? []) {
    if (best === undefined || count > best.count) {
      best = { spelling, count };
      isTied = false;
    } else if (count === best.count) isTied = true;
  }
  return isTied ? undefined : best?.spelling;
}
