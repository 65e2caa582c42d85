import type { YamlText } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { inDocument, localAddresses, titleOf } from '../../journal/views';
import { compareTexts } from '../../text/compare';
import { type Range, shiftRange } from '../../text/range';
import { documentsNaming, frontMatterTopics, type JournalIndex } from '../../workspace/journal-index';
import { withoutAnchor } from '../../workspace/links';
import { type LinkTarget, resolveLink } from '../../workspace/paths';
import { type SearchIndex, searchIndexInSteps } from '../search/search-index';
import { segmentsWithWords } from '../search/segments-with-words';
import { entriesNamed, journalsOf } from './entries';
import { type Mention, type Mentions, mentionsInSteps } from './mentions';
import { type EntryName, type Name, type NamedPlace, nameKey } from './name';
import { listedName } from './name-at';
import { insideTag, spokenWords, usesIn } from './uses';

/**
 * Every place that names `name`, and what it names where that is written in the journal, in the order of paths and of the
 * text: of a topic its title, its config’s id, tags, front matter and links to its files; of an entry its heading, tags with
 * its day, lines of the Index and links; of a source, a publisher, an author, a keyword or a label all that cites, suggests
 * or configures it, and of an author and a keyword the titles, publishers, observations and open items with all its words.
 * In steps of a place each; where nobody has asked before, of a segment each before.
 */
export function* referencesInSteps(index: JournalIndex, name: Name): Steps<NamedPlace[]> {
  const words = spokenWords(name);
  for (;;) {
    const search = words.length === 0 ? undefined : yield* searchIndexInSteps(index);
    const mentions = yield* mentionsInSteps(index);
    const documents = new Map(index.documents);
    const places: NamedPlace[] = [];
    for (const place of allReferences(index, mentions, search, name)) {
      places.push(place);
      yield;
    }
    // What was found in a text that has changed meanwhile may stand elsewhere now.
    if (places.some(({ path }) => index.documents.get(path) !== documents.get(path))) continue;
    places.sort((a, b) => compareTexts(a.path, b.path) || a.range.start - b.range.start || a.range.end - b.range.end);
    return places.filter((place, at) => at === 0 || !isSame(place, places[at - 1] as NamedPlace));
  }
}

function* allReferences(
  index: JournalIndex,
  mentions: Mentions,
  search: SearchIndex | undefined,
  name: Name
): Generator<NamedPlace> {
  yield* name.kind === 'entry' ? entryReferences(index, mentions, name) : references(index, mentions, name);
  if (search === undefined) return;
  for (const { path, segment } of segmentsWithWords(index, search, spokenWords(name)))
    for (const range of usesIn(index, name, segment.facts)) yield use(path, inDocument(segment, range));
}

const isSame = (a: NamedPlace, b: NamedPlace): boolean =>
  a.path === b.path && a.range.start === b.range.start && a.range.end === b.range.end;

const use = (path: string, range: Range): NamedPlace => ({ path, range, isDeclaration: false });

function* references(index: JournalIndex, mentions: Mentions, name: Exclude<Name, EntryName>): Generator<NamedPlace> {
  for (const { document, segment } of mentions.of(name)) {
    for (const range of usesIn(index, name, segment.facts)) yield use(document.path, inDocument(segment, range));
  }
  yield* listed(index, name);
  if (name.kind !== 'topic') return;
  yield* topicDeclarations(index, name.id);
  for (const path of documentsNaming(index, name.id)) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) continue;
    for (const { value, range } of frontMatterTopics(document)) if (value === name.id) yield use(path, range);
  }
  const files = [...(index.journals.get(name.id) ?? []), ...(index.configs.get(name.id) ?? [])];
  for (const file of files) {
    // What leads to an anchor of its own document names that, and not the topic.
    const others = mentions.ofFile(file).filter(({ document }) => document.path !== file);
    yield* linksIn(others, ({ path }) => path === file, withoutAnchor);
  }
}

/** Where the documents of a topic say that they are its own. */
function* topicDeclarations(index: JournalIndex, id: string): Generator<NamedPlace> {
  for (const document of journalsOf(index, id)) {
    const title = titleOf(document);
    if (title !== undefined)
      yield { path: document.path, range: inDocument(title.segment, title.fact.range), isDeclaration: true };
  }
  for (const path of index.configs.get(id) ?? []) {
    const config = index.documents.get(path);
    const fields = config !== undefined && 'fields' in config ? config.fields : [];
    for (const { key, value, valueRange } of fields)
      if (key === 'id' && value === id) yield { path, range: valueRange, isDeclaration: true };
  }
}

/** Where configs list `name`. */
function* listed(index: JournalIndex, name: Name): Generator<NamedPlace> {
  const wanted = nameKey(name);
  const isWanted = (key: string, { value }: YamlText) => {
    const other = listedName(index, key, value);
    return other?.kind === name.kind && nameKey(other) === wanted;
  };
  for (const paths of index.configs.values()) {
    for (const path of paths) {
      const config = index.documents.get(path);
      if (config === undefined || !('fields' in config)) continue;
      for (const { key, items } of config.fields)
        for (const item of items) if (isWanted(key, item)) yield use(path, item.range);
    }
  }
}

function* entryReferences(index: JournalIndex, mentions: Mentions, name: EntryName): Generator<NamedPlace> {
  const named = entriesNamed(index, name);
  const anchors = new Map<string, Set<string>>();
  for (const { document, entry } of named) {
    const { path } = document;
    const range = shiftRange(entry.heading.range, entry.range.start - entry.entry.range.start);
    yield { path, range, isDeclaration: true };
    anchors.set(path, (anchors.get(path) ?? new Set()).add(entry.anchor));
  }
  for (const { document, segment } of mentions.of({ kind: 'topic', id: name.topic })) {
    for (const tag of segment.facts.crossLinks) {
      if (tag.topic === name.topic && tag.date !== null && tag.date === name.date)
        yield use(document.path, inDocument(segment, insideTag(tag)));
    }
  }
  for (const path of anchors.keys()) {
    const isNamed = ({ path, anchor }: LinkTarget) =>
      anchor !== null && anchors.get(path)?.has(anchor.toLowerCase()) === true;
    yield* linksIn(mentions.ofFile(path), isNamed, (_, range) => range);
  }
}

/** The links, and lines of the Index, that lead to what `isNamed`. */
function* linksIn(
  found: readonly Mention[],
  isNamed: (target: LinkTarget) => boolean,
  part: (url: string, range: Range) => Range
): Generator<NamedPlace> {
  for (const { document, segment } of found) {
    const { path } = document;
    const { facts } = segment;
    const lines = facts.indexLines.flatMap(({ anchor, targetRange }) =>
      anchor === null || targetRange === null ? [] : [{ url: `#${anchor}`, urlRange: targetRange }]
    );
    for (const { url, urlRange } of [...localAddresses(facts), ...lines]) {
      const target = resolveLink(path, url);
      if (target !== undefined && isNamed(target)) yield use(path, inDocument(segment, part(url, urlRange)));
    }
  }
}
