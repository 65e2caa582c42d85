import fs from 'node:fs';
import path from 'node:path';
import { plural } from '../text/plural';
import { type Failure, type Journal, reportedFailures } from './journal';
import type { Output } from './output';
import { printable } from './width';

/** What a command works with. */
export interface Surroundings {
  /** The folder from which relative paths are meant. */
  readonly cwd: string;
  readonly out: Output;
  readonly err: Output;
}

/** The program was called in a way that makes no sense; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Nothing is wrong; problems at or above the threshold; bad usage, or something could not be done. */
export const exitCodes = { clean: 0, problems: 1, failure: 2 } as const;

/**
 * The absolute path that `given` means.
 * @throws {UsageError} where nothing is there.
 */
export function targetOf(given: string, cwd: string): string {
  const target = path.resolve(cwd, given);
  if (!fs.existsSync(target)) throw new UsageError(`there is no file or folder “${given}”`);
  return target;
}

/** The path of a file of the journal as somebody in `cwd` would type it. */
export const pathFrom = (cwd: string, root: string, file: string): string =>
  path.relative(cwd, path.join(root, file)) || '.';

/** Says which files could not be read, checked or written. */
export function tellFailures(failures: readonly Failure[], { root }: Journal, { cwd, err }: Surroundings): void {
  for (const { file, message } of failures) {
    err.write(printable(`topic-journal: ${pathFrom(cwd, root, file)}: ${message}`).concat('\n'));
  }
}

/**
 * Says so where the target holds no documents; returns whether that is a failure: the whole root has none, or the target is
 * a single file that is none.
 */
export function tellIfEmpty(journal: Journal, files: readonly string[], { cwd, err }: Surroundings): boolean {
  const { root, target, texts, failures, ignored, workspace } = journal;
  const isEmpty =
    failures.length === 0 && [...texts.files()].every(file => workspace.settings.kindOf(file) === 'settings');
  if (!isEmpty && (files.length > 0 || reportedFailures(journal).length > 0)) return false;
  const isFile = fs.statSync(target, { throwIfNoEntry: false })?.isFile() ?? false;
  const where = pathFrom(cwd, isEmpty ? root : target, '');
  const hint = isEmpty ? `looked for ${workspace.settings.globs.join(', ')}` : `the journal is ${root}`;
  const left = ignored > 0 ? `; Git ignores ${plural(ignored, 'document')}` : '';
  err.write(`topic-journal: no journal documents in ${where} (${hint}${left})\n`);
  return isEmpty || isFile;
}
