import * as vscode from 'vscode';
import { type TokenType, tokensIn } from '../queries/tokens';
import { semanticTokenTypes } from './contributions';
import type { JournalRoot } from './journal-root';
import type { JournalStore } from './journal-store';
import { guarded, type Log } from './log';
import { takenDocument } from './taken-document';

const types = Object.keys(semanticTokenTypes) as TokenType[];
const LEGEND = new vscode.SemanticTokensLegend(types.map(type => semanticTokenTypes[type].id));

/**
 * Colours what a grammar cannot know: which topics there are, what is closed, and what counts only in a journal. VS Code asks
 * for what it shows and not for all of a document, so that a keystroke costs the same in a long one.
 */
export function registerSemanticTokens(store: JournalStore, log: Log): vscode.Disposable {
  const provide = async (document: vscode.TextDocument, range: vscode.Range, token: vscode.CancellationToken) => {
    const taken = await takenDocument(store, document, token);
    // Before all is read, a topic that is not known may only not have been read.
    if (taken === undefined || !taken.place.root.isLoaded) return undefined;
    const { index } = taken.place.root.workspace;
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    const offsets = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    for (const { range: at, type } of tokensIn(index, taken.markdown, offsets)) {
      for (const line of linesOf(document, at.start, at.end)) builder.push(line, semanticTokenTypes[type].id);
    }
    return builder.build();
  };

  const provider = { provideDocumentRangeSemanticTokens: guarded(log, 'colour a document', provide) };
  const register = () =>
    vscode.languages.registerDocumentRangeSemanticTokensProvider({ language: 'markdown' }, provider, LEGEND);

  // There is no event with which a provider for ranges asks to be asked again, but being registered anew is one.
  let registration = register();
  const seen = new WeakMap<JournalRoot, number>();
  const renew = (root: JournalRoot) => {
    seen.set(root, root.workspace.index.revisions.topics);
    registration.dispose();
    registration = register();
  };
  return vscode.Disposable.from(
    store.onDidLoad(renew),
    store.onDidAffect(({ root }) => {
      if (root.isLoaded && seen.get(root) !== root.workspace.index.revisions.topics) renew(root);
    }),
    { dispose: () => registration.dispose() }
  );
}

/** The stretch from `start` to `end` as one range for each of its lines, without the white space around: a token has one line. */
function* linesOf(document: vscode.TextDocument, start: number, end: number): Generator<vscode.Range> {
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  for (let line = range.start.line; line <= range.end.line; line++) {
    const { text, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
    const from = line === range.start.line ? range.start.character : firstNonWhitespaceCharacterIndex;
    const to = line === range.end.line ? range.end.character : text.trimEnd().length;
    if (from < to) yield new vscode.Range(line, from, line, to);
  }
}
