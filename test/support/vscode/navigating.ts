import * as vscode from 'vscode';
import { openFile, rangeOf } from './editing';

/** A place as `path:line text`, the text being that of its range, or of its line where the range is empty. */
export async function said(uri: vscode.Uri, range: vscode.Range): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const text = range.isEmpty ? document.lineAt(range.start.line).text : document.getText(range);
  return `${uri.path.split('/journals/')[1]}:${range.start.line + 1} ${text}`;
}

/** Where *Go to Definition* leads from just behind the first letter of a text that occurs once in a file. */
export async function definitionsFrom(path: string, text: string): Promise<string[]> {
  const { document } = await openFile(path);
  const at = rangeOf(document, text).start.translate(0, 1);
  const found: (vscode.Location | vscode.LocationLink)[] = await vscode.commands.executeCommand(
    'vscode.executeDefinitionProvider',
    document.uri,
    at
  );
  return Promise.all(
    found.map(each => ('uri' in each ? said(each.uri, each.range) : said(each.targetUri, each.targetRange)))
  );
}

/** What *Find All References* finds from there, each place once, as the panel shows them, in order. */
export async function referencesFrom(path: string, text: string): Promise<string[]> {
  const { document } = await openFile(path);
  const at = rangeOf(document, text).start.translate(0, 1);
  const found: vscode.Location[] = await vscode.commands.executeCommand(
    'vscode.executeReferenceProvider',
    document.uri,
    at
  );
  const places = await Promise.all(found.map(({ uri, range }) => said(uri, range)));
  return [...new Set(places)].sort();
}
