import type { JournalDocument } from '../journal/model';
import type { Steps } from '../journal/steps';
import { checkInSteps } from '../rules/check';
import { rules } from '../rules/registry';
import type { Problem } from '../rules/rule';
import { createIndex, type JournalIndex } from '../workspace/journal-index';

/** What of an index says nothing about other documents. */
const OWN: readonly PropertyKey[] = [
  'settings',
  'revisions',
  'anchors',
  'quiet',
  'dates'
] satisfies (keyof JournalIndex)[];

/**
 * The problems that a document has whatever the others say, so that they can be shown while the others are being read: those
 * of the rules that found them without asking for anything beyond the document and the settings of `index`.
 */
export function* ownProblems({ settings }: JournalIndex, document: JournalDocument): Steps<Problem[]> {
  const problems: Problem[] = [];
  for (const rule of rules) {
    let isAlone = true;
    const alone = new Proxy(createIndex(settings), {
      get(index, table) {
        if (!OWN.includes(table)) isAlone = false;
        return Reflect.get(index, table);
      }
    });
    const found = yield* checkInSteps(alone, document, [rule]);
    if (isAlone) problems.push(...found);
  }
  return problems;
}
