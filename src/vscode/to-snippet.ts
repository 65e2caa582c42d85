import * as vscode from 'vscode';
import type { InsertPart } from '../queries/source-item';

/** `parts` as a snippet. Typing ends at the last place to type in. */
export function toSnippet(parts: readonly InsertPart[]): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  const last = parts.findLastIndex(part => typeof part !== 'string');
  let stops = 0;
  parts.forEach((part, at) => {
    if (typeof part === 'string') snippet.appendText(part);
    else if (part.stop === '') snippet.appendTabstop(at === last ? 0 : ++stops);
    else snippet.appendPlaceholder(part.stop, at === last ? 0 : ++stops);
  });
  return snippet;
}
