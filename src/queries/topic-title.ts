import type { JournalDocument, MarkdownDocument } from '../journal/model';
import { inDocument, titleOf } from '../journal/views';
import type { Range } from '../text/range';
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

/** Where a journal or config says its title; the start of one that says none. */
export function titleRange(document: JournalDocument | undefined): Range {
  if (document !== undefined && 'segments' in document) {
    const title = titleOf(document);
    if (title !== undefined) return inDocument(title.segment, title.fact.textRange);
  }
  const fields = document !== undefined && 'fields' in document ? document.fields : [];
  return fields.find(({ key }) => key === 'title')?.valueRange ?? { start: 0, end: 0 };
}
