import { isPattern } from '../workspace/globs';
import { normalize } from '../workspace/paths';

/** A glob cut in two: of `journals/topics/*.md`, the folder `journals/topics` and the pattern `*.md` below it. */
export interface CutGlob {
  /** Empty for the root. */
  readonly folder: string;
  readonly pattern: string;
}

/** Cuts each glob where its first wildcard comes, one without any before the file's name. Exceptions are left out. */
export function cutGlobs(globs: readonly string[]): CutGlob[] {
  return globs.flatMap(glob => {
    const parts = glob.split('/');
    const wildcard = parts.findIndex(isPattern);
    const at = wildcard === -1 ? parts.length - 1 : wildcard;
    const folder = normalize(parts.slice(0, at).join('/'));
    return glob.startsWith('!') || folder === undefined ? [] : [{ folder, pattern: parts.slice(at).join('/') }];
  });
}
