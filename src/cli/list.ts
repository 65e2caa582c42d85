import type { Reader } from '../journal/readers';
import { type ListName, lists } from '../queries/list';
import { exitCodes, type Surroundings, targetOf, tellFailures, tellIfEmpty } from './command';
import { readJournal, reportedFailures, reportedFiles } from './journal';
import { formatList } from './list-text';
import { positionsIn } from './positions';
import { createProgress } from './progress';

/** How a list can be written. */
export const listFormats = ['text', 'json'] as const;

export interface ListOptions {
  readonly format: (typeof listFormats)[number];
  readonly reader: Reader;
}

/**
 * Lists everything of one kind that stands in the files at and under `given`. Returns the exit code.
 * @throws {UsageError} where `given` is not there.
 */
export async function list(
  name: ListName,
  given: string,
  { format, reader }: ListOptions,
  surroundings: Surroundings
): Promise<number> {
  const target = targetOf(given, surroundings.cwd);
  const progress = createProgress(surroundings.err);
  const journal = await readJournal(target, progress, { reader, keepTexts: true });
  progress.end();
  const files = new Set(reportedFiles(journal));
  const toPositions = positionsIn(journal);
  const items = lists[name](journal.workspace.index, file => journal.texts.get(file)?.text ?? '')
    .filter(({ file }) => files.has(file))
    .map(item => ({ ...item, range: toPositions(item.file, item.range) }));
  const failures = reportedFailures(journal);
  tellFailures(failures, journal, surroundings);
  const isEmpty = tellIfEmpty(journal, [...files], surroundings);
  const { out } = surroundings;
  if (format === 'json') out.write(`${JSON.stringify({ items }, null, 2)}\n`);
  else if (!isEmpty) out.write(formatList(name, items, journal, surroundings));
  return isEmpty || failures.length > 0 ? exitCodes.failure : exitCodes.clean;
}
