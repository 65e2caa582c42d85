import type { Steps } from '../../journal/steps';
import { pathsOf } from '../../workspace/counts';
import { configOf, type JournalIndex, journalOf, topicOf } from '../../workspace/journal-index';
import { folderOf, joinPath, nameOf, stemOf } from '../../workspace/paths';
import { movedPath, type RenameContext, type Renaming, startDraft } from './draft';
import { finish } from './finish';
import { nameTopic, whyNotTopicId } from './rename-topic';

/** What follows from files that somebody renames or moves. */
export interface Following {
  readonly renaming: Renaming;
  /** Why what names a topic stays as it is, as a person would say it. */
  readonly warning?: string;
}

/**
 * What must follow where files or folders get other paths, `moves` by their old ones: links to them and within them, and where
 * a journal or config gets another name, all that names its topic, the other of the two along with it. The links of those for
 * which `areLinksLeft` are somebody else’s to change.
 */
export function* moveFiles(
  context: RenameContext,
  moves: ReadonlyMap<string, string>,
  areLinksLeft: (path: string) => boolean = () => false
): Steps<Following> {
  const draft = startDraft(context, false);
  for (const [from, to] of moves) if (!areLinksLeft(from)) draft.moves.set(from, to);
  const topic = renamedTopic(context.index, moves);
  const warning =
    topic === undefined ? undefined : whyNotTopicId(context.index, topic.id, topic.to, new Set(moves.keys()));
  if (topic !== undefined && warning === undefined) {
    const { other } = topic;
    if (other !== undefined && !moves.has(other) && movedPath(draft, other) === other)
      draft.moves.set(other, joinPath(folderOf(other), topic.to + nameOf(other).slice(stemOf(other).length)));
    yield* nameTopic(draft, topic.id, topic.to);
  }
  const renaming = yield* finish(draft);
  if (renaming.outcome !== 'edit') return { renaming, ...(warning !== undefined && { warning }) };
  // Who asks moves the files himself.
  const edit = renaming.edit.filter(file => !('renameTo' in file) || !moves.has(file.path));
  return { renaming: { ...renaming, edit }, ...(warning !== undefined && { warning }) };
}

/** The topic that gets another id by a move of its journal or config, and its other file; the first, where there are several. */
function renamedTopic(index: JournalIndex, moves: ReadonlyMap<string, string>) {
  for (const [from, to] of moves) {
    const document = index.documents.get(from);
    if (document?.kind !== 'topic' && document?.kind !== 'config') continue;
    // What was a journal is none at a place that the settings leave out.
    if (index.settings.kindOf(to) !== index.settings.kindOf(from)) continue;
    const id = topicOf(document);
    const other = document.kind === 'topic' ? configOf(index, id) : journalOf(index, id);
    if (stemOf(to) !== id) return { id, to: stemOf(to), other: other?.path };
  }
  return undefined;
}

/** The documents that name the topic of the file at `path`, or link to it, but the topic’s own. */
export function documentsUsing(index: JournalIndex, path: string): string[] {
  const document = index.documents.get(path);
  const naming = document?.kind === 'topic' ? pathsOf(index.topicUses.get(topicOf(document))) : [];
  const linking = pathsOf(index.linkUses.get(path));
  const own = document === undefined ? undefined : configOf(index, topicOf(document))?.path;
  return [...new Set([...naming, ...linking])].filter(each => each !== path && each !== own).sort();
}
