import * as vscode from 'vscode';
import type { MarkdownDocument } from '../journal/model';
import type { Steps } from '../journal/steps';
import { type OutlineSymbol, outlineInSteps, type SymbolKind } from '../queries/outline';
import { toRange } from './convert';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';
import { takenDocument } from './taken-document';
import { stepsInTurns } from './turns';

/** What VS Code draws beside the name. */
const kinds: Readonly<Record<SymbolKind, vscode.SymbolKind>> = {
  title: vscode.SymbolKind.String,
  entry: vscode.SymbolKind.Event,
  section: vscode.SymbolKind.Namespace,
  theme: vscode.SymbolKind.Namespace,
  heading: vscode.SymbolKind.Namespace,
  source: vscode.SymbolKind.File,
  'cross-link': vscode.SymbolKind.Key,
  observation: vscode.SymbolKind.Field,
  claim: vscode.SymbolKind.Boolean,
  field: vscode.SymbolKind.Property
};

const METADATA = { label: 'Topic Journal' };

/**
 * The outline of journals, for the Outline, the breadcrumbs and “Go to Symbol in Editor”. VS Code's own Markdown outlines the
 * headings too, and shows both, each under its name.
 */
export function registerOutline(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (document: vscode.TextDocument, token: vscode.CancellationToken) => {
    const taken = await takenDocument(store, document, token);
    if (taken === undefined) return undefined;
    const { version } = document;
    const isWanted = () => !token.isCancellationRequested && document.version === version;
    return stepsInTurns(symbolsInSteps(document, taken.markdown), isWanted);
  };
  const provider = { provideDocumentSymbols: guarded(log, 'outline a document', provide) };
  return vscode.languages.registerDocumentSymbolProvider({ language: 'markdown' }, provider, METADATA);
}

/** The outline of `document`, of which `markdown` is what the index has. A long one has thousands of symbols. */
function* symbolsInSteps(document: vscode.TextDocument, markdown: MarkdownDocument): Steps<vscode.DocumentSymbol[]> {
  const convert = converterFor(document);
  const symbols: vscode.DocumentSymbol[] = [];
  for (const symbol of yield* outlineInSteps(markdown)) {
    symbols.push(convert(symbol));
    yield;
  }
  return symbols;
}

/** Turns symbols of `document` into VS Code's. */
function converterFor(document: vscode.TextDocument): (symbol: OutlineSymbol) => vscode.DocumentSymbol {
  const rangeAt = toRange(offset => document.positionAt(offset));
  const convert = ({ name, detail, kind, isClosed, range, selectionRange, children }: OutlineSymbol) => {
    const symbol = new vscode.DocumentSymbol(name, detail, kinds[kind], rangeAt(range), rangeAt(selectionRange));
    // It is drawn with a line through it.
    if (isClosed) symbol.tags = [vscode.SymbolTag.Deprecated];
    symbol.children = children.map(convert);
    return symbol;
  };
  return convert;
}
