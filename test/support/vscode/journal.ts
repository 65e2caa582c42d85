import * as vscode from 'vscode';
import { codeOf, waitFor, waitForDiagnostics } from './waiting';
import { fileUri, useWorkspace } from './workspace';

/** To be called in a `describe`: as `useWorkspace`, and before each test everything has been read and checked. */
export function useJournal(): void {
  useWorkspace();
  beforeEach(async () => {
    await editorsHaveFiles();
    await validate();
  });
}

/** Waits until every document that VS Code still holds has been loaded anew since the workspace became what it was. */
async function editorsHaveFiles(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (document.uri.scheme !== fileUri('').scheme || document.isClosed) continue;
    const bytes = await vscode.workspace.fs.readFile(document.uri).then(undefined, () => undefined);
    const text = bytes && new TextDecoder().decode(bytes);
    const isSame = () => document.isClosed || text === undefined || document.getText() === text;
    await waitFor(`${document.uri.path} as the disk has it`, vscode.workspace.onDidChangeTextDocument, isSame);
  }
}

/** Reads and checks the whole workspace, and gives what the command gives: how many problems of each severity. */
export function validate(): Thenable<Readonly<Record<string, number>>> {
  return vscode.commands.executeCommand('topicJournal.validateWorkspace');
}

/** The codes of the problems that VS Code has for a file of the workspace, in their order. */
export function codesIn(path: string): string[] {
  return vscode.languages.getDiagnostics(fileUri(path)).map(codeOf);
}

/** Waits until the problems of a file have exactly these codes, in any order, and gives them. */
export function waitForCodes(path: string, ...codes: readonly string[]): Promise<readonly vscode.Diagnostic[]> {
  const wanted = [...codes].sort().join();
  return waitForDiagnostics(
    fileUri(path),
    `the problems “${wanted}” in ${path}`,
    diagnostics => diagnostics.map(codeOf).sort().join() === wanted
  );
}
