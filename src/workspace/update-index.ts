import { SETTINGS_FILE } from '../format/documents';
import type { JournalDocument, MarkdownDocument, SegmentFacts } from '../journal/model';
import { addressesIn } from '../journal/views';
import { addCount, pathsOf, setMember } from './counts';
import {
  type Citation,
  documentsNaming,
  frontMatterTopics,
  isKnownTopic,
  type JournalIndex,
  topicOf
} from './journal-index';
import { resolveLink } from './paths';
import { foldPublisher, usualSpelling } from './publishers';

/** What the problems of other documents can depend on, as this change touched it. */
interface Touched {
  readonly urls: Map<string, number>;
  readonly publishers: Map<string, string | undefined>;
  readonly dates: Map<string, number>;
  readonly slugs: Map<string, number>;
}

/**
 * Puts `document` into the index, in place of what was there at its path; undefined takes it out. Only the segments that
 * differ are looked at. Returns the paths of the documents whose problems may be others now, its own first.
 */
export function updateIndex(index: JournalIndex, path: string, document: JournalDocument | undefined): Set<string> {
  const previous = index.documents.get(path);
  const affected = new Set([path]);
  if (previous === document) return affected;
  const before = dependants(index, path, previous);
  const sameIssueBefore = sameIssue(index, previous);
  const touched: Touched = { urls: new Map(), publishers: new Map(), dates: new Map(), slugs: new Map() };
  const kept = sharedFacts(previous, document);
  if (previous !== undefined) change(index, previous, kept, -1, touched);
  if (document === undefined) index.documents.delete(path);
  else index.documents.set(path, document);
  if (document !== undefined) change(index, document, kept, 1, touched);
  for (const other of followUps(
    index,
    path,
    document ?? previous,
    previous === undefined || document === undefined,
    touched
  )) {
    affected.add(other);
  }
  // What the globs of the settings match depends on which documents there are.
  if ((previous === undefined || document === undefined) && index.documents.has(SETTINGS_FILE))
    affected.add(SETTINGS_FILE);
  for (const other of [...sameIssueBefore, ...sameIssue(index, document)]) affected.add(other);
  // A config, or a document that came, went or changed its kind, matters to all who name its topic, before and after.
  if (previous?.kind !== document?.kind || document?.kind === 'config') {
    for (const other of [...before, ...dependants(index, path, document)]) affected.add(other);
  }
  return affected;
}

/** Tells the index whether there is a file at `path` that is no journal document; returns who links to it. */
export function updateFile(index: JournalIndex, path: string, exists: boolean): string[] {
  if (index.files.get(path) === exists) return [];
  index.files.set(path, exists);
  return pathsOf(index.linkUses.get(path));
}

function dependants(index: JournalIndex, path: string, document: JournalDocument | undefined): string[] {
  if (document === undefined) return [];
  const own = [topicOf(document), ...claimedId(document)];
  const related = own.flatMap(id => [...documentsNaming(index, id), ...(index.topicFiles.get(id.toLowerCase()) ?? [])]);
  return [...related, ...pathsOf(index.linkUses.get(path))];
}

function sharedFacts(a: JournalDocument | undefined, b: JournalDocument | undefined): Set<SegmentFacts> {
  if (a === undefined || b === undefined || !('segments' in a) || !('segments' in b) || a.kind !== b.kind)
    return new Set();
  const first = new Set(a.segments.map(({ facts }) => facts));
  return new Set(b.segments.map(({ facts }) => facts).filter(facts => first.has(facts)));
}

/** The number that a brief's front matter gives it. */
function issueOf(document: JournalDocument | undefined): number | undefined {
  if (document?.kind !== 'brief') return undefined;
  const issue = document.frontMatter?.fields.find(field => field.key === 'issue')?.value;
  return typeof issue === 'number' ? issue : undefined;
}

const sameIssue = (index: JournalIndex, document: JournalDocument | undefined): string[] => [
  ...(index.issues.get(issueOf(document) ?? Number.NaN) ?? [])
];

function claimedId(document: JournalDocument): string[] {
  if (document.kind !== 'config') return [];
  const id = document.fields.find(field => field.key === 'id')?.value;
  return typeof id === 'string' ? [id] : [];
}

function change(
  index: JournalIndex,
  document: JournalDocument,
  kept: ReadonlySet<SegmentFacts>,
  by: 1 | -1,
  touched: Touched
): void {
  const { path } = document;
  if (document.kind === 'config') setMember(index.configs, topicOf(document), path, by > 0);
  if (document.kind === 'config' || document.kind === 'topic') {
    for (const id of [topicOf(document), ...claimedId(document)])
      setMember(index.topicFiles, id.toLowerCase(), path, by > 0);
  }
  if (!('segments' in document)) return;
  if (document.kind === 'topic') setMember(index.journals, topicOf(document), path, by > 0);
  const issue = issueOf(document);
  if (issue !== undefined) setMember(index.issues, issue, path, by > 0);
  for (const { value } of frontMatterTopics(document)) addCount(index.topicUses, value, path, by);
  for (const { facts } of document.segments) if (!kept.has(facts)) changeFacts(index, document, facts, by, touched);
}

const touch = (table: Map<string, number>, key: string, by: number): void =>
  void table.set(key, (table.get(key) ?? 0) + by);

function changeFacts(
  index: JournalIndex,
  { path, kind }: MarkdownDocument,
  facts: SegmentFacts,
  by: 1 | -1,
  touched: Touched
): void {
  for (const { topic } of facts.crossLinks) addCount(index.topicUses, topic, path, by);
  for (const { url } of addressesIn(facts)) {
    const target = resolveLink(path, url);
    if (target !== undefined && target.path !== path) addCount(index.linkUses, target.path, path, by);
  }
  for (const { date } of facts.entries) if (date !== null) touch(touched.dates, date, by);
  for (const { slug } of facts.headings) touch(touched.slugs, slug, by);
  for (const anchor of facts.htmlAnchors) touch(touched.slugs, anchor, by);
  for (const source of facts.sources) {
    if (source.publisher !== null) {
      const folded = foldPublisher(source.publisher);
      if (!touched.publishers.has(folded)) touched.publishers.set(folded, usualSpelling(index, folded));
      const spellings = index.publishers.get(folded) ?? new Map();
      addCount(spellings, source.publisher, path, by);
      if (spellings.size === 0) index.publishers.delete(folded);
      else index.publishers.set(folded, spellings);
    }
    const url = kind === 'topic' && source.entry !== -1 ? source.canonical : null;
    if (url !== null)
      changeCitation(index, url, { path, facts, source, date: facts.entries[source.entry]?.date ?? '' }, by, touched);
  }
}

function changeCitation(index: JournalIndex, url: string, citation: Citation, by: 1 | -1, touched: Touched): void {
  const known = index.citations.get(url);
  const same = by < 0 ? [...(known ?? [])].find(each => each.source === citation.source) : citation;
  if (same !== undefined) setMember(index.citations, url, same, by > 0);
  touch(touched.urls, `${url}\n${citation.date}`, by);
}

/** Who else's problems can be others now, by what the change touched and did not put back as it was. */
function* followUps(
  index: JournalIndex,
  path: string,
  document: JournalDocument | undefined,
  isNew: boolean,
  { urls, publishers, dates, slugs }: Touched
): Generator<string> {
  for (const [key, count] of urls) {
    if (count !== 0) for (const citation of index.citations.get(key.split('\n', 1)[0] ?? '') ?? []) yield citation.path;
  }
  for (const [folded, usual] of publishers) {
    if (usualSpelling(index, folded) === usual) continue;
    for (const counts of index.publishers.get(folded)?.values() ?? []) yield* pathsOf(counts);
  }
  const differs = (table: ReadonlyMap<string, number>) => [...table.values()].some(count => count !== 0);
  if (document?.kind === 'topic' && (isNew || differs(dates)) && isKnownTopic(index, topicOf(document))) {
    yield* documentsNaming(index, topicOf(document));
  }
  if (isNew || differs(slugs)) yield* pathsOf(index.linkUses.get(path));
}
