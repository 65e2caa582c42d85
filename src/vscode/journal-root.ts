import * as vscode from 'vscode';
import { indexLines, type LineIndex, positionAt } from '../text/lines';
import { matcherOf } from '../workspace/globs';
import { createWorkspace, removeText, type Workspace } from '../workspace/workspace';
import { noSettings, type SettingsSource } from './root-settings';

/** One workspace folder as a journal: what is known of its files, and which of them an editor holds. */
export interface JournalRoot {
  readonly folder: vscode.WorkspaceFolder;
  /** What the settings say now. */
  source: SettingsSource;
  /** What they said when the workspace was made. */
  applied: SettingsSource;
  workspace: Workspace;
  /** Whether all documents are in the index, so that what is missing there is missing. */
  isLoaded: boolean;
  /** The documents that an editor holds, journal or not, by path. Their text counts, not the disk's. */
  readonly buffers: Map<string, vscode.TextDocument>;
  /** The version of each of them whose text the index has. */
  readonly taken: Map<string, number>;
  /** Those of them whose text is being read for the first time. */
  readonly opening: Map<string, vscode.TextDocument>;
  /** Where the lines begin in the text that the index has from the disk, by path. */
  readonly lines: Map<string, LineIndex>;
  /** How often each path was read, so that a late text never replaces a newer one. */
  readonly reads: Map<string, number>;
  /** Whether the path is hidden by the setting `files.exclude`. */
  isHidden: (path: string) => boolean;
  /** Whether Git ignores the path. */
  isIgnored: (path: string) => boolean;
}

/** A root that nothing was read of yet. */
export const createRoot = (folder: vscode.WorkspaceFolder): JournalRoot => ({
  folder,
  source: noSettings,
  applied: noSettings,
  workspace: createWorkspace(),
  isLoaded: false,
  buffers: new Map(),
  taken: new Map(),
  opening: new Map(),
  lines: new Map(),
  reads: new Map(),
  isHidden: hiddenIn(folder),
  isIgnored: () => false
});

/** The path of `uri` relative to the root; undefined outside it. */
export function pathIn(root: JournalRoot, uri: vscode.Uri): string | undefined {
  const { uri: base } = root.folder;
  if (uri.scheme !== base.scheme || uri.authority !== base.authority) return undefined;
  const folder = withoutDriveCase(base.path).replace(/\/$/, '');
  const path = withoutDriveCase(uri.path);
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
}

/** Windows knows `C:` and `c:`, and its programs use both. */
const withoutDriveCase = (path: string): string => path.replace(/^\/[A-Z]:/, drive => drive.toLowerCase());

/** The address of the file at `path` of the root. */
export const uriOf = (root: JournalRoot, path: string): vscode.Uri => vscode.Uri.joinPath(root.folder.uri, path);

/** Whether the file at `path` is a journal document of this root, by its place and not by its being there. */
export function isJournalPath(root: JournalRoot, path: string): boolean {
  const kind = root.workspace.settings.kindOf(path);
  // The settings count even where Git does not share them.
  return kind !== undefined && !root.isHidden(path) && (kind === 'settings' || !root.isIgnored(path));
}

/** Whether the folder holds a journal at all. */
export const isJournal = ({ workspace }: JournalRoot): boolean => workspace.index.documents.size > 0;

/** Forgets the file at `path`, which is gone. Gives the paths whose problems may be others now. */
export function removeFile(root: JournalRoot, path: string): Set<string> {
  root.lines.delete(path);
  root.taken.delete(path);
  return removeText(root.workspace, path);
}

/** Turns offsets in the text that the index has of `path`, or else an editor, into the editor's positions. */
export function positionsIn(root: JournalRoot, path: string): (offset: number) => vscode.Position {
  const buffer = root.taken.has(path) || !root.lines.has(path) ? root.buffers.get(path) : undefined;
  if (buffer !== undefined) return offset => buffer.positionAt(offset);
  const lines = root.lines.get(path) ?? indexLines('');
  return offset => {
    const { line, character } = positionAt(lines, offset);
    return new vscode.Position(line, character);
  };
}

/** Never part of a journal, whatever the globs say; the command line leaves them out as well. */
const NEVER: readonly string[] = ['**/node_modules', '**/.git'];

/** Says which paths are hidden by `files.exclude`, as VS Code's own listing has it only for patterns of the whole folder. */
export function hiddenIn(folder: vscode.WorkspaceFolder): (path: string) => boolean {
  const exclude = vscode.workspace.getConfiguration('files', folder.uri).get<Record<string, unknown>>('exclude') ?? {};
  const globs = [...NEVER, ...Object.keys(exclude).filter(glob => exclude[glob] === true)];
  return matcherOf(globs.flatMap(glob => [glob, `${glob.replace(/\/$/, '')}/**`]));
}
