import picomatch from 'picomatch/posix';

/** What the matcher takes for a glob; it throws on any other text. */
const isGlob = (glob: string): boolean => glob !== '' && glob.length <= 1000;

/** Says whether a path is one that `globs` name; those that begin with `!` take paths out again. */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const isException = (glob: string) => glob.startsWith('!');
  const ignore = globs.filter(isException).map(glob => glob.slice(1));
  return picomatch(globs.filter(glob => !isException(glob)).filter(isGlob), {
    dot: true,
    ignore: ignore.filter(isGlob)
  });
}

/** Whether `glob` has anything in it but a plain path. */
export const isPattern = (glob: string): boolean => picomatch.scan(glob).isGlob;
