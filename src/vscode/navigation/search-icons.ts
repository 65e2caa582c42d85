import * as vscode from 'vscode';
import type { FoundKind } from '../../queries/search/kinds';

/** What each kind is in VS Code’s lists of symbols; the outline draws the same. */
const symbolKinds: Readonly<Partial<Record<FoundKind, vscode.SymbolKind>>> = {
  topic: vscode.SymbolKind.String,
  brief: vscode.SymbolKind.String,
  analysis: vscode.SymbolKind.String,
  entry: vscode.SymbolKind.Event,
  theme: vscode.SymbolKind.Namespace,
  heading: vscode.SymbolKind.Namespace,
  source: vscode.SymbolKind.File,
  unknown: vscode.SymbolKind.Boolean,
  watchlist: vscode.SymbolKind.Boolean
};

/** What `kind` is in VS Code’s lists of symbols: an observation is a field. */
export const symbolKindOf = (kind: FoundKind): vscode.SymbolKind => symbolKinds[kind] ?? vscode.SymbolKind.Field;

const icons: Readonly<Partial<Record<FoundKind, string>>> = {
  topic: 'book',
  brief: 'notebook',
  analysis: 'graph',
  entry: 'calendar',
  theme: 'symbol-namespace',
  heading: 'symbol-namespace',
  source: 'link',
  unknown: 'question',
  watchlist: 'eye',
  gap: 'circle-large-outline'
};

/** The icon of `kind` in a list; of an observation, a comment; of what was closed, a tick. */
export const iconOf = (kind: FoundKind, isClosed: boolean): vscode.ThemeIcon =>
  new vscode.ThemeIcon(isClosed ? 'check' : (icons[kind] ?? 'comment'));
