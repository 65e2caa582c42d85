import type { MarkdownKind } from '../../src/format/documents';
import { vocabularyOf } from '../../src/format/vocabulary';
import { compareReaders, isScanned } from '../../src/journal/cross-check';

const vocabulary = vocabularyOf();
const KINDS: readonly MarkdownKind[] = ['topic', 'brief', 'analysis'];

/** The kind of document as which the two readers read `text` differently; undefined where they agree as each. */
export function differsAs(text: string): MarkdownKind | undefined {
  return isScanned(text) ? KINDS.find(kind => compareReaders(text, { kind, vocabulary }).length > 0) : undefined;
}

/** The shortest text that can be had from `text` by leaving out stretches and on which the readers still differ. */
export function shrink(text: string): string {
  let smallest = text;
  for (let size = Math.ceil(smallest.length / 2); size >= 1; ) {
    let isSmaller = false;
    for (let at = 0; at + size <= smallest.length; at++) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      if (differsAs(shorter) === undefined) continue;
      smallest = shorter;
      isSmaller = true;
      break;
    }
    if (!isSmaller) size = Math.floor(size / 2);
  }
  return smallest;
}
