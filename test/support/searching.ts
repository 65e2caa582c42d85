import type { FoundKind } from '../../src/queries/search/kinds';
import { type SearchHit, search } from '../../src/queries/search/search';
import type { Workspace } from '../../src/workspace/workspace';

/** Everything that can be found is asked for by tests. */
const ALL = 1000;

/** What a search finds in `workspace`, the best first. */
export const hitsFor = (workspace: Workspace, query: string, ...kinds: FoundKind[]): readonly SearchHit[] =>
  search([workspace.index], query, { limit: ALL, ...(kinds.length > 0 && { kinds: new Set(kinds) }) }).hits;

/** The same by their names that stand alone. */
export const namesFor = (workspace: Workspace, query: string, ...kinds: FoundKind[]): string[] =>
  hitsFor(workspace, query, ...kinds).map(({ alone }) => alone);

/** What is wrong with a query. */
export const notesFor = ({ index }: Workspace, query: string): readonly string[] =>
  search([index], query, { limit: ALL }).notes;
