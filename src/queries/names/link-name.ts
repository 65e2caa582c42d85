import type { Link, MarkdownDocument, SegmentFacts } from '../../journal/model';
import { touches } from '../../text/range';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { withoutAnchor } from '../../workspace/links';
import { resolveLink } from '../../workspace/paths';
import { entryWithAnchor } from './entries';
import type { NameAt } from './name';

/** A link to a file of the workspace. */
interface LocalLink extends Pick<Link, 'range' | 'urlRange' | 'url'> {}

function localLinks({ links, sources }: SegmentFacts): LocalLink[] {
  const ofSources = sources.flatMap(({ canonical, url, urlRange, titleRange }) =>
    canonical === null && url !== null && urlRange !== null ? [{ url, urlRange, range: titleRange }] : []
  );
  return [...links, ...ofSources];
}

/** The entry to which a link leads, or the topic to whose journal or config it does. */
export function linkName(
  index: JournalIndex,
  { path }: MarkdownDocument,
  facts: SegmentFacts,
  offset: number
): NameAt | undefined {
  const link = localLinks(facts).find(each => touches(each.range, offset) || touches(each.urlRange, offset));
  if (link === undefined) return undefined;
  const { url, urlRange, range } = link;
  const target = resolveLink(path, url);
  const document = target && index.documents.get(target.path);
  if (target === undefined || (document?.kind !== 'topic' && document?.kind !== 'config')) return undefined;
  const file = withoutAnchor(url, urlRange);
  const isAtAddress = touches(urlRange, offset);
  const isAtFile = isAtAddress && offset <= file.end;
  const entry =
    document.kind === 'topic' && target.anchor !== null && (!isAtFile || file.start === file.end)
      ? entryWithAnchor(index, document, target.anchor)
      : undefined;
  if (entry !== undefined) return { name: entry, range: isAtAddress ? urlRange : range };
  // What leads to an anchor of its own document names no topic.
  if (target.path === path) return undefined;
  return { name: { kind: 'topic', id: topicOf(document) }, range: isAtFile ? file : isAtAddress ? urlRange : range };
}
