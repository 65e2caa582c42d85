import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { frontMatterTopics, isKnownTopic, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { tagsIn } from '../../workspace/tags';
import { citingDocument } from '../sources/read-citations';
import { frontMatterRows, type LinkRow, newestFirst } from './link-row';

/** The places at which a document names one topic. */
export interface LinksOut {
  readonly topic: string;
  readonly isKnown: boolean;
  /** The newest first; none is empty. */
  readonly rows: readonly LinkRow[];
}

/**
 * The topics that `document` names in cross-links that count and in its front matter, but for its own: that which it named last
 * first. In steps of a segment each.
 */
export function* linksOut(index: JournalIndex, document: MarkdownDocument): Steps<LinksOut[]> {
  const own = document.kind === 'topic' ? topicOf(document) : undefined;
  const { path } = document;
  const { date } = citingDocument(document);
  const topics = new Set(frontMatterTopics(document).map(({ value }) => value));
  for (const { kept } of document.segments) {
    if (kept.countOf('crossLinks') === 0) continue;
    for (const { topic } of kept.facts.crossLinks) topics.add(topic);
    yield;
  }
  topics.delete(own ?? '');
  const found = [...topics].map(topic => {
    const isKnown = isKnownTopic(index, topic);
    const tags = tagsIn(index, topic, path).filter(({ inSection }) => inSection || isKnown);
    const rows = tags.map(
      ({ kept, start, end, date: day, inSection }): LinkRow => ({
        path,
        kept,
        range: { start, end },
        date: day ?? date,
        inSection
      })
    );
    return { topic, isKnown, rows: newestFirst(index, [...frontMatterRows(document, topic, date), ...rows]) };
  });
  return found.filter(({ rows }) => rows.length > 0).sort(lastNamedFirst);
}

function lastNamedFirst(a: LinksOut, b: LinksOut): number {
  const [one, other] = [a.rows[0]?.date ?? '', b.rows[0]?.date ?? ''];
  return one !== other ? (one < other ? 1 : -1) : b.rows.length - a.rows.length || (a.topic < b.topic ? -1 : 1);
}
