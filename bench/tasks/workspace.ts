// A workspace folder read the way the command line reads one, for measuring the engine alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, putText, type Workspace } from '../../src/workspace/workspace';

/** The files of `folder` as `{ path, file }`, in the order of their paths. */
export function listFiles(folder: string): { path: string; file: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: file.slice(folder.length + 1) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All of `folder` in the index. */
export function loadWorkspace(folder: string): Workspace {
  const workspace = createWorkspace();
  const decoder = new TextDecoder();
  for (const { path, file } of listFiles(folder)) putText(workspace, path, decoder.decode(readFileSync(file)));
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, false);
  return workspace;
}

/** The middle one of `values`, and the one that 95 of 100 do not exceed. */
export function quantiles(values: readonly number[]): { median: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

/** Prints what a task measured, for the runner to read. */
export const report = (result: Readonly<Record<string, number>>): void => console.log(`@@ ${JSON.stringify(result)}`);

/** Megabytes of heap that are still used after a collection; needs `--expose-gc`. */
export function heapKept(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}
