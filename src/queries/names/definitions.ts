import type { JournalDocument, MarkdownDocument, Observation, SegmentFacts } from '../../journal/model';
import { each, inDocument, titleOf } from '../../journal/views';
import { type Range, shiftRange, touches } from '../../text/range';
import { anchorsOf } from '../../workspace/anchors';
import { configOf, fileExists, type JournalIndex, topicIds, topicOf } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';
import { appliedItems } from '../../workspace/suggestions';
import { placeAt } from '../place';
import { entriesNamed, journalsOf } from './entries';
import { type Name, nameKey } from './name';
import { listedName, nameAt } from './name-at';

/** A place to go to. */
export interface Definition {
  readonly path: string;
  /** In the document: a heading, a value of YAML; empty at the start of a file that says nothing of itself. */
  readonly range: Range;
}

/** Where one can go from a place of a document. */
export interface Definitions {
  /** What leads there, in the document: `soil-carbon` of a tag, the text of a link. */
  readonly origin: Range;
  /** One or more. */
  readonly targets: readonly Definition[];
}

/**
 * Where what stands at `offset` of a document leads to: a tag to its topic’s journal, or config where it has none, or to the
 * entries of its day; front matter and a config’s `id` likewise; a suggestion to the line of the config that applies it; a
 * publisher, author or keyword to where configs list it, the config of the document’s own topic first; a line of the Index,
 * and any link to a file, to what it names. Undefined where that is nowhere.
 */
export function definitionsAt(index: JournalIndex, document: JournalDocument, offset: number): Definitions | undefined {
  if ('segments' in document) {
    const found = appliedAt(index, document, offset) ?? linkAt(index, document, offset);
    if (found !== undefined) return found === KNOWN ? undefined : found;
  }
  const named = nameAt(index, document, offset);
  if (named === undefined) return undefined;
  const targets = definitionsOf(index, named.name, topicOf(document));
  return targets.length === 0 ? undefined : { origin: named.range, targets };
}

/** Where `name` is defined for a document of topic `own`; nowhere for what is only used. */
export function definitionsOf(index: JournalIndex, name: Name, own: string): Definition[] {
  switch (name.kind) {
    case 'topic':
      return topicDefinitions(index, name.id);
    case 'entry':
      return entriesNamed(index, name).map(({ document: { path }, entry: { range } }) => ({ path, range }));
    case 'source':
    case 'label':
      return [];
    default: {
      const inOwn = listedIn(index, name, own);
      if (inOwn.length > 0) return inOwn;
      return topicIds(index).flatMap(id => listedIn(index, name, id));
    }
  }
}

/** The titles of a topic’s journals; where it has none, its config. */
function topicDefinitions(index: JournalIndex, id: string): Definition[] {
  const journals = journalsOf(index, id);
  if (journals.length > 0) return journals.map(startOf);
  const config = configOf(index, id);
  return config === undefined ? [] : [{ path: config.path, range: { start: 0, end: 0 } }];
}

/** Where one begins to read `document`: at its title. */
function startOf(document: MarkdownDocument): Definition {
  const title = titleOf(document);
  return {
    path: document.path,
    range: title === undefined ? { start: 0, end: 0 } : inDocument(title.segment, title.fact.textRange)
  };
}

/** Where the config of topic `id` lists `name`. */
function listedIn(index: JournalIndex, name: Name, id: string): Definition[] {
  const config = configOf(index, id);
  const key = nameKey(name);
  const isNamed = (list: string, value: string) => {
    const listed = listedName(index, list, value);
    return listed !== undefined && nameKey(listed) === key;
  };
  if (config === undefined) return [];
  return config.fields.flatMap(field =>
    field.items.filter(({ value }) => isNamed(field.key, value)).map(({ range }) => ({ path: config.path, range }))
  );
}

/** Said of an address of which VS Code knows itself where it leads: it would show both. */
const KNOWN = 'known';

/** From a suggestion to what applies it. */
function appliedAt(index: JournalIndex, document: MarkdownDocument, offset: number): Definitions | undefined {
  const { segment, facts } = placeAt(document, offset);
  const config = configOf(index, topicOf(document));
  if (segment === undefined || facts === undefined || config === undefined) return undefined;
  const at = offset - segment.start;
  const isAt = ({ labelRange, payloadRange }: Observation) =>
    payloadRange !== null && (touches(labelRange, at) || touches(payloadRange, at));
  const observation = facts.observations.find(isAt);
  if (observation?.payloadRange === undefined || observation.payloadRange === null) return undefined;
  const targets = appliedItems(config, observation).map(({ range }) => ({ path: config.path, range }));
  const { labelRange, payloadRange } = observation;
  const origin = touches(payloadRange, at) ? payloadRange : labelRange;
  return targets.length === 0 ? undefined : { origin: shiftRange(origin, segment.start), targets };
}

/** A link of a segment. */
interface LinkAt {
  readonly url: string;
  /** All of it, or its text. */
  readonly range: Range;
  readonly urlRange: Range | null;
}

function* linksIn({ links, indexLines, sources }: SegmentFacts): Generator<LinkAt> {
  yield* links;
  for (const { anchor, labelRange, targetRange } of indexLines)
    if (anchor !== null && labelRange !== null) yield { url: `#${anchor}`, range: labelRange, urlRange: targetRange };
  for (const { canonical, url, titleRange, urlRange } of sources)
    if (canonical === null && url !== null) yield { url, range: titleRange, urlRange };
}

/** From the text of a link, or from the address of a file that is no Markdown. */
function linkAt(
  index: JournalIndex,
  document: MarkdownDocument,
  offset: number
): Definitions | typeof KNOWN | undefined {
  const { segment, facts } = placeAt(document, offset);
  if (segment === undefined || facts === undefined) return undefined;
  const at = offset - segment.start;
  for (const { url, range, urlRange } of linksIn(facts)) {
    const isAddress = urlRange !== null && touches(urlRange, at);
    if (!isAddress && !touches(range, at)) continue;
    const target = resolveLink(document.path, url);
    const found = target && targetOf(index, target.path, target.anchor);
    if (found === undefined) continue;
    if (isAddress && found.isMarkdown) return KNOWN;
    return { origin: shiftRange(isAddress ? urlRange : range, segment.start), targets: [found.definition] };
  }
  return undefined;
}

/** What a link to the file at `path` leads to; undefined where nobody knows of such a file. */
function targetOf(index: JournalIndex, path: string, anchor: string | null) {
  const isMarkdown = path.endsWith('.md');
  const document = index.documents.get(path);
  if (document === undefined || !('segments' in document)) {
    const isThere = document !== undefined || fileExists(index, path) === true;
    return isThere ? { isMarkdown, definition: { path, range: { start: 0, end: 0 } } } : undefined;
  }
  const heading = anchor === null ? undefined : headingAt(index, document, anchor.toLowerCase());
  return { isMarkdown, definition: heading ?? startOf(document) };
}

/** The heading of `document` that has the anchor `folded`. */
function headingAt(index: JournalIndex, document: MarkdownDocument, folded: string): Definition | undefined {
  const { anchorOf } = anchorsOf(index, document);
  let place = 0;
  for (const { fact, segment } of each(document, 'headings'))
    if (anchorOf(place++) === folded) return { path: document.path, range: inDocument(segment, fact.textRange) };
  return undefined;
}
