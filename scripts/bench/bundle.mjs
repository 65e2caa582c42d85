// Bundles the tasks that measure the engine alone just as the command line is bundled: what ships is what is measured.
import { join } from 'node:path';
import esbuild from 'esbuild';
import { commandLine } from '../bundles.mjs';

/**
 * Writes the tasks of bench/tasks as bundles into a folder.
 * Throws when one does not bundle.
 * @param {string} root the repository
 * @param {string} outdir
 */
export async function bundleTasks(root, outdir) {
  const { outfile: _, ...options } = commandLine;
  const entryPoints = ['load', 'keystroke', 'sources', 'search', 'references'].map(task =>
    join(root, 'bench', 'tasks', `${task}.ts`)
  );
  await esbuild.build({ ...options, entryPoints, outdir });
  await esbuild.stop(); // or its process would stay as long as ours
}
