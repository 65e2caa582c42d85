import { loadText } from '../workspace/workspace';
import type { Journal } from './journal';
import { readText } from './read-text';

/** Reads `file` from the disk into the journal, as what it is now. */
export function readInto({ root, workspace, texts, failures }: Journal, file: string): void {
  const { fault, ...fileText } = readText(root, file);
  if (fault === undefined) texts.set(file, fileText);
  else failures.push({ file, message: `${fault}; it was not checked` });
  loadText(workspace, file, fileText.text);
}
