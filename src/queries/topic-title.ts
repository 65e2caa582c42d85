import type { MarkdownDocument } from '../journal/model';
import { titleOf } from '../journal/views';
import { configOf, type JournalIndex, journalOf } from '../workspace/journal-index';

// A title follows from its document, and the titles of all topics are asked for with each letter that is typed.
const titles = new WeakMap<MarkdownDocument, string>();

/** The title of a document as a reader sees it; empty where it has none. */
export function titleIn(document: MarkdownDocument): string {
  const title = titles.get(document) ?? titleOf(document)?.fact.text ?? '';
  titles.set(document, title);
  return title;
}

/** What topic `id` is called: in its journal, else in its config; undefined where neither says. */
export function topicTitle(index: JournalIndex, id: string): string | undefined {
  const journal = journalOf(index, id);
  const title = journal === undefined ? '' : titleIn(journal);
  if (title !== '') return title;
  const value = configOf(index, id)?.fields.find(({ key }) => key === 'title')?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
