import Fuse, { type Expression, type IFuseOptions } from 'fuse.js';
import { compareSources, keys, matching, roundScore } from '../../src/queries/sources/ranking';
import type { SourceWords } from '../../src/queries/sources/word-index';

/** The `limit` best of `sources` for `words` as Fuse finds them alone, among all of them and all words at once. */
export function fuseAlone(sources: readonly SourceWords[], words: readonly string[], limit: number): SourceWords[] {
  const options: IFuseOptions<SourceWords> = {
    ...matching(words),
    keys,
    sortFn: (a, b) =>
      roundScore(Math.log(a.score)) - roundScore(Math.log(b.score)) ||
      compareSources(sources[a.idx] as SourceWords, sources[b.idx] as SourceWords)
  };
  const query: Expression = { $and: [...words] };
  return new Fuse(sources, options).search(query, { limit }).map(({ item }) => item);
}
