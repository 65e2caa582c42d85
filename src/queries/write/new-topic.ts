import { isTopicId } from '../../format/names';
import { headingLine } from '../../format/vocabulary';
import type { WorkspaceEdit } from '../../text/edit';
import { oneLine } from '../../text/one-line';
import type { Range } from '../../text/range';
import { fileExists, isKnownTopic, type JournalIndex, topicIds } from '../../workspace/journal-index';
import { newTopicFiles } from '../../workspace/new-topic';

/** Why there can be no new topic with the id `id`, as a person would say it; undefined where there can. */
export function whyNoTopicId(index: JournalIndex, id: string): string | undefined {
  if (id === '') return 'A topic needs an id of letters a to z, digits and hyphens.';
  if (!isTopicId(id)) return `“${id}” is no id: use a–z, 0–9 and single hyphens.`;
  const taken = isKnownTopic(index, id) ? id : topicIds(index).find(other => other.toLowerCase() === id);
  if (taken !== undefined) return `There is a topic “${taken}” already.`;
  const files = newTopicFiles(index.settings, id);
  if (files === undefined) return 'The settings do not say in which folders topics and their configs are.';
  for (const { path } of files) {
    if (fileExists(index, path)) return `There is a file ${path} already.`;
    if (index.settings.kindOf(path) === undefined) return `The settings leave ${path} out of the journal.`;
  }
  return undefined;
}

/** A topic that is to be made. */
export interface NewTopic {
  readonly edit: WorkspaceEdit;
  /** The path of its journal. */
  readonly path: string;
  /** What stands for the description, which is written first; empty at its place where nothing stands for it. */
  readonly range: Range;
}

/**
 * The journal and the config of a topic with the id `id`, which {@link whyNoTopicId} has nothing against. `placeholder`
 * stands for what is tracked.
 */
export function newTopic(index: JournalIndex, id: string, title: string, placeholder = ''): NewTopic | undefined {
  const edit = newTopicFiles(index.settings, id, oneLine(title) || undefined, placeholder);
  const journal = edit?.find(({ path }) => index.settings.kindOf(path) === 'topic');
  if (edit === undefined || journal === undefined || !('create' in journal)) return undefined;
  const heading = `${headingLine(index.settings.vocabulary, 'tracking')}\n\n`;
  const start = journal.create.indexOf(heading) + heading.length;
  return { edit, path: journal.path, range: { start, end: start + placeholder.length } };
}
