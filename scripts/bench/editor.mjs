// Measures edits in a real VS Code, without a window, with a generated workspace open and our extension installed as its package
// would be. bench/editor has what runs in it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension } from '../vscode/extensions.mjs';
import { runTask } from './processes.mjs';

/**
 * Types into a journal, and gives the milliseconds that we add from the change event to our fresh problems: their median, and
 * the one that 95 of 100 do not exceed. Of them `handled` is until all handlers of the event were through; `fresh` is all that
 * passes, with what VS Code's own extensions do meanwhile.
 * Throws when VS Code does not start, or an edit has no fresh problems.
 * @param {string} root the repository
 * @param {import('./corpora.mjs').Corpus} corpus
 * @param {string} journal its path in the workspace
 */
export async function measureEditor(root, { folder }, journal) {
  const extensions = mkdtempSync(join(tmpdir(), 'topic-journal-bench-'));
  const ours = join(root, 'bench', 'editor');
  try {
    await installExtension(root, extensions);
    return await runTask(
      [
        join(root, 'scripts', 'vscode', 'headless-code.mjs'),
        folder,
        `--extensions-dir=${extensions}`,
        `--extensionDevelopmentPath=${join(ours, 'probe')}`,
        `--extensionTestsPath=${join(ours, 'measure.cjs')}`
      ],
      { TOPIC_JOURNAL_BENCH_FILE: journal }
    );
  } finally {
    rmSync(extensions, { recursive: true, force: true, maxRetries: 5 });
  }
}
