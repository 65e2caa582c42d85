import { oneLine } from '../../text/one-line';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { titleIn, topicTitle } from '../topic-title';

/** What the document at `path` is called: a journal as its topic is, a brief or an analysis by its title, else by its file. */
export function documentTitle(index: JournalIndex, path: string): string {
  const document = index.documents.get(path);
  if (document === undefined || !('segments' in document)) return stemOf(path);
  const title = document.kind === 'topic' ? topicTitle(index, topicOf(document)) : titleIn(document);
  return oneLine(title ?? '') || stemOf(path);
}
