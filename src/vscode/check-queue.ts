import type { Steps } from '../journal/steps';
import type { JournalRoot } from './journal-root';
import type { Place } from './journal-store';
import { giveWay, inTurns } from './turns';

/** Documents that wait to be checked. */
export interface CheckQueue {
  /**
   * Adds documents because something has changed in their root. The document that a person types in is urgent: it comes before
   * all others.
   */
  add(root: JournalRoot, paths: Iterable<string>, isUrgent?: boolean): void;
  /** Takes out all documents of the root. */
  drop(root: JournalRoot): void;
  /** Done when none waits. */
  settled(): Promise<void>;
}

type Waiting = Map<JournalRoot, Set<string>>;

/** A document that is being checked. */
interface Job {
  readonly place: Place;
  readonly steps: Steps<void>;
  readonly isUrgent: boolean;
}

/**
 * Does the steps of `check` for one document after another, and calls `show` at the end of each turn. Even what is urgent comes
 * after the changes that wait to be taken in: of many keystrokes at once, the last is checked. What changes in a root while
 * one of its documents is being checked has that document checked from the start.
 */
export function createCheckQueue(check: (place: Place) => Steps<void>, show: () => void): CheckQueue {
  const urgent: Waiting = new Map();
  const patient: Waiting = new Map();
  let job: Job | undefined;
  let isBusy = false;
  let whenSettled: (() => void)[] = [];

  const stop = () => {
    job?.steps.return();
    job = undefined;
  };

  const putBack = () => {
    if (job === undefined) return;
    const { place, isUrgent } = job;
    put(isUrgent ? urgent : patient, place.root, place.path);
    stop();
  };

  /** Does a step; says whether there is another one. */
  const step = (): boolean => {
    if (job?.isUrgent === false && urgent.size > 0) putBack();
    const isUrgent = urgent.size > 0;
    const place = job?.place ?? take(isUrgent ? urgent : patient);
    if (place === undefined) return false;
    job ??= { place, steps: check(place), isUrgent };
    const { isUrgent: wasUrgent, steps } = job;
    if (steps.next().done !== true) return true;
    job = undefined;
    // What a person waits for is shown before the others are looked at.
    if (wasUrgent && urgent.size === 0) show();
    return urgent.size + patient.size > 0;
  };

  const work = async () => {
    try {
      while (job !== undefined || urgent.size + patient.size > 0) {
        await giveWay();
        await inTurns(step, show);
      }
    } finally {
      isBusy = false;
      const settled = whenSettled;
      whenSettled = [];
      for (const each of settled) each();
    }
  };

  return {
    add(root, paths, isUrgent = false) {
      if (job?.place.root === root) putBack();
      for (const path of paths) {
        if (isUrgent) remove(patient, root, path);
        put(isUrgent ? urgent : patient, root, path);
      }
      if (isBusy) return;
      isBusy = true;
      void work();
    },
    drop(root) {
      if (job?.place.root === root) stop();
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
