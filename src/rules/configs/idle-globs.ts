import { documentKinds } from '../../format/documents';
import type { YamlDocument, YamlText } from '../../journal/model';
import { matcherOf } from '../../workspace/globs';
import type { JournalIndex } from '../../workspace/journal-index';

/** A glob that names no document, and why that may be. */
export interface IdleGlob {
  readonly glob: YamlText;
  /** The bracket in it that is not closed; null where all are. */
  readonly openBracket: string | null;
}

const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' };

/** The globs of the workspace's settings that match no document there is. Those that take files out may. */
export function* idleGlobs(document: YamlDocument, index: JournalIndex): Generator<IdleGlob> {
  const paths = [...index.documents.keys()];
  for (const { setting } of documentKinds) {
    const field = document.fields.find(({ key }) => key === setting);
    // Of a list with a mistake in it nothing counts.
    if (field === undefined || document.faults.some(({ key }) => key.split('.', 1)[0] === setting)) continue;
    const { value, valueRange: range, items } = field;
    for (const glob of typeof value === 'string' ? [{ range, value }] : items) {
      if (glob.value.startsWith('!') || paths.some(matcherOf([glob.value]))) continue;
      yield { glob, openBracket: openBracketIn(glob.value) };
    }
  }
}

/** The first bracket of a glob that is not closed; null where all are. */
function openBracketIn(glob: string): string | null {
  const open: string[] = [];
  for (let at = 0; at < glob.length; at++) {
    const letter = glob.charAt(at);
    const last = open.at(-1);
    if (letter === '\\') at++;
    else if (last !== undefined && letter === closing[last]) open.pop();
    // Within `[…]` other brackets stand for themselves.
    else if (letter in closing && last !== '[') open.push(letter);
  }
  return open[0] ?? null;
}
