import type { Steps } from '../../journal/steps';
import type { JournalIndex } from '../../workspace/journal-index';
import { catalogueInSteps, type SourceCatalogue } from './catalogue';
import { wordIndexInSteps } from './word-index';

/**
 * Brings the catalogue of sources and the index of their words up to date, in steps of a millisecond or two, so that a
 * search just after need not. Of many sources that takes a second or two the first time, and next to nothing later.
 */
export function* prepareSearch(index: JournalIndex): Steps<SourceCatalogue> {
  const catalogue = yield* catalogueInSteps(index);
  yield* wordIndexInSteps(catalogue);
  return catalogue;
}
