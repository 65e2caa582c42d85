import type { OpenItemKind } from '../format/outcomes';
import type { MarkdownDocument, Observation, Segment, Task } from '../journal/model';
import { each, entryOf, inDocument } from '../journal/views';
import type { Range } from '../text/range';
import { frontMatterTopics, type JournalIndex, topicOf } from './journal-index';
import { sameQuestion } from './same-question';
import { isApplied, isSuggestion } from './suggestions';

/** One place where an item is raised. */
export interface Sighting {
  readonly path: string;
  /** Of the whole bullet, in the document. */
  readonly range: Range;
  readonly textRange: Range;
  readonly text: string;
  /** The day of the entry or brief; null where it has none. */
  readonly date: string | null;
  readonly task: Task | null;
  readonly segment: Segment;
}

/** A question, claim, gap or suggestion, with every place where it was raised, the oldest first. */
export interface OpenItem {
  readonly kind: OpenItemKind;
  readonly state: 'open' | 'closed';
  readonly outcome: string | null;
  /** The topic of a journal's item; of a brief's, the first that its front matter names. */
  readonly topic: string | null;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly sightings: readonly Sighting[];
}

interface Raised extends Sighting {
  readonly kind: OpenItemKind;
  readonly topic: string | null;
}

/**
 * Every open or closed item of the workspace: bullets of Watchlist and Unknowns, gaps, and suggestions that the config does
 * not hold. A gap or unknown that is raised again in the same words, or near enough, within its topic is one item; it is
 * closed when its newest sighting, or a closing as new, says so. `paths` are the documents that count, in their order.
 */
export function openItems(
  index: JournalIndex,
  paths: readonly string[] = [...index.documents.keys()].sort()
): OpenItem[] {
  const groups: Raised[][] = [];
  for (const path of paths) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) continue;
    for (const raised of raisedIn(index, document)) {
      const group = canRepeat(raised)
        ? groups.find(([first]) => first !== undefined && isSame(first, raised))
        : undefined;
      if (group === undefined) groups.push([raised]);
      else group.push(raised);
    }
  }
  return groups.map(toItem);
}

const canRepeat = ({ kind }: Raised): boolean => kind === 'gap' || kind === 'unknown';

const isSame = (a: Raised, b: Raised): boolean =>
  a.kind === b.kind && a.topic === b.topic && sameQuestion(a.text, b.text);

function* raisedIn(index: JournalIndex, document: MarkdownDocument): Generator<Raised> {
  const { path } = document;
  const edition = document.frontMatter?.fields.find(field => field.key === 'edition')?.value;
  const briefDate = typeof edition === 'string' ? edition : null;
  const briefTopic = frontMatterTopics(document)[0]?.value ?? null;
  for (const { fact, segment } of each(document, 'claims')) {
    yield { ...placeOf(path, segment, fact), text: fact.text, date: briefDate, kind: fact.kind, topic: briefTopic };
  }
  if (document.kind !== 'topic') return;
  const topic = topicOf(document);
  for (const located of each(document, 'observations')) {
    const kind = kindOf(index, topic, located.fact);
    if (kind === null) continue;
    const date = entryOf(located)?.date ?? null;
    yield { ...placeOf(path, located.segment, located.fact), text: located.fact.text, date, kind, topic };
  }
}

const placeOf = (path: string, segment: Segment, fact: { range: Range; textRange: Range; task: Task | null }) => ({
  path,
  segment,
  range: inDocument(segment, fact.range),
  textRange: inDocument(segment, fact.textRange),
  task: fact.task
});

/** The kind of open item that an observation is; null for none, as for a suggestion that was applied. */
function kindOf(index: JournalIndex, topic: string, observation: Observation): OpenItemKind | null {
  if (observation.labelId === 'gap') return 'gap';
  if (!isSuggestion(observation)) return null;
  // A suggestion that was closed in place stays on record, even if the config has it by now.
  return observation.task?.ticked === true || isApplied(index, topic, observation) === false ? 'suggestion' : null;
}

function toItem(raised: readonly Raised[]): OpenItem {
  const sightings = [...raised].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const newest = sightings.at(-1)?.date ?? '';
  // Closed anywhere on or after the last day it was raised: the closing is written where the author finds it best.
  const closing = sightings.find(({ task, date }) => task?.ticked && (task.closing?.date ?? date ?? '') >= newest);
  const { kind, topic } = raised[0] as Raised;
  return {
    kind,
    topic,
    state: closing === undefined ? 'open' : 'closed',
    outcome: closing?.task?.closing?.outcome ?? null,
    opened: sightings[0]?.date ?? null,
    closed: closing?.task?.closing?.date ?? null,
    sightings
  };
}
