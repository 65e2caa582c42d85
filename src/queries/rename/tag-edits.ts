import type { MarkdownDocument } from '../../journal/model';
import { inDocument } from '../../journal/views';
import type { TextEdit } from '../../text/edit';
import { crossLinksOf, frontMatterTopics } from '../../workspace/journal-index';
import type { Draft } from './draft';
import { labelEdits } from './label-names';
import { renameYaml } from './yaml-name';

/** The edits by which a document names topic `id` as `to`: in tags, front matter and the labels of link definitions. */
export function topicEdits(draft: Draft, document: MarkdownDocument, text: string, id: string, to: string): TextEdit[] {
  const tags: TextEdit[] = [];
  for (const { fact, segment } of crossLinksOf(draft.context.index, document)) {
    if (fact.topic === id) tags.push({ range: inDocument(segment, fact.topicRange), text: to });
  }
  const labels = labelEdits(
    draft,
    document,
    text,
    label =>
      label === id || label.startsWith(`${id}#`) ? { range: { start: 0, end: id.length }, text: to } : undefined,
    tags
  );
  const items = frontMatterTopics(document)
    .filter(({ value }) => value === id)
    .map(({ range, value }) => renameYaml(text, range, value, to) ?? noteYaml(draft, document.path));
  return [...tags, ...labels, ...items.filter(edit => edit !== undefined)];
}

/** Notes that YAML names a topic in a way that cannot be changed. */
export function noteYaml({ reasons }: Draft, path: string): undefined {
  reasons.push(`${path} names the topic in YAML by an alias or in a block of lines. Write its id plainly first.`);
  return undefined;
}

/** The edits by which a document names the entry of `day` of topic `id` by the day `to`. */
export function dayEdits(
  draft: Draft,
  document: MarkdownDocument,
  text: string,
  { topic, day, to }: { readonly topic: string; readonly day: string; readonly to: string }
): TextEdit[] {
  const tags: TextEdit[] = [];
  for (const { fact, segment } of crossLinksOf(draft.context.index, document)) {
    if (fact.topic === topic && fact.date === day && fact.dateRange !== null)
      tags.push({ range: inDocument(segment, fact.dateRange), text: to });
  }
  const label = `${topic}#${day}`;
  const part = { range: { start: topic.length + 1, end: label.length }, text: to };
  return [...tags, ...labelEdits(draft, document, text, each => (each === label ? part : undefined), tags)];
}
