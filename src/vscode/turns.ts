import type { Steps } from '../journal/steps';

/** Work goes on for so many milliseconds before others get their turn: less than a frame of the screen. */
const TURN = 12;

/**
 * Lets everything else happen that waits to happen in this extension host. A message takes no time, where timers wait for
 * one to four milliseconds.
 */
export const giveWay = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

// There is one thread, and all that is done on it without a break is one turn, whoever does it.
let spent = 0;
let ending: Promise<void> | undefined;

/**
 * Does pieces of work, a turn's worth at a time, and gives way between. A piece is a millisecond or two, and says whether
 * there is more to do. The first is done at once if the present turn has time left. `onPause` is called at the end of each
 * turn.
 */
export async function inTurns(piece: () => boolean, onPause: () => void = () => {}): Promise<void> {
  for (let hasMore = true; hasMore; ) {
    ending ??= giveWay().then(() => {
      spent = 0;
      ending = undefined;
    });
    if (spent >= TURN) {
      await ending;
      continue;
    }
    const before = spent;
    const began = performance.now();
    try {
      do {
        hasMore = piece();
        spent = before + performance.now() - began;
      } while (hasMore && spent < TURN);
    } finally {
      spent = before + performance.now() - began;
    }
    onPause();
    // Who has had a turn stands behind those who wait for one.
    if (hasMore) await ending.then();
  }
}

/** Does `steps` in turns. Gives their result; undefined, and does no more, as soon as they are not wanted any more. */
export async function stepsInTurns<Result>(
  steps: Steps<Result>,
  isWanted: () => boolean = () => true
): Promise<Result | undefined> {
  let result: Result | undefined;
  await inTurns(() => {
    if (!isWanted()) {
      steps.return(undefined as Result);
      return false;
    }
    const step = steps.next();
    if (step.done === true) result = step.value;
    return step.done !== true;
  });
  return result;
}

/** Does `work` for each of `items`, several at once; `work` is what waits for files. */
export async function forEachFile(items: Iterable<string>, work: (item: string) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const worker = async () => {
    for (let next = left.next(); !next.done; next = left.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: FILES_AT_ONCE }, worker));
}

/** Enough to keep a remote file system busy, and few enough texts in memory. */
const FILES_AT_ONCE = 8;
