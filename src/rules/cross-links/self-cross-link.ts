import type { CrossLink } from '../../journal/model';
import { each, inDocument, type Located } from '../../journal/views';
import type { Range } from '../../text/range';
import { topicOf } from '../../workspace/journal-index';
import type { Fix, Rule } from '../rule';

type Tag = Located<CrossLink>;

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
  *check(document) {
    if (!('segments' in document) || document.kind !== 'topic') return;
    const own = topicOf(document);
    const links = [...each(document, 'crossLinks')].filter(({ fact }) => fact.inSection);
    for (const [place, link] of links.entries()) {
      if (link.fact.topic !== own) continue;
      const rest = restOf(link, links[place - 1], links[place + 1]);
      yield {
        range: inDocument(link.segment, link.fact.topicRange),
        message: `“${own}” is the topic of this journal: a cross-link is for another one.`,
        ...(rest !== undefined && { fixes: [removal(document.path, rest)] })
      };
    }
  }
};

/** What to remove with a tag that is not the only one of its bullet: the space to the next one, or to the one before. */
function restOf(link: Tag, before: Tag | undefined, after: Tag | undefined): Range | undefined {
  const { start, end } = inDocument(link.segment, link.fact.range);
  if (isSameBullet(link, after)) return { start, end: inDocument(link.segment, after.fact.range).start };
  if (isSameBullet(link, before)) return { start: inDocument(link.segment, before.fact.range).end, end };
  return undefined;
}

const isSameBullet = (link: Tag, other: Tag | undefined): other is Tag =>
  link.segment === other?.segment && link.fact.textRange?.start === other.fact.textRange?.start;

const removal = (path: string, range: Range): Fix => ({
  title: 'Remove the tag',
  edit: [{ path, edits: [{ range, text: '' }] }],
  safe: false
});
