import type { JournalDocument, MarkdownDocument, Segment } from '../../journal/model';
import { resolveLink } from '../../workspace/paths';
import { foldAnchor } from './address-edits';
import { type AnchorMoves, allAnchorsIn, anchorsIn } from './anchor-moves';
import { type Draft, movedPath } from './draft';
import { type Names, noNames } from './names';

/** What names and places of one text are in another. */
export interface Translation {
  readonly names: Names;
  readonly path: (path: string) => string;
  readonly anchor: (path: string, anchor: string) => string;
}

/** The translation of what is said before a rename into what is said after it. */
export const translationOf = (draft: Draft, anchors: ReadonlyMap<string, AnchorMoves>): Translation => ({
  names: draft.names,
  path: path => movedPath(draft, path),
  anchor: (path, anchor) => anchors.get(path)?.moved.get(anchor) ?? anchor
});

/** The translation of what stays. */
export const noTranslation: Translation = { names: noNames, path: path => path, anchor: (_, anchor) => anchor };

/**
 * All that a document says, one line a fact, with names and links as `translation` has them afterwards: a rename is right where
 * the shape before, translated, is that afterwards.
 */
export function shapeOf(document: JournalDocument, translation: Translation): string[] {
  if (!('segments' in document)) {
    const { names } = translation;
    const fields = document.fields.map(({ key, value, items }) => {
      const said = key === 'id' && typeof value === 'string' ? names.topic(value) : value;
      const listed = items.map(item => (key === 'preferred_sources' ? names.publisher(item.value) : item.value));
      return JSON.stringify(['field', key, said, listed]);
    });
    return [...fields, `${document.faults.length} faults`];
  }
  const { frontMatter } = document;
  const lines = (frontMatter?.fields ?? []).map(({ key, value, items }) => {
    const topics = items.map(item => (key === 'topics' ? translation.names.topic(item.value) : item.value));
    return JSON.stringify(['front matter', key, value, topics]);
  });
  lines.push(`${document.kind} with ${frontMatter?.faults.length ?? 0} faults`);
  const anchors = anchorsIn(document);
  let before = 0;
  for (const segment of document.segments) {
    lines.push(...segmentShape(document, segment, translation, anchors.slice(before)));
    before += segment.kept.outline.slugs.length;
  }
  return lines;
}

function* segmentShape(
  { path }: MarkdownDocument,
  { facts }: Segment,
  translation: Translation,
  anchors: readonly string[]
): Generator<string> {
  const targetOf = targetsFrom(path, translation);
  const { names } = translation;
  const line = (...parts: readonly unknown[]) => JSON.stringify(parts);
  for (const { level, section } of facts.headings) yield line('heading', level, section);
  for (const { date, kind, heading } of facts.entries) {
    const { heading: renamed } = names;
    const isRenamed = renamed?.path === path && renamed.anchor === anchors[heading];
    yield line('entry', isRenamed ? renamed.after.date : date, isRenamed ? renamed.after.kind : kind);
  }
  for (const { url, publisher, date, canonical, noteRange } of facts.sources) {
    const named = publisher === null ? null : names.publisher(publisher);
    yield line('source', canonical ?? targetOf(url), named, date, noteRange !== null);
  }
  for (const { topic, date, inSection, entry } of facts.crossLinks)
    yield line('tag', names.topic(topic), names.day(topic, date), inSection, entry);
  for (const { url } of facts.untagged) yield line('untagged', targetOf(url));
  for (const { label, task } of facts.observations)
    yield line('observation', names.label(label), task?.closing?.outcome);
  for (const { label } of facts.records) yield line('record', label);
  for (const { kind, task } of facts.claims) yield line('claim', kind, task?.closing?.outcome);
  for (const { anchor } of facts.indexLines) yield line('index', targetOf(anchor === null ? null : `#${anchor}`));
  for (const { url } of facts.links) yield line('link', targetOf(url));
  for (const { date, cells } of facts.changelog) yield line('row', date, cells.length);
  for (const { action, codes } of facts.directives) yield line('directive', action, codes);
  for (const anchor of facts.htmlAnchors) yield line('anchor', anchor);
}

/** Where an address in the file at `path` leads, as `translation` has it. */
const targetsFrom =
  (path: string, translation: Translation) =>
  (url: string | null): string | null => {
    const target = url === null ? undefined : resolveLink(path, url);
    if (target === undefined) return url;
    const anchor = target.anchor === null ? '' : `#${translation.anchor(target.path, foldAnchor(target.anchor))}`;
    return translation.path(target.path) + anchor;
  };

/** The shape of a file that is no journal document: where its links lead, and where links to it can. */
export function linkShapeOf(document: MarkdownDocument, translation: Translation): string[] {
  const targetOf = targetsFrom(document.path, translation);
  const leads = document.segments.flatMap(({ facts: { links, sources, indexLines } }) => [
    ...[...links, ...sources].map(({ url }) => `link ${targetOf(url)}`),
    ...indexLines.map(({ anchor }) => `index ${targetOf(anchor === null ? null : `#${anchor}`)}`)
  ]);
  return [...leads, ...allAnchorsIn(document)];
}
