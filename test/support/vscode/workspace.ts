import * as vscode from 'vscode';

/** Of the extension under test. */
export const extensionId = 'topic-journal.topic-journal';

/** Gives the URI of a path in the workspace, such as `journals/topics/tidal-power.md`. */
export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder().uri, path);
}

/** Gives the workspace's one folder. */
export function workspaceFolder(): vscode.WorkspaceFolder {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('No folder is open');
  return folder;
}

/** Writes a file as another program would, and not as an editor. */
export async function writeFile(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
}

export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileUri(path)));
}

export async function deleteFile(path: string): Promise<void> {
  await vscode.workspace.fs.delete(fileUri(path));
}

/** Activates the extension, if it is not active yet. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension) throw new Error(`${extensionId} is not there`);
  await extension.activate();
  return extension;
}

/**
 * To be called in a `describe`: activates the extension before its tests, and after each test closes all editors without
 * saving and makes the workspace what it was.
 */
export function useWorkspace(): void {
  let original: Map<string, Uint8Array>;

  before(async () => {
    await activateExtension();
    original = await readAll();
  });

  afterEach(async () => {
    await revertAll();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const now = await readAll();
    for (const file of now.keys()) if (!original.has(file)) await vscode.workspace.fs.delete(vscode.Uri.parse(file));
    for (const [file, bytes] of original) {
      if (!sameBytes(bytes, now.get(file))) await vscode.workspace.fs.writeFile(vscode.Uri.parse(file), bytes);
    }
  });
}

async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}

/** The content of every file of the workspace, by URI. */
async function readAll(folder = workspaceFolder().uri): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) for (const [file, bytes] of await readAll(uri)) files.set(file, bytes);
    else files.set(uri.toString(), await vscode.workspace.fs.readFile(uri));
  }
  return files;
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((byte, at) => byte === b[at]);
}
