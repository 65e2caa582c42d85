import * as vscode from 'vscode';

/**
 * The bytes of a file; undefined where there is no such file.
 * @throws {vscode.FileSystemError} when it is there and cannot be read.
 */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The text of a file as the core reads it: UTF-8, without a byte order mark. */
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The text of the file at `uri`, for what {@link readBytes} gives. */
export async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decode(bytes);
}

/** What is at `uri`; undefined where nothing is. What cannot be looked at counts as a file: nobody is to be alarmed. */
export async function typeAt(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    return isMissing(error) ? undefined : vscode.FileType.Unknown;
  }
}

const MISSING: readonly string[] = ['FileNotFound', 'FileNotADirectory', 'FileIsADirectory'];

const isMissing = (error: unknown): boolean => error instanceof vscode.FileSystemError && MISSING.includes(error.code);

/** Whether `type`, as a file system gives it, is a folder or leads to one. */
export const isFolder = (type: vscode.FileType | undefined): boolean =>
  type !== undefined && (type & vscode.FileType.Directory) !== 0;
