import { plural } from '../../text/plural';
import type { Range } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { inWords } from '../hover/date-words';
import { topicTitle } from '../topic-title';
import { documentTitle } from './document-title';
import { type LinkRow, placeOfRow } from './link-row';
import type { LinkedTopics } from './linked-topics';
import type { LinksOut } from './links-out';
import type { SameSources } from './same-sources';

/** A row of the list of linked topics, as plain text. */
export interface LinkNode {
  /** The same as long as it stands for the same thing, whatever is edited around it. */
  readonly id: string;
  readonly kind:
    | 'here'
    | 'out'
    | 'unanswered'
    | 'sources'
    | 'topic'
    | 'document'
    | 'link'
    | 'waiting'
    | 'source'
    | 'more';
  readonly label: string;
  /** What is shown beside the label, in a paler colour; may be empty. */
  readonly description: string;
  /** All that there is to say of it; empty for a heading. */
  readonly details: string;
  /** Where it leads; null for what only holds others. */
  readonly place: { readonly path: string; readonly range: Range } | null;
  /** A citation that it leads to, whose place is looked for when it is shown. */
  readonly source: { readonly path: string; readonly date: string | null; readonly canonical: string } | null;
  /** What an answer names; null for what asks for none. */
  readonly answer: { readonly topic: string; readonly date: string } | null;
  readonly children: readonly LinkNode[];
}

/** How the list is made. */
export interface LinkTreeOptions {
  /** How many rows are shown below the one with an id. */
  readonly most: (id: string) => number;
  /** The words that go with a link; empty where nobody knows them. */
  readonly wordsOf: (row: LinkRow) => string;
}

const HERE = 'here';
const OUT = 'out';
const UNANSWERED = 'unanswered';
const SOURCES = 'sources';
const topicId = (topic: string) => `${OUT}/${topic}`;

/** The links that {@link linkTree} shows, so that their words can be read before. */
export function shownLinks({ here, out, unanswered }: LinkedTopics, most: LinkTreeOptions['most']): LinkRow[] {
  return [
    ...here.slice(0, most(HERE)),
    ...out.slice(0, most(OUT)).flatMap(({ topic, rows }) => rows.slice(0, most(topicId(topic)))),
    ...(unanswered ?? []).slice(0, most(UNANSWERED))
  ];
}

/** The list of `linked`: links here, links out, unanswered, same sources, each with how many there are. */
export function linkTree(index: JournalIndex, linked: LinkedTopics, options: LinkTreeOptions): LinkNode[] {
  const { here, out, unanswered, sources } = linked;
  const rowNode = (id: string, row: LinkRow) => linkNode(index, id, row, options);
  const nodes = [
    section(
      'here',
      'Links here',
      here,
      options,
      numbered((id, row) => rowNode(id, row))
    ),
    section('out', 'Links out', out, options, (_, each) => topicNode(index, each, options), 'topic')
  ];
  if (unanswered !== null) {
    const waiting = numbered((id, row: (typeof unanswered)[number]) => ({
      ...rowNode(id, row),
      kind: 'waiting',
      answer: { topic: row.topic, date: row.date ?? '' }
    }));
    nodes.push(section('unanswered', 'Unanswered', unanswered, options, waiting));
  }
  nodes.push(
    section('sources', 'Same sources', sources, options, (_, each) => documentNode(index, each, options), 'document')
  );
  return nodes;
}

type MakeNode<Item> = (parent: string, item: Item) => LinkNode;

function section<Item>(
  kind: 'here' | 'out' | 'unanswered' | 'sources',
  label: string,
  items: readonly Item[],
  options: LinkTreeOptions,
  make: MakeNode<Item>,
  noun?: string
): LinkNode {
  const description = items.length === 0 ? 'none' : noun === undefined ? `${items.length}` : plural(items.length, noun);
  const children = childrenOf(kind, items, options, make);
  // One that is empty is another row to VS Code, which would show it closed when there is something in it again.
  const id = items.length === 0 ? `${kind}/none` : kind;
  return { id, kind, label, description, details: '', place: null, source: null, answer: null, children };
}

function childrenOf<Item>(
  id: string,
  items: readonly Item[],
  { most }: LinkTreeOptions,
  make: MakeNode<Item>
): LinkNode[] {
  const nodes = items.slice(0, most(id)).map(item => make(id, item));
  const left = items.length - nodes.length;
  if (left > 0) nodes.push({ ...leaf(`${id}/…`, 'more'), label: `${left} more…` });
  return nodes;
}

const leaf = (id: string, kind: LinkNode['kind']): LinkNode => ({
  id,
  kind,
  label: '',
  description: '',
  details: '',
  place: null,
  source: null,
  answer: null,
  children: []
});

/** Gives rows ids by what they are, and where several are alike by which of them each is. */
function numbered<Row extends LinkRow>(make: (id: string, row: Row) => LinkNode): MakeNode<Row> {
  const seen = new Map<string, number>();
  return (parent, row) => {
    const name = `${parent}/${row.path}/${row.date ?? ''}`;
    const number = seen.get(name) ?? 0;
    seen.set(name, number + 1);
    return make(`${name}/${number}`, row);
  };
}

const NO_DATE = 'no date';

const wordsIn = (row: LinkRow, { wordsOf }: LinkTreeOptions): string =>
  row.kept === null ? 'in the front matter' : wordsOf(row);

/** A document briefly, beside a date: `soil-carbon`; of a brief, whose file’s name begins with the date, `brief`. */
const shortName = (index: JournalIndex, path: string): string =>
  index.documents.get(path)?.kind === 'brief' ? 'brief' : stemOf(path);

function linkNode(index: JournalIndex, id: string, row: LinkRow, options: LinkTreeOptions): LinkNode {
  const words = wordsIn(row, options);
  const title = documentTitle(index, row.path);
  const { date } = row;
  const range = placeOfRow(index, row);
  return {
    ...leaf(id, 'link'),
    // The date comes first, for the eye that goes down the list, and since the rest is cut where it has no room.
    label: date ?? NO_DATE,
    description: [shortName(index, row.path), words].filter(each => each !== '').join(' — '),
    details: details(title, date, words, row.path),
    place: range === undefined ? null : { path: row.path, range }
  };
}

function topicNode(index: JournalIndex, { topic, isKnown, rows }: LinksOut, options: LinkTreeOptions): LinkNode {
  const id = topicId(topic);
  const own = numbered<LinkRow>((childId, row) => {
    const node = linkNode(index, childId, row, options);
    return { ...node, description: wordsIn(row, options) };
  });
  return {
    ...leaf(id, 'topic'),
    label: topicTitle(index, topic) ?? topic,
    description: isKnown ? String(rows.length) : `${rows.length}, no such topic`,
    details: isKnown ? topic : `There is no topic “${topic}”.`,
    children: childrenOf(id, rows, options, own)
  };
}

function documentNode(index: JournalIndex, { path, date, sources }: SameSources, options: LinkTreeOptions): LinkNode {
  const id = `${SOURCES}/${path}`;
  return {
    ...leaf(id, 'document'),
    label: documentTitle(index, path),
    description: [plural(sources.length, 'source'), date].filter(each => each !== null).join(', '),
    details: path,
    children: childrenOf(id, sources, options, (_, { canonical, title, date: cited }) => ({
      ...leaf(`${id}/${canonical}`, 'source'),
      label: title.trim() || canonical,
      description: cited ?? '',
      details: `${title}\n\n${canonical}`,
      source: { path, date: cited, canonical }
    }))
  };
}

/** All that there is to say of a link: `Soil carbon — Friday 26 June 2026`, its words, and its file. */
const details = (title: string, date: string | null, words: string, path: string): string =>
  [date === null ? title : `${title} — ${inWords(date)}`, words, path].filter(each => each !== '').join('\n\n');
