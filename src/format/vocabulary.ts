import type { MarkdownKind } from './documents';
import { entryKinds } from './entries';
import { type LabelDescription, type LabelId, labels } from './labels';
import { foldHeading, foldName } from './names';
import { type SectionDescription, type SectionId, sectionOf, sections } from './sections';
import type { SettingsInput } from './settings';

/** A label as a workspace knows it; `id` is none for one that the workspace added. */
export interface Label {
  readonly id?: LabelId;
  readonly name: string;
  readonly description?: string;
  readonly suggests?: LabelDescription['suggests'];
}

/**
 * The names that a workspace uses: the format's own, with what `.topic-journal.yaml` renames or adds.
 * Two documents read with the same vocabulary object can share what was read.
 */
export interface Vocabulary {
  readonly entryKinds: readonly string[];
  /** Labels by folded name; several names may lead to one. */
  readonly labels: ReadonlyMap<string, Label>;
  /** Sections by their headings as `foldHeading` has them, a list because `Sources` can mean one in two kinds of document. */
  readonly sections: ReadonlyMap<string, readonly SectionDescription[]>;
  /** The heading that is written for each section. */
  readonly headings: ReadonlyMap<SectionId, string>;
}

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value);

/** The vocabulary of a workspace with `settings`. */
export function vocabularyOf(settings?: SettingsInput['vocabulary']): Vocabulary {
  const byHeading = new Map<string, SectionDescription[]>();
  const headings = new Map<SectionId, string>();
  for (const section of sections) {
    const renamed = settings?.headings?.[section.id];
    // The format's own name is read beside the workspace's: what was written before the renaming is not lost.
    const names = [...(renamed === undefined ? [] : list(renamed)), section.heading];
    headings.set(section.id, names[0] ?? section.heading);
    for (const folded of new Set(names.map(foldHeading))) {
      byHeading.set(folded, [...(byHeading.get(folded) ?? []), section]);
    }
  }
  return {
    entryKinds: settings?.entry_kinds ?? entryKinds,
    labels: labelsOf(settings?.labels),
    sections: byHeading,
    headings
  };
}

function labelsOf(settings: Readonly<Record<string, string | readonly string[]>> | undefined): Map<string, Label> {
  const byName = new Map<string, Label>();
  const add = (names: readonly string[], label: Omit<Label, 'name'>) => {
    const [name] = names;
    if (name !== undefined) for (const each of names) byName.set(foldName(each), { ...label, name });
  };
  const named = new Map(Object.entries(settings ?? {}));
  for (const label of labels) {
    const key = [...named.keys()].find(each => each === label.id || foldName(each) === foldName(label.name));
    const { id, description, suggests } = label;
    add([...list((key === undefined ? undefined : named.get(key)) ?? []), label.name], {
      id,
      description,
      ...(suggests && { suggests })
    });
    if (key !== undefined) named.delete(key);
  }
  for (const names of named.values()) add(list(names), {});
  return byName;
}

/** The labels that the workspace writes, each once: several names may lead to one. */
export const writtenLabels = ({ labels }: Vocabulary): Label[] => [
  ...new Map([...labels.values()].map(label => [label.name, label])).values()
];

/** The label that `written` names, whatever its case. */
export const labelNamed = (vocabulary: Vocabulary, written: string): Label | undefined =>
  vocabulary.labels.get(foldName(written));

/** The label `id` as the workspace writes it. */
export const labelName = (vocabulary: Vocabulary, id: LabelId): string =>
  [...vocabulary.labels.values()].find(label => label.id === id)?.name ?? id;

/** What the workspace calls the section `id`. */
export const headingName = ({ headings }: Vocabulary, id: SectionId): string =>
  headings.get(id) ?? sectionOf(id).heading;

/** The line that opens the section `id`: `### Cross-links`. */
export const headingLine = (vocabulary: Vocabulary, id: SectionId): string =>
  `${'#'.repeat(sectionOf(id).level)} ${headingName(vocabulary, id)}`;

/** The section that a heading with the text `heading` opens in a document of `kind`. */
export function sectionNamed(
  vocabulary: Vocabulary,
  kind: MarkdownKind,
  heading: string
): SectionDescription | undefined {
  const fits = (section: SectionDescription) => section.documents.includes(kind);
  const exact = vocabulary.sections.get(foldHeading(heading))?.find(fits);
  if (exact !== undefined) return exact;
  const colon = heading.indexOf(':');
  if (colon === -1) return undefined;
  return vocabulary.sections.get(foldHeading(heading.slice(0, colon)))?.find(section => fits(section) && section.named);
}

/** The entry kind that `written` names, as the workspace writes it. */
export const entryKindNamed = (vocabulary: Vocabulary, written: string): string | undefined =>
  vocabulary.entryKinds.find(kind => foldName(kind) === foldName(written));
