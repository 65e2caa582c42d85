import { foldName, isTopicId, toTopicId } from '../../format/names';
import type { MarkdownDocument, UntaggedBullet } from '../../journal/model';
import { inDocument, type Located, titleOf } from '../../journal/views';
import { anchoredEntries, anchorsOf } from '../../workspace/anchors';
import { isKnownTopic, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { resolveLink } from '../../workspace/paths';
import type { Fix, Rule } from '../rule';

const soil = (bullets: string) => ({
  'journals/topics/soil.md': `# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n${bullets}\n`,
  'journals/topics/ice-shelves.md': '# Ice shelves\n\n## 2026-06-11 — Gather\n\n## Strategy Changelog\n',
  'journals/topics/sea.md': '# The open sea\n'
});

export const missingCrossLinkTag: Rule = {
  code: 'missing-cross-link-tag',
  group: 'cross-links',
  summary: 'A bullet of Cross-links does not start with the topic that it is for.',
  reason:
    'Without “[topic-id]” the note reaches nobody: it is missing from the other topic’s list of what points at it.',
  severity: 'warning',
  fix: 'Writes the tag, where the bullet starts with a topic’s id or with a link to its journal.',
  examples: [
    {
      bad: soil(
        '- «Whoever follows the ice should know.»\n- «ice-shelves: melt water»\n- «[Ice shelves](ice-shelves.md) — melt»'
      ),
      good: soil('- [ice-shelves] Melt water.\n- [ ] [ice-shelves#2026-06-11] melt\n- [unheard-of] Melt.')
    },
    {
      bad: soil(
        '- «**sea** — salt»\n- «[Why the sea is salt](sea.md) and more»\n- «[a](ice-shelves.md#2026-06-11--gather)»'
      ),
      good: soil('- [sea] Salt.\n- [ice-shelves], [sea] Both.\n\nSome prose about the sea.\n\n```\n- sea: salt\n```')
    }
  ],
  bySegment: {
    of: ['untagged'],
    uses: ['topics', 'targets'],
    *check(segment, document, { index }) {
      const { facts } = segment;
      for (const fact of facts.untagged) {
        const fix = fixOf(index, document, { fact, segment, facts });
        yield {
          range: inDocument(segment, fact.textRange),
          message: 'This bullet does not say which topic it is for: a cross-link starts with “[topic-id]”.',
          ...(fix !== undefined && { fixes: [fix] })
        };
      }
    }
  }
};

/** What a bullet's first words stand for. */
interface Meaning {
  /** `soil-carbon`, `soil-carbon#2026-06-11`. */
  readonly tag: string;
  readonly topic: string;
  /** Whether the tag says all that the words said, and can take their place. */
  readonly isAll: boolean;
  readonly isCertain: boolean;
}

function fixOf(index: JournalIndex, document: MarkdownDocument, located: Located<UntaggedBullet>): Fix | undefined {
  const { fact, segment } = located;
  const meaning = fact.url === null ? ofName(index, fact.name ?? '') : ofLink(index, document, located, fact.url);
  if (meaning === undefined || fact.nameRange === null || meaning.topic === topicOf(document)) return undefined;
  const { start } = fact.textRange;
  const range = inDocument(segment, meaning.isAll ? fact.nameRange : { start, end: start });
  const isWhole = meaning.isAll && fact.nameRange.end === fact.textRange.end;
  const text = `[${meaning.tag}]${isWhole ? '' : ' '}`;
  return {
    title: `Start with “[${meaning.tag}]”`,
    edit: [{ path: document.path, edits: [{ range, text }] }],
    safe: meaning.isCertain
  };
}

function ofName(index: JournalIndex, name: string): Meaning | undefined {
  const topic = toTopicId(name);
  // `Heat: why` may be about heat, and not for the topic of that name.
  return isKnownTopic(index, topic) ? { tag: topic, topic, isAll: true, isCertain: isTopicId(name) } : undefined;
}

function ofLink(
  index: JournalIndex,
  { path }: MarkdownDocument,
  { fact, segment }: Located<UntaggedBullet>,
  url: string
): Meaning | undefined {
  const journal = journalAt(index, path, url);
  if (journal === undefined) return undefined;
  const anchor = resolveLink(path, url)?.anchor?.toLowerCase() ?? null;
  const date =
    anchor === null
      ? null
      : anchoredEntries(journal, anchorsOf(index, journal)).find(each => each.anchor === anchor)?.entry.date;
  const topic = topicOf(journal);
  const name = foldName(fact.name ?? '');
  const isName = toTopicId(name) === topic || name === foldName(titleOf(journal)?.fact.text ?? '');
  const others = segment.facts.links
    .filter(link => fact.range.start <= link.range.start && link.range.end <= fact.range.end)
    .filter(link => (journalAt(index, path, link.url) ?? journal) !== journal);
  return {
    tag: date ? `${topic}#${date}` : topic,
    topic,
    isAll: isName && (anchor === null || date !== undefined),
    isCertain: others.length === 0
  };
}

/** The topic's journal that `url` leads to from the document at `path`. */
function journalAt(index: JournalIndex, path: string, url: string): MarkdownDocument | undefined {
  const target = index.documents.get(resolveLink(path, url)?.path ?? '');
  return target !== undefined && 'segments' in target && target.kind === 'topic' ? target : undefined;
}
