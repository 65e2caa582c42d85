import { isTopicId } from '../../format/names';
import type { MarkdownDocument } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { Range } from '../../text/range';
import { frontMatterTopics, isKnownTopic, type JournalIndex, topicIds } from '../../workspace/journal-index';
import { newTopicFiles } from '../../workspace/new-topic';
import { nearestNames } from '../nearest';
import type { Finding, Fix, Rule } from '../rule';

export const unknownTopic: Rule = {
  code: 'unknown-topic',
  group: 'cross-links',
  summary: 'A cross-link or front matter names a topic that has neither a journal nor a config.',
  reason: 'Nobody can follow the link, the topic that should hear of it never does, and a later rename misses it.',
  severity: 'error',
  fix: 'Changes the tag to one of the nearest topics, or creates the topic’s journal and config.',
  examples: [
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [«ice-shelfs»] Melt water.\n',
        'journals/topics/ice-shelves.md': '# Ice shelves\n'
      },
      good: {
        'journals/topics/soil.md':
          '# Soil\n\n## 2026-06-26 — Gather\n\n### Cross-links\n\n- [ice-shelves] Melt water.\n',
        'journals/topics/ice-shelves.md': '# Ice shelves\n'
      }
    }
  ],
  bySegment: {
    of: ['crossLinks'],
    uses: ['topics'],
    *check(segment, document, { index }) {
      for (const { inSection, topic, topicRange } of segment.facts.crossLinks) {
        // A bracket elsewhere is a cross-link only where it names a known topic.
        if (inSection && !isKnownTopic(index, topic))
          yield finding(index, document, topic, inDocument(segment, topicRange));
      }
    }
  },
  *check(document, { index }) {
    if (!('segments' in document)) return;
    for (const { value, range } of frontMatterTopics(document)) {
      if (!isKnownTopic(index, value)) yield finding(index, document, value, range);
    }
  }
};

function finding(index: JournalIndex, { path }: MarkdownDocument, topic: string, range: Range): Finding {
  return {
    range,
    message: `There is no topic “${topic}”: no journal or config has this name.`,
    fixes: () => fixesOf(index, path, topic, range)
  };
}

function fixesOf(index: JournalIndex, path: string, topic: string, range: Range): Fix[] {
  const fixes: Fix[] = nearestNames(topic, topicIds(index)).map(name => ({
    title: `Change to “${name}”`,
    edit: [{ path, edits: [{ range, text: name }] }],
    safe: false
  }));
  const files = isTopicId(topic) ? newTopicFiles(index.settings, topic) : undefined;
  if (files !== undefined) fixes.push({ title: `Create the topic “${topic}”`, edit: files, safe: false });
  return fixes;
}
