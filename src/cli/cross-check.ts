import { crossCheck, type SegmentReader } from '../journal/cross-check';
import { indexLines, positionAt } from '../text/lines';
import { plural } from '../text/plural';
import { exitCodes, pathFrom, type Surroundings, targetOf, tellFailures, tellIfEmpty } from './command';
import { type Journal, readJournal, reportedFailures, reportedFiles } from './journal';
import { createProgress } from './progress';
import { printable } from './width';

interface Total {
  documents: number;
  segments: number;
  scanned: number;
  /** The lines that say where the readers differ. */
  readonly lines: string[];
}

/**
 * Reads the Markdown documents at and under `given` with both readers and says where they differ, or that they agree.
 * Returns the exit code: a difference is a failure of the program, not of the journal. `read` is for tests: what reads.
 * @throws {UsageError} where `given` is not there.
 */
export async function tellCrossCheck(given: string, surroundings: Surroundings, read?: SegmentReader): Promise<number> {
  const target = targetOf(given, surroundings.cwd);
  const progress = createProgress(surroundings.err);
  const journal = await readJournal(target, progress, { keepTexts: true });
  const files = reportedFiles(journal);
  const total: Total = { documents: 0, segments: 0, scanned: 0, lines: [] };
  for (const [at, file] of files.entries()) {
    progress.show('Comparing', at + 1, files.length);
    addDocument(total, journal, file, pathFrom(surroundings.cwd, journal.root, file), read);
  }
  progress.end();
  const failures = reportedFailures(journal);
  tellFailures(failures, journal, surroundings);
  const isEmpty = tellIfEmpty(journal, files, surroundings);
  if (!isEmpty) surroundings.out.write([...total.lines, summary(total), ''].join('\n'));
  return isEmpty || failures.length + total.lines.length > 0 ? exitCodes.failure : exitCodes.clean;
}

function addDocument(
  total: Total,
  { texts, workspace }: Journal,
  file: string,
  shown: string,
  read: SegmentReader | undefined
): void {
  const document = workspace.index.documents.get(file);
  if (document === undefined || document.kind === 'config' || document.kind === 'settings') return;
  const text = texts.get(file)?.text ?? '';
  const { segments, scanned, differences } = crossCheck(text, document.kind, workspace.settings.vocabulary, read);
  total.documents++;
  total.segments += segments;
  total.scanned += scanned;
  if (differences.length === 0) return;
  const index = indexLines(text);
  for (const { range, message } of differences) {
    total.lines.push(`${printable(shown)}:${positionAt(index, range.start).line + 1}: ${printable(message)}`);
  }
}

function summary({ documents, segments, scanned, lines }: Total): string {
  const parts = `${plural(segments, 'segment')}; ${scanned} read by the scanner, ${segments - scanned} by remark`;
  const what = `${plural(documents, 'document')} (${parts})`;
  if (lines.length === 0) return `Both readers agree on ${what}`;
  return `
The readers differ in ${plural(lines.length, 'place')} of ${what}.
This is a bug of Topic Journal, not of your journal, and worth reporting with the lines above.
Until it is mended, --reader remark and the setting topicJournal.reader are right.`;
}
