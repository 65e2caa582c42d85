import type { CrossLink, Observation, SegmentFacts } from '../../journal/model';
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
function* spokenIn({ sources, observations, claims }: SegmentFacts): Generator<[string, Range]> {
  for (const { title, titleRange, publisher, publisherRange } of sources) {
    if (publisher !== null && publisherRange !== null) yield [publisher, publisherRange];
    yield [title, titleRange];
  }
  for (const { text, textRange } of observations) yield [text, textRange];
  for (const { text, textRange } of claims) yield [text, textRange];
}

/**
 * Where the facts of one segment use `name`, relative to the segment: of a tag what its brackets hold, of a source its address;
 * of an author or a keyword all texts with its words, too.
 */
export function usesIn(index: JournalIndex, name: Name, facts: SegmentFacts): Range[] {
  switch (name.kind) {
    case 'topic': {
      const isKnown = isKnownTopic(index, name.id);
      const counts = facts.crossLinks.filter(({ topic, inSection }) => topic === name.id && (inSection || isKnown));
      return counts.map(insideTag);
    }
    case 'source':
      return facts.sources
        .filter(({ canonical }) => canonical === name.canonical)
        .map(({ urlRange, titleRange }) => urlRange ?? titleRange);
    case 'publisher':
      return [...publishers(index, name.folded, facts), ...suggestions(index, name, facts)];
    case 'label': {
      const key = nameKey(name);
      const labelled = [...facts.observations, ...facts.records];
      return labelled.filter(each => nameKey({ ...each, kind: 'label' }) === key).map(({ labelRange }) => labelRange);
    }
    case 'entry':
      return [];
    default:
      return [...suggestions(index, name, facts), ...spoken(index, name, facts)];
  }
}

/**
 * What the brackets of a tag hold, `soil-carbon#2026-06-11`. VS Code’s own Markdown finds the same there, and of two places that
 * are equal VS Code shows one.
 */
export const insideTag = ({ topicRange, dateRange }: CrossLink): Range => ({
  start: topicRange.start,
  end: dateRange?.end ?? topicRange.end
});

function* publishers(index: JournalIndex, folded: string, { sources }: SegmentFacts): Generator<Range> {
  for (const { publisher, publisherRange } of sources) {
    if (publisher === null || publisherRange === null) continue;
    if (foldedPublisher(index, publisher) === folded) yield publisherRange;
  }
}

const isSuggesting = (index: JournalIndex, name: Name, observation: Observation): boolean => {
  const suggested = suggestedName(index, observation);
  return suggested?.kind === name.kind && nameKey(suggested) === nameKey(name);
};

function* suggestions(index: JournalIndex, name: Name, { observations }: SegmentFacts): Generator<Range> {
  for (const observation of observations)
    if (observation.payloadRange !== null && isSuggesting(index, name, observation)) yield observation.payloadRange;
}

/** The texts that have all words of `name`, but for those of suggestions that name it. */
function* spoken(index: JournalIndex, name: Name, facts: SegmentFacts): Generator<Range> {
  const words = spokenWords(name);
  const suggesting = facts.observations.filter(each => isSuggesting(index, name, each)).map(each => each.textRange);
  for (const [text, range] of spokenIn(facts)) {
    const said = new Set(wordsOf(text));
    if (!suggesting.includes(range) && words.length > 0 && words.every(word => said.has(word))) yield range;
  }
}
