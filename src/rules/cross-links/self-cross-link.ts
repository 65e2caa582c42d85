import type { CrossLink } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import { topicOf } from '../../workspace/journal-index';
import type { Fix, Rule } from '../rule';

const soil = (bullets: string) => ({
  'journals/topics/soil.md': `# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n${bullets}\n`
});

export const selfCrossLink: Rule = {
  code: 'self-cross-link',
  group: 'cross-links',
  summary: 'A cross-link of a topic’s journal names the topic itself.',
  reason: 'A cross-link tells another topic something; this one tells nobody, and often another topic was meant.',
  severity: 'warning',
  fix: 'Removes the tag where the bullet has others.',
  examples: [
    { bad: soil('- [«soil»] Melt water.'), good: soil('- [ice] Melt water in [soil], as on [soil#2026-06-26].') },
    {
      bad: soil('- [ice] [«soil»#2026-06-26] Melt water.'),
      good: soil('- [ice] Melt water.\n- `[soil]` [soil](soil.md)')
    }
  ],
  bySegment: {
    of: ['crossLinks'],
    uses: [],
    *check(segment, document) {
      if (document.kind !== 'topic') return;
      const own = topicOf(document);
      const links = segment.facts.crossLinks.filter(({ inSection }) => inSection);
      for (const [place, link] of links.entries()) {
        if (link.topic !== own) continue;
        const rest = restOf(link, links[place - 1], links[place + 1]);
        yield {
          range: inDocument(segment, link.topicRange),
          message: `“${own}” is the topic of this journal: a cross-link is for another one.`,
          ...(rest !== undefined && { fixes: [removal(document.path, inDocument(segment, rest))] })
        };
      }
    }
  }
};

/** What to remove with a tag that is not the only one of its bullet: the space to the next one, or to the one before. */
function restOf(
  { range, textRange }: CrossLink,
  before: CrossLink | undefined,
  after: CrossLink | undefined
): Range | undefined {
  const isSameBullet = (other: CrossLink | undefined) => other?.textRange?.start === textRange?.start;
  if (after !== undefined && isSameBullet(after)) return { start: range.start, end: after.range.start };
  if (before !== undefined && isSameBullet(before)) return { start: before.range.end, end: range.end };
  return undefined;
}

const removal = (path: string, range: Range): Fix => ({
  title: 'Remove the tag',
  edit: [{ path, edits: [{ range, text: '' }] }],
  safe: false
});
