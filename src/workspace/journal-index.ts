import { isTopicId } from '../format/names';
import type { JournalDocument, Kept, MarkdownDocument } from '../journal/model';
import { each } from '../journal/views';
import type { AnchorTable } from './anchors';
import { type Counts, pathsOf } from './counts';
import { stemOf } from './paths';
import type { WorkspaceSettings } from './settings';
import type { Tag } from './tags';

/** One citation of a source in an entry of a topic journal. */
export interface Citation {
  readonly path: string;
  /** The segment that it stands in. */
  readonly kept: Kept;
  /** Which of the segment's sources it is. */
  readonly place: number;
  /** The day of the entry; empty where it has none. */
  readonly date: string;
}

/**
 * When what each table says changed last, in moments of the index, each of which is one change; who remembers at what moment
 * it read from a table can tell whether that still holds.
 */
export interface Revisions {
  /** The present moment. */
  now: number;
  /** Which topics are known. */
  topics: number;
  /** On which days topics have entries. */
  entries: number;
  /** In which order the segments of a document stand. */
  order: number;
  /** The usual spellings of publishers. */
  publishers: number;
  /** What configs say. */
  configs: number;
  /** Which files and anchors there are to link to, and the titles of documents. */
  targets: number;
}

/**
 * All documents of one workspace root, and what rules and queries look up in them. The tables hold no more than what some
 * document says at the moment; `update-index.ts` alone changes them, by the difference of facts. Who owns the index passes
 * it: the core itself keeps none.
 */
export interface JournalIndex {
  readonly settings: WorkspaceSettings;
  readonly documents: Map<string, JournalDocument>;
  /** Files that are no journal documents and were asked for: whether they exist. */
  readonly files: Map<string, boolean>;
  /** Paths of the journals of each topic id; more than one is a mistake. */
  readonly journals: Map<string, Set<string>>;
  /** Paths of the configs that have a topic id as their file's name. */
  readonly configs: Map<string, Set<string>>;
  /** Paths of journals and configs by the id, in lower case, that is their file's name or that they say is theirs. */
  readonly topicFiles: Map<string, Set<string>>;
  /** Citations in entries, by canonical URL; most are cited once, and need no list. */
  readonly citations: Map<string, Citation | Citation[]>;
  /** Which sources of a segment are cited elsewhere too. */
  readonly repeats: Map<Kept, Set<number>>;
  /** How often each spelling is used, by folded publisher. */
  readonly publishers: Map<string, Map<string, number>>;
  /** What each spelling of a publisher is when folded. */
  readonly foldedPublishers: Map<string, string>;
  /** Documents that name a topic, in a tag or in front matter. */
  readonly topicUses: Map<string, Counts>;
  /** Cross-links by the topic that they name, and by the path of their document; those of a segment stand together. */
  readonly tags: Map<string, Map<string, Tag[]>>;
  /** Documents that link to a file. */
  readonly linkUses: Map<string, Counts>;
  /** Paths of the briefs with an issue number. */
  readonly issues: Map<number, Set<string>>;
  readonly revisions: Revisions;
  /** The anchors of documents that were asked for. */
  readonly anchors: WeakMap<MarkdownDocument, AnchorTable>;
  /** The rules that found nothing in the outline of a document: the very same set while that says the same. */
  readonly quiet: WeakMap<MarkdownDocument, Set<object>>;
  /** The days of the entries of journals that were asked for. */
  readonly dates: WeakMap<MarkdownDocument, ReadonlySet<string>>;
}

/** An index with no documents. */
export const createIndex = (settings: WorkspaceSettings): JournalIndex => ({
  settings,
  documents: new Map(),
  files: new Map(),
  journals: new Map(),
  configs: new Map(),
  topicFiles: new Map(),
  citations: new Map(),
  repeats: new Map(),
  publishers: new Map(),
  foldedPublishers: new Map(),
  topicUses: new Map(),
  tags: new Map(),
  linkUses: new Map(),
  issues: new Map(),
  revisions: { now: 0, topics: 0, entries: 0, order: 0, publishers: 0, configs: 0, targets: 0 },
  anchors: new WeakMap(),
  quiet: new WeakMap(),
  dates: new WeakMap()
});

/** What an index has a revision of. */
export type Table = Exclude<keyof Revisions, 'now'>;

/** Notes that what `tables` say has changed. */
export function noteChange({ revisions }: JournalIndex, ...tables: readonly Table[]): void {
  revisions.now++;
  for (const table of tables) revisions[table] = revisions.now;
}

/** The citations of the source with the canonical URL `url`. */
export function citationsOf(index: JournalIndex, url: string): readonly Citation[] {
  const citations = index.citations.get(url);
  return citations === undefined ? [] : 'kept' in citations ? [citations] : citations;
}

/** Whether `id` has a journal or a config. */
export const isKnownTopic = (index: JournalIndex, id: string): boolean =>
  index.journals.has(id) || index.configs.has(id);

/** Every known topic id, in alphabetical order. */
export const topicIds = (index: JournalIndex): string[] =>
  [...new Set([...index.journals.keys(), ...index.configs.keys()])].sort();

/** The topic that a journal or config is about: its file's name. */
export const topicOf = (document: JournalDocument): string => stemOf(document.path);

/** The journal of topic `id`; the first by path where there are several. */
export function journalOf(index: JournalIndex, id: string): MarkdownDocument | undefined {
  const document = firstDocument(index, index.journals.get(id));
  return document !== undefined && 'segments' in document ? document : undefined;
}

/** The config of topic `id`; the first by path where there are several. */
export function configOf(index: JournalIndex, id: string) {
  const document = firstDocument(index, index.configs.get(id));
  return document !== undefined && 'fields' in document ? document : undefined;
}

function firstDocument(index: JournalIndex, paths: ReadonlySet<string> | undefined): JournalDocument | undefined {
  let first: string | undefined;
  for (const path of paths ?? []) if (first === undefined || path < first) first = path;
  return first === undefined ? undefined : index.documents.get(first);
}

/** The texts of one list of topic `id`'s config. */
export const configList = (index: JournalIndex, id: string, key: string): readonly string[] =>
  configOf(index, id)
    ?.fields.find(field => field.key === key)
    ?.items.map(({ value }) => value) ?? [];

/** The days on which topic `id` has entries, those of all its journals where there are several. */
export function entryDates(index: JournalIndex, id: string): Set<string> {
  const dates = new Set<string>();
  for (const path of index.journals.get(id) ?? []) {
    const journal = index.documents.get(path);
    if (journal === undefined || !('segments' in journal)) continue;
    for (const date of datesIn(index, journal)) dates.add(date);
  }
  return dates;
}

/** Whether topic `id` has an entry of `date`. */
export function hasEntryOf(index: JournalIndex, id: string, date: string): boolean {
  for (const path of index.journals.get(id) ?? []) {
    const journal = index.documents.get(path);
    if (journal !== undefined && 'segments' in journal && datesIn(index, journal).has(date)) return true;
  }
  return false;
}

function datesIn({ dates }: JournalIndex, journal: MarkdownDocument): ReadonlySet<string> {
  const known = dates.get(journal);
  if (known !== undefined) return known;
  const found = new Set<string>();
  for (const { fact } of each(journal, 'entries')) if (fact.date !== null) found.add(fact.date);
  dates.set(journal, found);
  return found;
}

/** Whether there is a file at `path`; undefined where nobody has looked yet. */
export const fileExists = (index: JournalIndex, path: string): boolean | undefined =>
  index.documents.has(path) || path === '' ? true : index.files.get(path);

/** The files that some document links to and of which nobody has looked yet whether they exist. */
export const unknownFiles = (index: JournalIndex): string[] =>
  [...index.linkUses.keys()].filter(path => fileExists(index, path) === undefined);

/** The cross-links of a document that count: those of its Cross-links sections, and mentions of known topics. */
export function* crossLinksOf(index: JournalIndex, document: MarkdownDocument) {
  for (const located of each(document, 'crossLinks')) {
    if (located.fact.inSection || (isTopicId(located.fact.topic) && isKnownTopic(index, located.fact.topic)))
      yield located;
  }
}

/** The number of the next brief: one more than the highest that a brief has. */
export function nextIssue({ issues }: JournalIndex): number {
  let highest = 0;
  for (const [issue, paths] of issues)
    if (Number.isSafeInteger(issue) && paths.size > 0) highest = Math.max(highest, issue);
  return highest + 1;
}

/** The topics that a document's front matter names, with their places. */
export const frontMatterTopics = (document: MarkdownDocument) =>
  document.frontMatter?.fields.find(field => field.key === 'topics')?.items ?? [];

/** The paths of all documents that name topic `id`. */
export const documentsNaming = (index: JournalIndex, id: string): string[] => pathsOf(index.topicUses.get(id));
