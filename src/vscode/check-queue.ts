import type { JournalRoot } from './journal-root';
import type { Place } from './journal-store';
import { giveWay } from './slices';

/** Milliseconds of checking after which others get their turn. */
const SLICE = 12;

/** Documents that wait to be checked. */
export interface CheckQueue {
  /** The document that a person types in is urgent: it comes before all others. */
  add(root: JournalRoot, paths: Iterable<string>, isUrgent?: boolean): void;
  /** Takes out all documents of the root. */
  drop(root: JournalRoot): void;
  /** Done when none waits. */
  settled(): Promise<void>;
}

type Waiting = Map<JournalRoot, Set<string>>;

/**
 * Calls `check` for one document after another, and `show` at the end of each slice of time. Even what is urgent comes after
 * the changes that wait to be taken in: of many keystrokes at once, the last is checked.
 */
export function createCheckQueue(check: (place: Place) => void, show: () => void): CheckQueue {
  const urgent: Waiting = new Map();
  const patient: Waiting = new Map();
  let isBusy = false;
  let whenSettled: (() => void)[] = [];

  const work = async () => {
    while (urgent.size + patient.size > 0) {
      await giveWay();
      const until = Date.now() + SLICE;
      const waiting = urgent.size > 0 ? urgent : patient;
      for (let place = take(waiting); place !== undefined; place = Date.now() < until ? take(waiting) : undefined) {
        check(place);
      }
      show();
    }
    isBusy = false;
    const settled = whenSettled;
    whenSettled = [];
    for (const each of settled) each();
  };

  return {
    add(root, paths, isUrgent = false) {
      for (const path of paths) {
        if (isUrgent) remove(patient, root, path);
        put(isUrgent ? urgent : patient, root, path);
      }
      if (isBusy) return;
      isBusy = true;
      void work();
    },
    drop(root) {
      urgent.delete(root);
      patient.delete(root);
    },
    settled: () => (isBusy ? new Promise(resolve => whenSettled.push(resolve)) : Promise.resolve())
  };
}

function put(waiting: Waiting, root: JournalRoot, path: string): void {
  const paths = waiting.get(root) ?? new Set<string>();
  waiting.set(root, paths.add(path));
}

function remove(waiting: Waiting, root: JournalRoot, path: string): void {
  const paths = waiting.get(root);
  paths?.delete(path);
  if (paths?.size === 0) waiting.delete(root);
}

/** Takes out the document that waits longest. */
function take(waiting: Waiting): Place | undefined {
  for (const [root, paths] of waiting) {
    for (const path of paths) {
      remove(waiting, root, path);
      return { root, path };
    }
  }
  return undefined;
}
