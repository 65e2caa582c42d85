import type { Kept, MarkdownDocument } from '../journal/model';
import { copyString } from '../text/copy';
import { addCount } from './counts';
import type { Citation, JournalIndex } from './journal-index';
import { resolveLink } from './paths';
import { foldedPublisher, usualSpelling } from './publishers';
import { changeTag } from './tags';

/** What the problems of other documents can depend on, as a change touched it: how often more, or less often, it is said. */
export interface Touched {
  readonly urls: Map<string, number>;
  /** The usual spelling before the change, by folded publisher. */
  readonly publishers: Map<string, string | undefined>;
  readonly dates: Map<string, number>;
  /** By the topic that a cross-link of an entry names, and by how it does. */
  readonly tags: Map<string, number>;
}

const touch = (table: Map<string, number> | undefined, key: string, by: number): void =>
  void table?.set(key, (table.get(key) ?? 0) + by);

/** Counts what a segment says, up or down, in the tables of the index; notes in `touched` what others depend on. */
export function changeSegment(
  index: JournalIndex,
  { path, kind }: Pick<MarkdownDocument, 'path' | 'kind'>,
  kept: Kept,
  by: 1 | -1,
  touched: Touched | undefined
): void {
  const { facts } = kept;
  const { entries } = facts;
  for (const link of facts.crossLinks) {
    const { topic, date, inSection } = link;
    addCount(index.topicUses, topic, path, by);
    changeTag(index, path, kept, facts, link, by);
    if (kind === 'topic' && touched !== undefined)
      touch(touched.tags, [topic, entries[link.entry]?.date, date, inSection].join('\n'), by);
  }
  for (const { url } of facts.links) changeLink(index, path, url, by);
  if (touched !== undefined) for (const { date } of entries) if (date !== null) touch(touched.dates, date, by);
  for (const [place, source] of facts.sources.entries()) {
    const { publisher, canonical, url, entry } = source;
    if (publisher !== null) changePublisher(index, publisher, by, touched);
    if (canonical === null) {
      if (url !== null) changeLink(index, path, url, by);
    } else if (kind === 'topic' && entry !== -1) {
      const date = entries[entry]?.date ?? '';
      changeCitation(index, canonical, { path, kept, place, date }, by);
      if (touched !== undefined) touch(touched.urls, `${canonical}\n${date}`, by);
    }
  }
}

function changeLink({ linkUses }: JournalIndex, path: string, url: string, by: 1 | -1): void {
  const target = resolveLink(path, url);
  if (target !== undefined && target.path !== path) addCount(linkUses, target.path, path, by);
}

function changePublisher(index: JournalIndex, publisher: string, by: 1 | -1, touched: Touched | undefined): void {
  const folded = foldedPublisher(index, publisher);
  if (touched !== undefined && !touched.publishers.has(folded))
    touched.publishers.set(folded, usualSpelling(index, folded));
  const spellings = index.publishers.get(folded) ?? new Map<string, number>();
  const count = (spellings.get(publisher) ?? 0) + by;
  if (count > 0) {
    const spelling = count === by ? copyString(publisher) : publisher;
    spellings.set(spelling, count);
    if (count === by) index.foldedPublishers.set(spelling, folded);
  } else {
    spellings.delete(publisher);
    index.foldedPublishers.delete(publisher);
  }
  if (spellings.size === 0) index.publishers.delete(folded);
  else if (!index.publishers.has(folded)) index.publishers.set(copyString(folded), spellings);
}

function changeCitation({ citations, repeats }: JournalIndex, url: string, citation: Citation, by: 1 | -1): void {
  const own = by > 0 ? copyString(url) : url;
  const known = citations.get(own);
  if (by > 0) {
    if (known === undefined) citations.set(own, citation);
    else if ('kept' in known) {
      citations.set(url, [known, citation]);
      for (const each of [known, citation]) addRepeat(repeats, each);
    } else {
      known.push(citation);
      addRepeat(repeats, citation);
    }
    return;
  }
  if (known === undefined || 'kept' in known) {
    citations.delete(url);
    return;
  }
  // In its place: a list that is made anew for each that goes takes too long where a journal cites but one source.
  const at = known.findIndex(({ kept, place }) => kept === citation.kept && place === citation.place);
  for (const each of known.splice(at, at === -1 ? 0 : 1)) removeRepeat(repeats, each);
  const [first] = known;
  if (first === undefined || known.length > 1) return;
  removeRepeat(repeats, first);
  citations.set(url, first);
}

function addRepeat(repeats: JournalIndex['repeats'], { kept, place }: Citation): void {
  const places = repeats.get(kept);
  if (places === undefined) repeats.set(kept, new Set([place]));
  else places.add(place);
}

function removeRepeat(repeats: JournalIndex['repeats'], { kept, place }: Citation): void {
  const places = repeats.get(kept);
  places?.delete(place);
  if (places?.size === 0) repeats.delete(kept);
}
