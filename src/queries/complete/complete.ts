import type { DocumentReading } from '../../journal/read-document';
import type { Steps } from '../../journal/steps';
import type { JournalIndex } from '../../workspace/journal-index';
import { markAround } from '../mark-around';
import { prepareSearch } from '../sources/prepare-search';
import { completeAttribution } from './attribution-completions';
import { completeAuthor } from './author-completions';
import { completeCited, isBegun, isCitedPlace } from './cited-completions';
import { completeClosing } from './closing-completions';
import type { Completions } from './completion';
import { completeCrossLink } from './cross-link-completions';
import { completeFrontMatter, openFrontMatter } from './front-matter-completions';
import { completeHeading } from './heading-completions';
import { completeObservation } from './observation-completions';
import { completeSnippet } from './snippet-completions';
import { type Spot, spotAt } from './spot';
import { completeYaml } from './yaml-completions';

/**
 * What is to be done before {@link complete} can answer at once: where sources are to be offered, they are gathered, in steps.
 * The first time that takes a while; later only what changed is looked at.
 */
export function* prepareInSteps(index: JournalIndex, reading: DocumentReading, offset: number): Steps<void> {
  const spot = spotAt(index, reading, offset, '');
  if (spot !== undefined && isCitedPlace(spot)) yield* prepareSearch(index);
}

/** Each looks at the line first, which says at once in nearly all places that there is nothing to complete. */
const inMarkdown: readonly ((spot: Spot, reading: DocumentReading) => Completions | undefined)[] = [
  completeSnippet,
  completeHeading,
  completeCrossLink,
  completeAttribution,
  completeAuthor,
  completeCited,
  completeClosing,
  completeObservation
];

/**
 * What can be chosen at `offset` of the document that was read, the best first; undefined where nothing is to be completed:
 * in code, in comments, in plain prose. `today` is the local day, `2026-06-26`.
 */
export function complete(
  index: JournalIndex,
  reading: DocumentReading,
  offset: number,
  today: string
): Completions | undefined {
  const { document, head } = reading;
  if (!('segments' in document)) return completeYaml(index, document, head, offset);
  const open = offset < head.length ? undefined : openFrontMatter(reading, offset);
  if (offset < head.length || open !== undefined)
    return completeFrontMatter(index, document, open ?? head, offset, today);
  const spot = spotAt(index, reading, offset, today);
  if (spot === undefined) return undefined;
  for (const completeHere of inMarkdown) {
    const found = completeHere(spot, reading);
    if (found === undefined) continue;
    const mark = markAround(spot.place, reading.texts[spot.place.index] ?? '');
    return mark === undefined || (mark === 'link' && isBegun(spot)) ? found : undefined;
  }
  return undefined;
}
