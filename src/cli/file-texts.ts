import { indexLines, type LineIndex } from '../text/lines';
import type { FileText } from './decode';

/** The files of a journal that could be read. Of most only the lines are remembered: their texts are large. */
export interface FileTexts {
  /** Takes in what a file holds now. */
  set(file: string, text: FileText): void;
  delete(file: string): void;
  files(): Iterable<string>;
  /**
   * What a file holds; undefined for one that could not be read.
   * @throws {Error} where texts are not kept.
   */
  get(file: string): FileText | undefined;
  /** Where the lines of a file begin; those of an empty text for one that could not be read. */
  linesOf(file: string): LineIndex;
}

/** No files yet; `keep` says whether their texts will be asked for. */
export function createFileTexts(keep: boolean): FileTexts {
  const lines = new Map<string, LineIndex>();
  const texts = new Map<string, FileText>();
  return {
    set(file, text) {
      lines.set(file, indexLines(text.text));
      if (keep) texts.set(file, text);
    },
    delete(file) {
      lines.delete(file);
      texts.delete(file);
    },
    files: () => lines.keys(),
    get(file) {
      if (!keep) throw new Error('The texts of the files were not kept.');
      return texts.get(file);
    },
    linesOf: file => lines.get(file) ?? indexLines('')
  };
}
