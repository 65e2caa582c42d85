import type { DocumentReading } from '../../journal/read-document';
import type { JournalIndex } from '../../workspace/journal-index';
import { completeAttribution } from './attribution-completions';
import { completeAuthor } from './author-completions';
import { completeCited } from './cited-completions';
import { completeClosing } from './closing-completions';
import type { Completions } from './completion';
import { completeCrossLink } from './cross-link-completions';
import { completeFrontMatter } from './front-matter-completions';
import { completeHeading } from './heading-completions';
import { completeObservation } from './observation-completions';
import { isInText, type Spot, spotAt } from './spot';
import { completeYaml } from './yaml-completions';

/** Each looks at the line first, which says at once in nearly all places that there is nothing to complete. */
const inMarkdown: readonly ((spot: Spot) => Completions | undefined)[] = [
  completeHeading,
  completeCrossLink,
  completeAttribution,
  completeCited,
  completeClosing,
  completeObservation,
  completeAuthor
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
  if (offset < head.length) return completeFrontMatter(index, document, head, offset, today);
  const spot = spotAt(index, reading, offset, today);
  if (spot === undefined) return undefined;
  for (const completeHere of inMarkdown) {
    const found = completeHere(spot);
    if (found !== undefined) return isInText(spot, reading) ? found : undefined;
  }
  return undefined;
}
