import type { MarkdownDocument, Segment, Source } from '../../journal/model';
import { type Citation, citationsOf, configList, frontMatterTopics, topicOf } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { inWords, whenWas } from './date-words';
import type { HoverContext } from './hovered';
import { bold, list, paragraphs, plain } from './markdown';
import { citationsOfPublisher, domainWords, excludedDomain } from './publisher';

/** How many other citations of a source are named. */
const MOST = 8;

/** A source item: where else it is cited, how often its publisher is, and where its link leads. */
export function sourceHover(
  context: HoverContext,
  document: MarkdownDocument,
  segment: Segment,
  place: number
): string {
  const { index } = context;
  const source = segment.facts.sources[place];
  if (source === undefined) return '';
  const { canonical, publisher, title } = source;
  const isSame = ({ kept, place: other }: Citation) => kept === segment.kept && place === other;
  const others = canonical === null ? [] : citationsOf(index, canonical).filter(each => !isSame(each));
  const newest = [...others].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const cited = newest.map(citation => citationWords(citation, context.today));
  const count = publisher === null ? 0 : citationsOfPublisher(index, publisher);
  return paragraphs(
    bold(title),
    canonical === null ? '' : linkWords(context, document, canonical),
    cited.length === 0 ? (canonical === null ? '' : 'Cited nowhere else.') : `Also cited:\n\n${list(cited, MOST)}`,
    publisher === null
      ? ''
      : `${plain(publisher)}: ${count === 1 ? 'no other source' : `${count} sources`} in this workspace`
  );
}

function citationWords({ path, date }: Citation, today: string): string {
  const topic = plain(stemOf(path));
  return date === '' ? topic : `${topic}, ${inWords(date)} (${whenWas(date, today)})`;
}

/** Where a link leads, and whose config excludes that. */
function linkWords({ index }: HoverContext, document: MarkdownDocument, url: string): string {
  const topics =
    document.kind === 'topic' ? [topicOf(document)] : frontMatterTopics(document).map(({ value }) => value);
  const excluding = topics.flatMap(topic => {
    const domain = excludedDomain(configList(index, topic, 'exclude_domains'), url);
    return domain === undefined ? [] : [`The config of ${bold(topic)} excludes ${plain(domain)}.`];
  });
  return [`On ${domainWords(url)}.`, ...excluding].join(' ');
}

/** The range that stands for a source: its title and link, in the segment. */
export const linkRange = ({ titleRange, urlRange }: Source) => ({
  start: titleRange.start,
  end: Math.max(titleRange.end, urlRange?.end ?? 0)
});
