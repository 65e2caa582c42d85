import type { JournalDocument } from '../journal/model';
import { checkDocument } from '../rules/check';
import type { Problem } from '../rules/rule';
import { putText, type Workspace } from '../workspace/workspace';

/** What a document says with another text, and its problems then. */
export interface Tried {
  readonly document: JournalDocument | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Lets `ask` find out what the document at `path`, which an editor holds, would be if its text were another than `text`.
 * Afterwards the index has `text` as before.
 */
export function whatIf<Result>(
  workspace: Workspace,
  path: string,
  text: string,
  ask: (tryText: (text: string) => Tried) => Result
): Result {
  try {
    return ask(other => {
      putText(workspace, path, other, true);
      const document = workspace.index.documents.get(path);
      return { document, problems: document === undefined ? [] : checkDocument(workspace.index, document) };
    });
  } finally {
    putText(workspace, path, text, true);
  }
}
