import type * as vscode from 'vscode';

/** Whether VS Code would show the same for `one` as for `other`; undefined is none. */
export function isShownAlike(
  one: readonly vscode.Diagnostic[] | undefined = [],
  other: readonly vscode.Diagnostic[] | undefined = []
): boolean {
  return one.length === other.length && one.every((each, at) => isAlike(each, other[at] as vscode.Diagnostic));
}

function isAlike(one: vscode.Diagnostic, other: vscode.Diagnostic): boolean {
  const places = one.relatedInformation ?? [];
  const others = other.relatedInformation ?? [];
  return (
    one.message === other.message &&
    one.severity === other.severity &&
    codeOf(one) === codeOf(other) &&
    one.range.isEqual(other.range) &&
    places.length === others.length &&
    places.every((place, at) => isSamePlace(place, others[at] as vscode.DiagnosticRelatedInformation))
  );
}

const isSamePlace = (one: vscode.DiagnosticRelatedInformation, other: vscode.DiagnosticRelatedInformation): boolean =>
  one.message === other.message &&
  one.location.range.isEqual(other.location.range) &&
  one.location.uri.toString() === other.location.uri.toString();

const codeOf = ({ code }: vscode.Diagnostic) => (typeof code === 'object' ? code.value : code);
