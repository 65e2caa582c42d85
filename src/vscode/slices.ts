/** Work goes on for so many milliseconds before others get their turn: less than a frame of the screen. */
const SLICE = 12;

/** Lets everything else happen that waits to happen in this extension host. */
export const giveWay = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 0));

/** Gives a function to await between two pieces of work: it gives way when enough was done without a break. */
function createPacer(): () => Promise<void> {
  let began = Date.now();
  return async () => {
    if (Date.now() - began < SLICE) return;
    await giveWay();
    began = Date.now();
  };
}

/** Does `work` for each of `items`, several at once; `work` is what waits for files. */
export async function forEachFile(items: Iterable<string>, work: (item: string) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const pace = createPacer();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      await work(next.value);
      await pace();
    }
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
}

/** Enough to keep a remote file system busy, and few enough texts in memory. */
const FILES_AT_ONCE = 8;

/**
 * A timer that can be wound again: calls `action` once, when `milliseconds` have passed since it was last asked.
 * Disposing of it ends the waiting.
 */
export function createDelay(milliseconds: number, action: () => void) {
  let timer: unknown;
  return {
    ask() {
      clearTimeout(timer);
      timer = setTimeout(action, milliseconds);
    },
    dispose() {
      clearTimeout(timer);
    }
  };
}
