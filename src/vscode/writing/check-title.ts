import * as vscode from 'vscode';
import { whyNoTopicId } from '../../queries/write/new-topic';
import type { JournalIndex } from '../../workspace/journal-index';
import { topicIdOf } from '../../workspace/topic-id';

const severities = vscode.InputBoxValidationSeverity;

/**
 * What is said below a title while it is typed: the id that it gives, or why another has to be given. Of an empty box VS Code
 * says it once something was typed, or Enter was pressed.
 */
export function checkTitle(index: JournalIndex, title: string): vscode.InputBoxValidationMessage {
  if (title.trim() === '') return { message: 'A topic needs a title.', severity: severities.Error };
  const id = topicIdOf(title);
  if (id === '')
    return { message: 'This title has no letter for an id, which is asked for next.', severity: severities.Info };
  const reason = whyNoTopicId(index, id);
  return reason === undefined
    ? { message: `Its id: ${id}`, severity: severities.Info }
    : { message: `${reason} Another id is asked for next.`, severity: severities.Warning };
}
