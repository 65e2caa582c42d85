// Progress for things that take a while: on a terminal a line that counts seconds, elsewhere two plain lines.

const live = process.stdout.isTTY === true && !process.env.CI;

/** Seconds since a time, for people: `3.2 s`. */
export const since = begun => `${((Date.now() - begun) / 1000).toFixed(1)} s`;

/**
 * Starts a progress line.
 * @param {string} title such as `Installing the development packages`
 * @returns {{ end: (succeeded: boolean) => void }}
 */
export function progress(title) {
  const begun = Date.now();
  const show = () => process.stdout.write(`\r${title} … ${Math.round((Date.now() - begun) / 1000)} s`);
  if (!live) console.log(`${title} …`);
  const timer = live ? setInterval(show, 500) : undefined;
  if (live) show();
  return {
    end(succeeded) {
      clearInterval(timer);
      const outcome = succeeded ? `done in ${since(begun)}` : `failed after ${since(begun)}`;
      console.log(live ? `\r${title}: ${outcome}` : `  ${outcome}`);
    }
  };
}
