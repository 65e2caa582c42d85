import type { Directive, JournalDocument } from '../journal/model';
import { inDocument } from '../journal/views';
import type { Range } from '../text/range';

/** Says whether a problem with `code` at `range` was switched off in the document itself. */
export type Suppression = (code: string, range: Range) => boolean;

/** The directives of a document, with ranges in the document. */
export function directivesOf(document: JournalDocument): readonly Directive[] {
  if (!('segments' in document)) return document.directives;
  const directives = [...(document.frontMatter?.directives ?? [])];
  for (const segment of document.segments) {
    for (const directive of segment.kept.outline.directives) {
      const range = inDocument(segment, directive.range);
      directives.push({ ...directive, range, nextLine: inDocument(segment, directive.nextLine) });
    }
  }
  return directives;
}

/**
 * What `<!-- topic-journal-disable CODE -->` … `enable` and `disable-next-line` switch off, in YAML as comments with `#`.
 * A directive without a code is about every rule. A problem counts where it starts.
 */
export function suppressionsOf(document: JournalDocument): Suppression {
  const directives = directivesOf(document);
  if (directives.length === 0) return () => false;
  return (code, { start }) => {
    let isOff = false;
    for (const { action, codes, range, nextLine } of directives) {
      if (range.start > start) break;
      if (codes.length > 0 && !codes.includes(code)) continue;
      if (action !== 'disable-next-line') isOff = action === 'disable';
      else if (nextLine.start <= start && start <= nextLine.end) return true;
    }
    return isOff;
  };
}
