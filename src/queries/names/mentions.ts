// Which segments of a workspace name what.

import type { Kept, MarkdownDocument, Segment, SegmentFacts } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { localAddresses, segmentsOf } from '../../journal/views';
import { copyString } from '../../text/copy';
import { citationsOf, type JournalIndex } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';
import { foldedPublisher } from '../../workspace/publishers';
import { type Following, followInSteps, following } from '../follow-segments';
import { type Name, nameKey } from './name';
import { suggestedName } from './name-at';

/** What is counted as one thing, and looked up by `nameKey`. */
type Key = string;

interface Mentioning {
  readonly path: string;
  readonly kept: Kept;
}

/** Segments have numbers, which are not used again; those of segments that are gone stay in the lists until all is made anew. */
interface MentionTable {
  readonly following: Following<Kept>;
  readonly segments: (Mentioning | undefined)[];
  readonly numbers: Map<Kept, number>;
  readonly byKey: Map<Key, number[]>;
}

const tables = new WeakMap<JournalIndex['documents'], MentionTable>();

/** So many segments may be gone before all is made anew, and as many as there are others. */
const FEW_GONE = 1000;

/** A link to the file at `path`. */
const fileKey = (path: string): Key => `file ${path}`;

/** Lists of facts that name something. */
const naming = ['crossLinks', 'sources', 'observations', 'records', 'links', 'indexLines'] as const;

function keysIn(index: JournalIndex, path: string, facts: SegmentFacts): Set<Key> {
  const keys = new Set<Key>();
  for (const { topic } of facts.crossLinks) keys.add(nameKey({ kind: 'topic', id: topic }));
  const isTopic = index.documents.get(path)?.kind === 'topic';
  for (const { canonical, publisher, entry } of facts.sources) {
    // The index itself knows where entries cite what.
    if (canonical !== null && !(isTopic && entry !== -1)) keys.add(nameKey({ kind: 'source', canonical }));
    if (publisher !== null) keys.add(nameKey({ kind: 'publisher', folded: foldedPublisher(index, publisher) }));
  }
  for (const observation of facts.observations) {
    keys.add(nameKey({ kind: 'label', ...observation }));
    const suggested = suggestedName(index, observation);
    if (suggested !== undefined) keys.add(nameKey(suggested));
  }
  for (const record of facts.records) keys.add(nameKey({ kind: 'label', ...record }));
  for (const { url } of localAddresses(facts)) {
    const target = resolveLink(path, url);
    if (target !== undefined) keys.add(fileKey(target.path));
  }
  if (facts.indexLines.length > 0) keys.add(fileKey(path));
  return keys;
}

function createTable(index: JournalIndex): MentionTable {
  const segments: (Mentioning | undefined)[] = [];
  const numbers = new Map<Kept, number>();
  const byKey = new Map<Key, number[]>();
  const follower = {
    read: ({ kept }: Segment) => (naming.some(list => kept.countOf(list) > 0) ? kept : undefined),
    add(kept: Kept, path: string) {
      numbers.set(kept, segments.length);
      for (const key of keysIn(index, path, kept.facts)) {
        const known = byKey.get(key);
        if (known === undefined) byKey.set(copyString(key), [segments.length]);
        else known.push(segments.length);
      }
      segments.push({ path, kept });
    },
    remove(kept: Kept) {
      const number = numbers.get(kept);
      if (number !== undefined) segments[number] = undefined;
      numbers.delete(kept);
    },
    basisOf: () => ''
  };
  return { following: following(follower), segments, numbers, byKey };
}

/** A segment of a document in which something is named. */
export interface Mention {
  readonly document: MarkdownDocument;
  readonly segment: Segment;
}

/** The segments that name something, in the order of their documents’ paths and of the text. */
export interface Mentions {
  of(name: Name): Mention[];
  /** Those that link to the file at `path`, or to an anchor in it. */
  ofFile(path: string): Mention[];
}

/** Which segments of `index` name what, brought up to date in steps of a millisecond or less. */
export function* mentionsInSteps(index: JournalIndex): Steps<Mentions> {
  let table = tables.get(index.documents);
  if (table === undefined || table.segments.length > 2 * table.numbers.size + FEW_GONE) {
    table = createTable(index);
    tables.set(index.documents, table);
  }
  yield* followInSteps(table.following, index);
  const { segments, byKey } = table;
  const find = (key: Key) => (byKey.get(key) ?? []).map(at => segments[at]);
  return {
    of(name) {
      const cited = name.kind === 'source' ? citationsOf(index, name.canonical) : [];
      return locate(index, [...find(nameKey(name)), ...cited]);
    },
    ofFile: path => locate(index, find(fileKey(path)))
  };
}

function locate(index: JournalIndex, found: readonly (Mentioning | undefined)[]): Mention[] {
  const byPath = new Map<string, Set<Kept>>();
  for (const each of found) {
    if (each === undefined) continue;
    const known = byPath.get(each.path);
    if (known === undefined) byPath.set(each.path, new Set([each.kept]));
    else known.add(each.kept);
  }
  return [...byPath.keys()].sort().flatMap(path => {
    const document = index.documents.get(path);
    return segmentsOf(document)
      .filter(({ kept }) => byPath.get(path)?.has(kept))
      .map(segment => ({ document: document as MarkdownDocument, segment }));
  });
}
