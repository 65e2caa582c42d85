import { checkDocument } from '../rules/check';
import type { Problem } from '../rules/rule';
import type { Journal } from './journal';
import type { Progress } from './progress';

/** The problems of `files`, in their order. */
export function checkFiles({ workspace: { index } }: Journal, files: readonly string[], progress: Progress): Problem[] {
  return files.flatMap((file, at) => {
    progress.show('Checking', at + 1, files.length);
    const document = index.documents.get(file);
    return document === undefined ? [] : checkDocument(index, document);
  });
}
