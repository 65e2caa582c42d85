import { slugOf } from '../format/slug';
import type { Heading, MarkdownDocument } from '../journal/model';
import { addressesOf, each, inDocument } from '../journal/views';
import type { TextEdit, WorkspaceEdit } from '../text/edit';
import { type Range, sliceRange } from '../text/range';
import { numberAnchors } from './anchors';
import { pathsOf } from './counts';
import type { JournalIndex } from './journal-index';
import { changeAnchor, renameLink } from './links';
import { resolveLink } from './paths';

/** Something that leads to an anchor. */
interface AnchorUse {
  readonly path: string;
  readonly url: string;
  readonly range: Range;
  /** The text of an Index line's link. */
  readonly label?: { readonly range: Range; readonly text: string };
}

/**
 * Gives the edits that change a heading's text to `text` (made by `edits`) and let everything that led to it, or to a
 * heading whose anchor gets another number by it, lead there still: the lines of the Index, whose text follows too, and
 * links of this and of other documents.
 */
export type HeadingRenamer = (heading: Heading, text: string, edits: readonly TextEdit[]) => WorkspaceEdit;

/** The renamer for the headings of `document`. What it looks up is gathered once, so that many headings cost little more. */
export function headingRenamer(index: JournalIndex, document: MarkdownDocument): HeadingRenamer {
  const { path } = document;
  const families = familiesOf(document);
  const uses = usesOf(index, document);
  return (heading, text, edits) => {
    const renamed = slugOf(text);
    const family = [...(families.get(familyOf(heading.slug)) ?? [])];
    if (familyOf(renamed) !== familyOf(heading.slug)) family.push(...(families.get(familyOf(renamed)) ?? []));
    family.sort((a, b) => a.place - b.place);
    const before = numberAnchors();
    const after = numberAnchors();
    const files = new Map<string, TextEdit[]>([[path, [...edits]]]);
    const add = (use: AnchorUse, edit: TextEdit) => void files.set(use.path, [...(files.get(use.path) ?? []), edit]);
    for (const { heading: each } of family) {
      const old = before(each.slug);
      const anchor = after(each === heading ? renamed : each.slug);
      for (const use of uses.get(old) ?? []) {
        if (anchor !== old) add(use, changeAnchor(use.url, use.range, anchor));
        if (each === heading && use.label?.text === heading.text) add(use, renameLink(use.label.range, text));
      }
    }
    return [...files].map(([file, changes]) => ({ path: file, edits: changes }));
  };
}

/** What two anchors must share so that the number of one can depend on the other: all but such numbers at the end. */
function familyOf(anchor: string): string {
  let family = anchor;
  for (let dash = family.lastIndexOf('-'); dash !== -1; dash = family.lastIndexOf('-')) {
    if (!/^[1-9]\d*$/.test(family.slice(dash + 1))) break;
    family = family.slice(0, dash);
  }
  return family;
}

function familiesOf(document: MarkdownDocument) {
  const families = new Map<string, { heading: Heading; place: number }[]>();
  let place = 0;
  for (const { fact: heading } of each(document, 'headings')) {
    const name = familyOf(heading.slug);
    const family = families.get(name);
    const member = { heading, place: place++ };
    if (family === undefined) families.set(name, [member]);
    else family.push(member);
  }
  return families;
}

/** All that leads to an anchor of `document`, by the anchor in lower case. */
function usesOf(index: JournalIndex, document: MarkdownDocument): Map<string, AnchorUse[]> {
  const uses = new Map<string, AnchorUse[]>();
  const add = (use: AnchorUse) => {
    const target = resolveLink(use.path, use.url);
    if (target?.path !== document.path || target.anchor === null) return;
    const anchor = target.anchor.toLowerCase();
    const known = uses.get(anchor);
    if (known === undefined) uses.set(anchor, [use]);
    else known.push(use);
  };
  for (const { fact, segment } of each(document, 'indexLines')) {
    const { anchor, targetRange, labelRange, lineRange, written } = fact;
    if (anchor === null || targetRange === null || labelRange === null) continue;
    const text = sliceRange(written, {
      start: labelRange.start - lineRange.start,
      end: labelRange.end - lineRange.start
    });
    const label = { range: inDocument(segment, labelRange), text };
    add({ path: document.path, url: `#${anchor}`, range: inDocument(segment, targetRange), label });
  }
  for (const path of new Set([document.path, ...pathsOf(index.linkUses.get(document.path))])) {
    const other = path === document.path ? document : index.documents.get(path);
    if (other === undefined || !('segments' in other)) continue;
    for (const { url, range } of addressesOf(other)) add({ path, url, range });
  }
  return uses;
}
