import { changeDocument, type DocumentReading, textOf } from '../../src/journal/read-document';
import { changeBetween } from '../../src/text/change';

/** What `before` becomes when its text is changed into `text`, read by the difference. */
export const readNext = (before: DocumentReading, text: string): DocumentReading =>
  changeDocument(before, changeBetween(textOf(before), text));
