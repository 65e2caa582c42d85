import type { configListKeys } from '../format/config';
import type { LabelId } from '../format/labels';
import { domainOf } from '../journal/canonical-url';
import type { Kept, MarkdownDocument } from '../journal/model';
import { each, segmentsOf } from '../journal/views';
import { configList, type JournalIndex, topicIds, topicOf } from '../workspace/journal-index';
import { foldedPublisher, foldPublisher, usualSpelling } from '../workspace/publishers';

/** Somebody or something that a journal or a config names. */
export interface Named {
  readonly name: string;
  /** Where, in words: `watched here`, `named in soil-carbon`. */
  readonly note: string;
}

/** What the suggestions of one segment name. */
interface Suggested {
  readonly label: LabelId;
  readonly name: string;
}

// What a segment suggests follows from its facts, and is asked for on every keystroke of a name.
const known = new WeakMap<Kept, readonly Suggested[]>();

function suggestedIn(kept: Kept): readonly Suggested[] {
  const found = known.get(kept);
  if (found !== undefined) return found;
  const suggested: Suggested[] = [];
  if (kept.countOf('observations') > 0) {
    for (const { labelId, payload, payloadName } of kept.facts.observations)
      if (labelId !== null && payload !== null) suggested.push({ label: labelId, name: payloadName ?? payload });
  }
  known.set(kept, suggested);
  return suggested;
}

/** Names in the order in which they are added, each once, whatever its case. */
function collect(): { add(name: string, note: string): void; names(): Named[] } {
  const found = new Map<string, Named>();
  return {
    add(name, note) {
      const folded = name.trim().toLowerCase();
      if (folded !== '' && !found.has(folded)) found.set(folded, { name: name.trim(), note });
    },
    names: () => [...found.values()]
  };
}

/** What the journals suggest with the label `label`, those of topic `first` before all others. */
function* suggestedWith(
  index: JournalIndex,
  label: LabelId,
  first: string
): Generator<{ name: string; topic: string }> {
  const topics = [first, ...[...index.journals.keys()].filter(id => id !== first).sort()];
  for (const topic of topics) {
    for (const path of index.journals.get(topic) ?? []) {
      for (const { kept } of segmentsOf(index.documents.get(path)))
        for (const each of suggestedIn(kept)) if (each.label === label) yield { name: each.name, topic };
    }
  }
}

/** The authors that configs watch and journals name, those of `topic` first. */
export function namedAuthors(index: JournalIndex, topic: string): Named[] {
  const { add, names } = collect();
  for (const name of configList(index, topic, 'watch_authors')) add(name, 'watched here');
  for (const { name, topic: where } of suggestedWith(index, 'author-to-watch', topic))
    add(name, where === topic ? 'named here' : `named in ${where}`);
  for (const id of topicIds(index))
    for (const name of configList(index, id, 'watch_authors')) add(name, `watched in ${id}`);
  return names();
}

/** The keywords of other topics, and those that journals suggest. */
export function namedKeywords(index: JournalIndex, topic: string): Named[] {
  const { add, names } = collect();
  for (const id of topicIds(index))
    if (id !== topic) for (const name of configList(index, id, 'keywords')) add(name, `keyword of ${id}`);
  for (const { name, topic: where } of suggestedWith(index, 'keyword-suggestion', topic))
    add(name, `suggested in ${where}`);
  for (const name of configList(index, topic, 'keywords')) add(name, 'keyword of this topic');
  return names();
}

/** The publishers and domains that `document` cites, if there is one, those that configs prefer, and all other publishers. */
export function namedPublishers(index: JournalIndex, document: MarkdownDocument | undefined): Named[] {
  const { add, names } = collect();
  const domains: string[] = [];
  for (const { fact } of document === undefined ? [] : each(document, 'sources')) {
    if (fact.publisher !== null) add(usual(index, fact.publisher), 'cited here');
    if (fact.canonical !== null) domains.push(domainOf(fact.canonical));
  }
  for (const domain of domains) add(domain, 'cited here');
  const own = document && topicOf(document);
  for (const id of topicIds(index))
    if (id !== own) for (const name of configList(index, id, 'preferred_sources')) add(name, `preferred in ${id}`);
  for (const spellings of index.publishers.values()) {
    const [spelling = ''] = spellings.keys();
    add(usual(index, spelling), 'cited elsewhere');
  }
  return names();
}

const usual = (index: JournalIndex, publisher: string): string =>
  usualSpelling(index, foldedPublisher(index, publisher) || foldPublisher(publisher)) ?? publisher;

/** What the suggestions of `topic`'s journal name for the list `key` of its config. */
export function suggestedFor(index: JournalIndex, topic: string, key: (typeof configListKeys)[number]): Named[] {
  const labels: Readonly<Record<string, LabelId>> = {
    keywords: 'keyword-suggestion',
    preferred_sources: 'source-to-watch',
    watch_authors: 'author-to-watch',
    exclude_terms: 'noise-pattern',
    exclude_domains: 'noise-pattern'
  };
  const label = labels[key];
  const { add, names } = collect();
  if (label === undefined) return [];
  for (const { name, topic: where } of suggestedWith(index, label, topic))
    if (where === topic) add(name, 'suggested here');
  const isDomain = (name: string) => /^[\w-]+(?:\.[\w-]+)+$/.test(name);
  if (key === 'exclude_domains') return names().filter(({ name }) => isDomain(name));
  return key === 'exclude_terms' ? names().filter(({ name }) => !isDomain(name)) : names();
}
