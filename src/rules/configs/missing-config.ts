import { isTopicId } from '../../format/names';
import type { MarkdownDocument } from '../../journal/model';
import { inDocument, titleOf } from '../../journal/views';
import { type JournalIndex, topicOf } from '../../workspace/journal-index';
import { newTopicFiles } from '../../workspace/new-topic';
import { resolveLink, stemOf } from '../../workspace/paths';
import type { Fix, Related, Rule } from '../rule';
import { titleRange } from '../title-range';

export const missingConfig: Rule = {
  code: 'missing-config',
  group: 'configs',
  summary: 'A topic journal has no config: no config file has its name.',
  reason: 'Without a config nobody can tell what a gather of this topic searches for, prefers and leaves out.',
  severity: 'warning',
  fix: 'Creates the config, with every key and nothing in it.',
  examples: [
    {
      bad: { 'journals/topics/soil.md': '# «Soil»\n' },
      good: {
        'journals/topics/soil.md': '# Soil\n',
        'journals/topics/config/soil.yml': 'id: soil\n',
        'journals/briefs/1.md': '# A brief has none\n'
      }
    },
    {
      bad: {
        'journals/topics/soil.md':
          '# Soil\n\n## What We’re Tracking\n\nSee [ice](ice.md).\nConfig: «[`soil.yaml`](config/soil.yaml)»\n\n## 2026-06-26 — Gather\n\nAs in [ice](config/ice.yaml).\n',
        'journals/topics/config/ice.yaml': 'id: soil\n'
      },
      good: {
        'journals/topics/soil.md': '# Soil\n\n## What We’re Tracking\n\nConfig: [`soil.yaml`](config/soil.yaml)\n',
        'journals/topics/config/soil.yaml': 'id: soil\n'
      }
    }
  ],
  *check(document, { index }) {
    if (document.kind !== 'topic' || index.configs.has(topicOf(document))) return;
    const topic = topicOf(document);
    const link = configLink(index, document);
    yield {
      range: link?.range ?? titleRange(document),
      message: `There is no config of “${topic}”: no config file has this name.`,
      fixes: fixesOf(index, document, topic, link?.path),
      related: claimsOf(index, topic)
    };
  }
};

/** The first link to a config, and the path to which it leads, of those that stand before the first entry. */
function configLink({ settings }: JournalIndex, { path, segments }: MarkdownDocument) {
  for (const segment of segments) {
    const firstEntry = segment.facts.entries[0]?.range.start ?? Number.POSITIVE_INFINITY;
    for (const { range, url } of segment.facts.links) {
      const target = range.start < firstEntry ? resolveLink(path, url) : undefined;
      if (target !== undefined && settings.kindOf(target.path) === 'config')
        return { range: inDocument(segment, range), path: target.path };
    }
    if (segment.facts.entries.length > 0) return undefined;
  }
  return undefined;
}

/** The new file has the path that the journal's link gives, if that is a config of this name. */
function fixesOf({ settings }: JournalIndex, document: MarkdownDocument, topic: string, linked = ''): Fix[] {
  if (!isTopicId(topic)) return [];
  const title = titleOf(document)?.fact.text || undefined;
  const file = newTopicFiles(settings, topic, title)?.find(({ path }) => settings.kindOf(path) === 'config');
  if (file === undefined) return [];
  const path = stemOf(linked) === topic ? linked : file.path;
  return [{ title: `Create ${path}`, edit: [{ ...file, path }], safe: false }];
}

/** The configs of other names that say they are this topic's. */
function claimsOf({ topicFiles, documents }: JournalIndex, topic: string): Related[] {
  return [...(topicFiles.get(topic.toLowerCase()) ?? [])].sort().flatMap(path => {
    const document = documents.get(path);
    const id = document?.kind === 'config' ? document.fields.find(({ key }) => key === 'id') : undefined;
    return id?.value === topic ? [{ path, range: id.valueRange, message: `The id of this config is “${topic}”.` }] : [];
  });
}
