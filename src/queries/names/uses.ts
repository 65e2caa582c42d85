import type { SegmentFacts } from '../../journal/model';
import type { Range } from '../../text/range';
import { isKnownTopic, type JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, foldPublisher } from '../../workspace/publishers';
import { type Name, nameKey } from './name';
import { suggestedName } from './name-at';

/** What is used with a name of a person, who is a publisher, too, where an attribution says so. */
export const alsoNamed = (name: Name): Name[] =>
  name.kind === 'author' ? [name, { kind: 'publisher', folded: foldPublisher(name.folded) }] : [name];

/** Where the facts of one segment use one of `names`, relative to the segment: of a tag its topic, of a source its address. */
export function usesIn(index: JournalIndex, names: readonly Name[], facts: SegmentFacts): Range[] {
  const wanted = new Set(names.map(nameKey));
  const kinds = new Set(names.map(({ kind }) => kind));
  const found: Range[] = [];
  const look = (name: Name | undefined, range: Range | null) => {
    if (name !== undefined && range !== null && kinds.has(name.kind) && wanted.has(nameKey(name))) found.push(range);
  };
  for (const { topic, inSection, topicRange } of facts.crossLinks)
    if (inSection || isKnownTopic(index, topic)) look({ kind: 'topic', id: topic }, topicRange);
  for (const { canonical, urlRange, titleRange, publisher, publisherRange } of facts.sources) {
    if (canonical !== null) look({ kind: 'source', canonical }, urlRange ?? titleRange);
    if (publisher !== null) look({ kind: 'publisher', folded: foldedPublisher(index, publisher) }, publisherRange);
  }
  for (const observation of facts.observations) look(suggestedName(index, observation), observation.payloadRange);
  for (const each of [...facts.observations, ...facts.records]) look({ kind: 'label', ...each }, each.labelRange);
  return found;
}
