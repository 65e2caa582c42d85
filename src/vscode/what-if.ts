import { checkDocument } from '../rules/check';
import type { Problem } from '../rules/rule';
import { putText, type Workspace } from '../workspace/workspace';

/** Asks for the problems that a document has with another text. */
export type ProblemsWith = (text: string) => Problem[];

/**
 * Lets `ask` find out what the problems of the document at `path`, which an editor holds, would be if its text were another
 * than `text`. Afterwards the index has `text` as before.
 */
export function whatIf<Result>(
  workspace: Workspace,
  path: string,
  text: string,
  ask: (problemsWith: ProblemsWith) => Result
): Result {
  try {
    return ask(other => {
      putText(workspace, path, other, true);
      const document = workspace.index.documents.get(path);
      return document === undefined ? [] : checkDocument(workspace.index, document);
    });
  } finally {
    putText(workspace, path, text, true);
  }
}
