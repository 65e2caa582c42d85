import assert from 'node:assert/strict';
import type { MarkdownDocument } from '../../src/journal/model';
import { type DocumentReading, readDocument } from '../../src/journal/read-document';
import type { Writing } from '../../src/queries/write/draft';
import { checkDocument } from '../../src/rules/check';
import { applyEdits } from '../../src/text/edit';
import type { Range } from '../../src/text/range';
import { unknownFiles } from '../../src/workspace/journal-index';
import { updateFile } from '../../src/workspace/update-index';
import { putText, type Workspace } from '../../src/workspace/workspace';
import { drawMarks, readMarks, workspaceOf } from './fixture';

export const soilPath = 'journals/topics/soil.md';

/** A workspace of files, with the reading of its journal of soil and where `<|>` stood in it. */
export interface SoilWorkspace {
  readonly workspace: Workspace;
  readonly reading: DocumentReading;
  readonly document: MarkdownDocument;
  readonly text: string;
  readonly cursor: number;
}

/** The workspace of the journal `soil`, a picture, and of `others`, in which only what is given is there to be linked to. */
export function soilWorkspace(soil: string, others: Readonly<Record<string, string>> = {}): SoilWorkspace {
  const files = { ...others, [soilPath]: soil };
  const workspace = workspaceOf(files);
  for (const path of unknownFiles(workspace.index)) updateFile(workspace.index, path, path in files);
  const { text, cursor = 0 } = readMarks(soil);
  const reading = readDocument(soilPath, 'topic', text, workspace.settings.vocabulary);
  assert.ok('segments' in reading.document);
  return { workspace, reading, document: reading.document, text, cursor };
}

/** What a writing makes of a text, with a mark at each place to fill in. */
export const drawWriting = (text: string, { edits, stops }: Writing): string =>
  drawMarks(applyEdits(text, edits), stops as readonly Range[]);

/** The codes of the problems of the document at `path`, sorted. */
export function codesOf({ index }: Workspace, path: string): string[] {
  const document = index.documents.get(path);
  return document === undefined
    ? []
    : checkDocument(index, document)
        .map(({ code }) => code)
        .sort();
}

/** The same once the document has the text `text`. */
export function codesWith(workspace: Workspace, path: string, text: string): string[] {
  putText(workspace, path, text);
  return codesOf(workspace, path);
}
