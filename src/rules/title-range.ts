import type { MarkdownDocument } from '../journal/model';
import { inDocument, titleOf } from '../journal/views';
import type { Range } from '../text/range';

/** In `# Soil`, the range of `Soil`; where a document has no title, the place where its text begins. */
export function titleRange(document: MarkdownDocument): Range {
  const title = titleOf(document);
  if (title !== undefined) return inDocument(title.segment, title.fact.textRange);
  const start = document.segments[0]?.start ?? document.length;
  return { start, end: start };
}
