import * as vscode from 'vscode';
import type { Severity } from '../format/severity';
import type { Problem } from '../rules/rule';
import type { Range } from '../text/range';
import { type JournalRoot, positionsIn, uriOf } from './journal-root';
import { rulePage } from './rule-pages';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint
};

/** Who says so, in the Problems panel. */
const SOURCE = 'Topic Journal';

/** The problems of the document at `path` as VS Code shows them, in the same order. */
export function toDiagnostics(root: JournalRoot, path: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  if (problems.length === 0) return [];
  const rangeAt = toRange(positionsIn(root, path));
  return problems.map(problem => {
    const { code, message, severity, related } = problem;
    const diagnostic = new vscode.Diagnostic(rangeAt(problem.range), message, severities[severity]);
    diagnostic.source = SOURCE;
    diagnostic.code = { value: code, target: rulePage(code) };
    if (related !== undefined && related.length > 0) {
      diagnostic.relatedInformation = related.map(
        other =>
          new vscode.DiagnosticRelatedInformation(
            new vscode.Location(uriOf(root, other.path), toRange(positionsIn(root, other.path))(other.range)),
            other.message
          )
      );
    }
    return diagnostic;
  });
}

/** Turns ranges of offsets into the editor's, given how it turns offsets into positions. */
export const toRange =
  (positionAt: (offset: number) => vscode.Position) =>
  ({ start, end }: Range): vscode.Range =>
    new vscode.Range(positionAt(start), positionAt(end));
