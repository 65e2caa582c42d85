import { SETTINGS_FILE } from '../format/documents';
import type { JournalDocument, Segment } from '../journal/model';
import type { OnSegment } from '../journal/read-segments';
import { segmentsOf } from '../journal/views';
import { changeSegment, type Touched } from './count-segment';
import { addCount, pathsOf, setMember } from './counts';
import { differenceOf, keepOutline } from './difference';
import {
  citationsOf,
  documentsNaming,
  frontMatterTopics,
  isKnownTopic,
  type JournalIndex,
  noteChange,
  type Table,
  topicOf
} from './journal-index';
import { foldedPublisher, usualSpelling } from './publishers';

/**
 * Puts `document` into the index, in place of what was there at its path; undefined takes it out. Only the segments that
 * differ are looked at. Returns the paths of the documents whose problems may be others now, its own first.
 */
export function updateIndex(index: JournalIndex, path: string, document: JournalDocument | undefined): Set<string> {
  const previous = index.documents.get(path);
  const affected = new Set([path]);
  if (previous === document) return affected;
  // A config, or a document that came, went or changed its kind, matters to all who name its topic, before and after.
  const matters = previous?.kind !== document?.kind || document?.kind === 'config';
  const before = matters ? dependants(index, path, previous) : [];
  const sameIssueBefore = sameIssue(index, previous);
  const topics = topicsBefore(index, previous, document);
  const touched: Touched = { urls: new Map(), publishers: new Map(), dates: new Map(), tags: new Map() };
  const difference = differenceOf(previous, document);
  if (previous !== undefined) change(index, previous, difference.gone, -1, touched);
  if (document === undefined) index.documents.delete(path);
  else index.documents.set(path, document);
  if (document !== undefined) change(index, document, difference.come, 1, touched);
  // Which of two citations came first can depend on the order of their segments.
  if (difference.gone.length > 1 && difference.come.length > 1) noteChange(index, 'order');
  const isNew = previous === undefined || document === undefined;
  const others = followUps(index, path, document ?? previous, isNew, touched, keepOutline(index, difference));
  for (const other of others) affected.add(other);
  // What the globs of the settings match depends on which documents there are.
  if (isNew && index.documents.has(SETTINGS_FILE)) affected.add(SETTINGS_FILE);
  for (const other of [...sameIssueBefore, ...sameIssue(index, document)]) affected.add(other);
  if (matters) {
    for (const other of [...before, ...dependants(index, path, document)]) affected.add(other);
    noteChange(index, 'configs');
    // Whether a topic has a journal counts even where its config makes it known, and which entries that has.
    if (previous?.kind !== document?.kind) noteChange(index, 'entries');
  }
  if (topics.some(([topic, wasKnown]) => isKnownTopic(index, topic) !== wasKnown)) noteChange(index, 'topics');
  return affected;
}

/** Puts in a document without asking what it matters to: everything is to be checked afterwards. */
export function loadDocument(index: JournalIndex, document: JournalDocument): void {
  const previous = index.documents.get(document.path);
  const { gone, come } = differenceOf(previous, document);
  if (previous !== undefined) change(index, previous, gone, -1, undefined);
  index.documents.set(document.path, document);
  change(index, document, come, 1, undefined);
  noteChange(index, ...TABLES);
}

/**
 * The same for a document that is read only now, by `read`: each segment is put in as soon as it is read, and its facts are
 * let go, so that no more of them are at hand at any time.
 */
export function loadAsRead(index: JournalIndex, path: string, read: (take: OnSegment) => JournalDocument): void {
  const previous = index.documents.get(path);
  if (previous !== undefined) change(index, previous, segmentsOf(previous), -1, undefined);
  const document = read((kept, kind) => {
    changeSegment(index, { path, kind }, kept, 1, undefined);
    kept.release();
  });
  index.documents.set(path, document);
  change(index, document, [], 1, undefined);
  noteChange(index, ...TABLES);
}

/** What a document that is put in without a look at what it matters to may have changed: everything. */
const TABLES: readonly Table[] = ['topics', 'entries', 'order', 'publishers', 'configs', 'targets'];

/** The topics that a change may make known or unknown, and whether each is known now. */
const topicsBefore = (index: JournalIndex, ...documents: readonly (JournalDocument | undefined)[]) =>
  documents.flatMap(document =>
    document === undefined ? [] : [[topicOf(document), isKnownTopic(index, topicOf(document))] as const]
  );

/** Tells the index whether there is a file at `path` that is no journal document; returns who links to it. */
export function updateFile(index: JournalIndex, path: string, exists: boolean): string[] {
  if (index.files.get(path) === exists) return [];
  index.files.set(path, exists);
  noteChange(index, 'targets');
  return pathsOf(index.linkUses.get(path));
}

function dependants(index: JournalIndex, path: string, document: JournalDocument | undefined): string[] {
  if (document === undefined) return [];
  const own = [topicOf(document), ...claimedId(document)];
  const related = own.flatMap(id => [...documentsNaming(index, id), ...(index.topicFiles.get(id.toLowerCase()) ?? [])]);
  return [...related, ...pathsOf(index.linkUses.get(path))];
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
  segments: readonly Segment[],
  by: 1 | -1,
  touched: Touched | undefined
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
  for (const { kept } of segments) changeSegment(index, document, kept, by, touched);
}

/** Who else's problems can be others now, by what the change touched and did not put back as it was. */
function* followUps(
  index: JournalIndex,
  path: string,
  document: JournalDocument | undefined,
  isNew: boolean,
  { urls, publishers, dates, tags }: Touched,
  hasSameAnchors: boolean
): Generator<string> {
  const changed = new Set([...urls].flatMap(([key, count]) => (count === 0 ? [] : (key.split('\n', 1)[0] ?? ''))));
  for (const url of changed) {
    for (const { kept, path: citing } of citationsOf(index, url)) {
      kept.touch();
      yield citing;
    }
  }
  const respelled = [...publishers].filter(([folded, usual]) => usualSpelling(index, folded) !== usual);
  if (respelled.length > 0) {
    noteChange(index, 'publishers');
    yield* documentsCiting(index, new Set(respelled.map(([folded]) => folded)), path);
  }
  if (document?.kind === 'topic' && (isNew || [...dates.values()].some(count => count !== 0))) {
    noteChange(index, 'entries');
    if (isKnownTopic(index, topicOf(document))) yield* documentsNaming(index, topicOf(document));
  }
  yield* partnersOf(index, document, tags);
  if (isNew || !hasSameAnchors) {
    noteChange(index, 'targets');
    yield* pathsOf(index.linkUses.get(path));
  }
}

/** The journals that cross-links of `document` ask for an answer, or give one: `tags` says which came or went. */
function* partnersOf(
  index: JournalIndex,
  document: JournalDocument | undefined,
  tags: Touched['tags']
): Generator<string> {
  let own = document === undefined ? undefined : topicOf(document);
  for (const [key, count] of tags) {
    if (count === 0) continue;
    yield* index.journals.get(key.slice(0, key.indexOf('\n'))) ?? [];
    if (own !== undefined) yield* index.journals.get(own) ?? [];
    own = undefined;
  }
}

/** The documents that cite one of `publishers`, given as folded. */
function* documentsCiting(index: JournalIndex, publishers: ReadonlySet<string>, own: string): Generator<string> {
  const isCiting = (document: JournalDocument | undefined) =>
    segmentsOf(document).some(({ facts }) =>
      facts.sources.some(({ publisher }) => publisher !== null && publishers.has(foldedPublisher(index, publisher)))
    );
  const uses = (folded: string) => [...(index.publishers.get(folded)?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  // While a new name is typed, each of its beginnings is one that nobody else uses: no search for others then.
  const most = Math.max(...[...publishers].map(uses));
  if (most === 0 || (most === 1 && publishers.size === 1 && isCiting(index.documents.get(own)))) return yield own;
  for (const document of index.documents.values()) if (isCiting(document)) yield document.path;
}
