import type { SegmentFacts } from '../../journal/model';
import type { Range } from '../../text/range';
import { isKnownTopic, type JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher } from '../../workspace/publishers';
import { wordsOf } from '../sources/words';
import { type Name, nameKey } from './name';
import { suggestedName } from './name-at';

/** The words by which an author or a keyword is used without being suggested or configured; none for other names. */
export const spokenWords = (name: Name): string[] =>
  name.kind === 'author' || name.kind === 'keyword' ? wordsOf(name.folded) : [];

/** The texts of a segment that may speak of an author or a keyword, each with its range. */
export function* spokenIn({ sources, observations, claims }: SegmentFacts): Generator<[string, Range]> {
  for (const { title, titleRange, publisher, publisherRange } of sources) {
    if (publisher !== null && publisherRange !== null) yield [publisher, publisherRange];
    yield [title, titleRange];
  }
  for (const { text, textRange } of observations) yield [text, textRange];
  for (const { text, textRange } of claims) yield [text, textRange];
}

/**
 * Where the facts of one segment use `name`, relative to the segment: of a tag its topic, of a source its address; of an
 * author or a keyword all texts with its words, too.
 */
export function* usesIn(index: JournalIndex, name: Name, facts: SegmentFacts): Generator<Range> {
  const key = nameKey(name);
  const isNamed = (other: Name | undefined) => other?.kind === name.kind && nameKey(other) === key;
  for (const { topic, inSection, topicRange } of facts.crossLinks)
    if (isNamed({ kind: 'topic', id: topic }) && (inSection || isKnownTopic(index, topic))) yield topicRange;
  for (const { canonical, urlRange, titleRange, publisher, publisherRange } of facts.sources) {
    if (canonical !== null && isNamed({ kind: 'source', canonical })) yield urlRange ?? titleRange;
    if (publisher !== null && publisherRange !== null && name.kind === 'publisher') {
      if (foldedPublisher(index, publisher) === name.folded) yield publisherRange;
    }
  }
  const suggesting = new Set<number>();
  for (const observation of facts.observations) {
    const { payloadRange, textRange } = observation;
    if (payloadRange === null || !isNamed(suggestedName(index, observation))) continue;
    suggesting.add(textRange.start);
    yield payloadRange;
  }
  for (const each of [...facts.observations, ...facts.records])
    if (isNamed({ kind: 'label', ...each })) yield each.labelRange;
  const words = spokenWords(name);
  if (words.length === 0) return;
  for (const [text, range] of spokenIn(facts)) {
    const spoken = wordsOf(text);
    if (!suggesting.has(range.start) && words.every(word => spoken.includes(word))) yield range;
  }
}
