import { markAt } from '../../journal/mark-at';
import type { MarkdownDocument } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { TextEdit } from '../../text/edit';
import { type Range, shiftRange, sliceRange } from '../../text/range';
import { foldLabel } from '../link-definitions/definition-lines';
import { definedLabel } from './addresses';
import type { Draft } from './draft';

/** In a label, what is to be renamed and what it becomes: of `soil#2026-06-26` the `soil`. */
export type LabelPart = (label: string) => { readonly range: Range; readonly text: string } | undefined;

/**
 * The edits of the link definitions of a document whose labels `partOf` renames, `[soil]: soil.md`, and of the references to
 * them that are no tags: `[the bog][soil]`. `tags` are the edits of the tags. Where a reference spells the label otherwise, so
 * that it cannot follow, the definition stays for it.
 */
export function labelEdits(
  { reasons }: Draft,
  document: MarkdownDocument,
  text: string,
  partOf: LabelPart,
  tags: readonly TextEdit[]
): TextEdit[] {
  const definitions = definitionsIn(document, text);
  const edits: TextEdit[] = [];
  for (const { label, range, part } of definitions.flatMap(each => withPart(each, partOf))) {
    const renamed = label.slice(0, part.range.start) + part.text + label.slice(part.range.end);
    const isOther = (bracket: Range) => !definitions.some(each => each.range.start === bracket.start);
    const isTaken = definitions.some(each => foldLabel(each.label) === foldLabel(renamed));
    if (foldLabel(renamed) !== foldLabel(label) && (isTaken || brackets(document, text, renamed).some(isOther)))
      reasons.push(`${document.path} has a link by the name “[${renamed}]” already. Rename that first.`);
    const uses = brackets(document, text, label).filter(
      bracket => isOther(bracket) && !tags.some(tag => tag.range.start <= bracket.end && tag.range.end >= bracket.start)
    );
    if (uses.some(bracket => sliceRange(text, bracket) !== label)) continue;
    for (const start of [range.start, ...uses.map(use => use.start)])
      edits.push({ range: shiftRange(part.range, start), text: part.text });
  }
  // A label that is defined twice has its references twice.
  return [...new Map(edits.map(edit => [edit.range.start, edit])).values()];
}

interface Defined {
  readonly label: string;
  readonly range: Range;
}

const withPart = (defined: Defined, partOf: LabelPart) => {
  const part = partOf(defined.label);
  return part === undefined ? [] : [{ ...defined, part }];
};

/** The definitions of a document with their labels. */
function definitionsIn({ segments }: MarkdownDocument, text: string): Defined[] {
  return segments.flatMap(segment =>
    segment.kept.countOf('links') === 0
      ? []
      : segment.facts.links.flatMap(link => {
          const range = inDocument(segment, link.range);
          const label = definedLabel(text, range.start, inDocument(segment, link.urlRange).start);
          return label === null ? [] : [{ label: sliceRange(text, label), range: label }];
        })
  );
}

/** What stands between brackets and is `label` as references are compared, outside of code and HTML. */
function brackets({ segments }: MarkdownDocument, text: string, label: string): Range[] {
  const found: Range[] = [];
  const pattern = label.trim().split(/\s+/).map(literal).join('\\s{1,20}');
  for (const { index, 1: inner = '' } of text.matchAll(new RegExp(`\\[(\\s{0,20}${pattern}\\s{0,20})\\]`, 'gi'))) {
    const range = { start: index + 1, end: index + 1 + inner.length };
    const segment = segments.find(each => each.start <= index && index < each.start + each.length);
    if (segment === undefined || text.charAt(index - 1) === '\\') continue;
    const mark = markAt(text.slice(segment.start, segment.start + segment.length), range.start - segment.start);
    if (mark !== 'code' && mark !== 'html' && text.charAt(range.end + 1) !== '(') found.push(range);
  }
  return found;
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
