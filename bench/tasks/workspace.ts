// A workspace folder read the way the command line reads one, for measuring the engine alone.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { createWorkspace, loadText, type Workspace } from '../../src/workspace/workspace';

/** The files of `folder` as `{ path, file }`, in the order of their paths. */
function listFiles(folder: string): { path: string; file: string }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(?:md|ya?ml)$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .map(file => ({ file, path: file.slice(folder.length + 1).replaceAll('\\', '/') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** All of `folder` in the index. */
export function loadWorkspace(folder: string): Workspace {
  const workspace = createWorkspace();
  const decoder = new TextDecoder();
  for (const { path, file } of listFiles(folder)) loadText(workspace, path, decoder.decode(readFileSync(file)));
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, false);
  return workspace;
}
