import type { MarkdownDocument } from '../../journal/model';
import { endOfLine, startOfLine } from '../../text/lines';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { placeAt } from '../place';

/** What a file that is dropped becomes. */
export interface DropOption {
  readonly title: string;
  readonly text: string;
}

/**
 * What the file at `path` becomes when it is dropped at `offset` of `document`: the journal of another topic becomes a
 * cross-link at an empty bullet, or on a blank line, of a Cross-links section. Undefined elsewhere and for any other file,
 * of which VS Code makes a relative link.
 */
export function dropOption(
  index: JournalIndex,
  { document, text, offset }: { readonly document: MarkdownDocument; readonly text: string; readonly offset: number },
  path: string
): DropOption | undefined {
  const dropped = index.documents.get(path);
  if (dropped?.kind !== 'topic' || path === document.path) return undefined;
  if (placeAt(document, offset).section !== 'cross-links') return undefined;
  const line = text.slice(startOfLine(text, offset), endOfLine(text, offset));
  const [, mark] = /^[ \t]*([-*+]?)[ \t]*$/.exec(line) ?? [];
  if (mark === undefined) return undefined;
  const behind = text.slice(startOfLine(text, offset), offset);
  if (mark !== '' && !behind.includes(mark)) return undefined;
  const tag = `[${topicOf(dropped)}]`;
  const bullet = mark === '' ? '- ' : /[ \t]$/.test(behind) ? '' : ' ';
  return { title: `Cross-link to ${tag}`, text: `${bullet}${tag} ` };
}
