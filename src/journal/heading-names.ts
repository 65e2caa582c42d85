import type { MarkdownKind } from '../format/documents';
import type { SectionDescription } from '../format/sections';
import { slugOf } from '../format/slug';
import { sectionNamed, type Vocabulary } from '../format/vocabulary';
import { copyString } from '../text/copy';

/** What follows from the text of a heading alone. */
export interface HeadingName {
  readonly text: string;
  readonly slug: string;
  /** The section of a document of its kind that it may open. */
  readonly section: SectionDescription | undefined;
}

/** As many headings as are remembered: those of sections come again and again, and others soon after. */
const MOST = 8000;

// Names follow from the vocabulary and the text; they are remembered because making them takes longer than reading them.
const memory = new WeakMap<Vocabulary, Map<MarkdownKind, Map<string, HeadingName>>>();

/** The names of headings in documents of `kind`, each made once while it is remembered. */
export function headingNames(vocabulary: Vocabulary, kind: MarkdownKind): (text: string) => HeadingName {
  const byKind = memory.get(vocabulary) ?? new Map<MarkdownKind, Map<string, HeadingName>>();
  memory.set(vocabulary, byKind);
  const known = byKind.get(kind) ?? new Map<string, HeadingName>();
  byKind.set(kind, known);
  return text => {
    const name = known.get(text);
    if (name !== undefined) return name;
    if (known.size >= MOST) known.clear();
    const own = copyString(text);
    const made = { text: own, slug: slugOf(own), section: sectionNamed(vocabulary, kind, own) };
    known.set(own, made);
    return made;
  };
}
