import type { DocumentPlace } from '../place';

/** Whether bullets are source items here: in a theme of an entry, and in the Sources of a brief or an analysis. */
export const isSourcePlace = ({ place }: { readonly place: DocumentPlace }): boolean =>
  place.section === 'sources' ||
  (place.entry !== undefined && place.section === undefined && place.heading?.level === 3);
