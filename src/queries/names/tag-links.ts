import type { JournalDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { type Range, shiftRange } from '../../text/range';
import { frontMatterTopics, isKnownTopic, type JournalIndex } from '../../workspace/journal-index';
import type { Name, NameAt } from './name';

/**
 * The names in `document` that are links without being written as such: tags of known topics and of their entries, the topics
 * of front matter, and the `id` of a config. In steps of a segment each.
 */
export function* tagLinksInSteps(index: JournalIndex, document: JournalDocument): Steps<NameAt[]> {
  const found: NameAt[] = [];
  const look = (id: string, range: Range, name: Name = { kind: 'topic', id }) => {
    if (isKnownTopic(index, id)) found.push({ name, range });
  };
  if (!('segments' in document)) {
    const id = document.kind === 'config' ? document.fields.find(({ key }) => key === 'id') : undefined;
    if (typeof id?.value === 'string') look(id.value, id.valueRange);
    return found;
  }
  for (const { value, range } of frontMatterTopics(document)) look(value, range);
  for (const segment of document.segments) {
    if (segment.kept.countOf('crossLinks') === 0) continue;
    for (const { topic, date, range } of segment.facts.crossLinks) {
      const name: Name = date === null ? { kind: 'topic', id: topic } : { kind: 'entry', topic, date, heading: null };
      look(topic, shiftRange(range, segment.start), name);
    }
    yield;
  }
  return found;
}
