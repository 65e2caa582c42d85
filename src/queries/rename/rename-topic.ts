import { isTopicId } from '../../format/names';
import type { Steps } from '../../journal/steps';
import { pathsOf } from '../../workspace/counts';
import { documentsNaming, fileExists, isKnownTopic, type JournalIndex, topicIds } from '../../workspace/journal-index';
import { folderOf, joinPath, nameOf, stemOf } from '../../workspace/paths';
import { addEdits, type Draft, type RenameContext, type Renaming, refused, startDraft, textIn } from './draft';
import { finish } from './finish';
import { noNames } from './names';
import { noteYaml, topicEdits } from './tag-edits';
import { isYamlText, renameYaml } from './yaml-name';

/** Names that Windows has for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** A tag with a longer id would not be read as one. */
const LONGEST = 80;

/**
 * Why topic `id` cannot get the id `to`, as a person would say it; undefined where it can, as far as that shows without reading
 * a text. Where the files `moving` go is somebody else’s to say.
 */
export function whyNotTopicId(
  index: JournalIndex,
  id: string,
  to: string,
  moving: ReadonlySet<string> = new Set()
): string | undefined {
  if (!isKnownTopic(index, id)) return `There is no topic “${id}”.`;
  const wrong = whyNoId(to);
  if (wrong !== undefined) return wrong;
  if (to === id) return `That is its id already.`;
  for (const paths of [index.journals.get(id), index.configs.get(id)]) {
    if (paths !== undefined && paths.size > 1)
      return `There is more than one file of “${id}”: ${[...paths].sort().join(', ')}. Rename one of them first.`;
  }
  const isRecased = to.toLowerCase() === id.toLowerCase();
  const taken = topicIds(index).find(other => other !== id && other.toLowerCase() === to.toLowerCase());
  if (taken !== undefined) return `There is a topic “${taken}” already.`;
  const claim = [...(index.topicFiles.get(to.toLowerCase()) ?? [])].find(path => !isOf(index, id, path));
  if (claim !== undefined && !isRecased) return `${claim} says that it is the config of “${to}”.`;
  for (const path of filesOf(index, id).filter(each => !moving.has(each))) {
    const target = renamedFile(path, to);
    if (index.settings.kindOf(target) !== index.settings.kindOf(path))
      return `The settings leave ${target} out of the journal.`;
    if (isRecased ? index.documents.has(target) : fileExists(index, target))
      return `There is a file ${target} already.`;
  }
  return isRecased || !isTopicId(id) || moving.size > 0 ? undefined : whatWouldCome(index, id, to);
}

function whyNoId(id: string): string | undefined {
  if (id === '') return 'A topic needs an id of letters a to z, digits and hyphens.';
  if (!isTopicId(id)) return `“${id}” is no id: use a–z, 0–9 and single hyphens.`;
  if (id === 'x') return '“[x]” is the box of a task, so that no tag can name a topic “x”.';
  if (DEVICE.test(id)) return `Windows cannot have a file with the name “${id}”.`;
  if (id.length > LONGEST) return `An id has at most ${LONGEST} characters.`;
  return isYamlText(id)
    ? undefined
    : `YAML does not read “${id}” as text, so that front matter could not name the topic.`;
}

const isOf = (index: JournalIndex, id: string, path: string): boolean => filesOf(index, id).includes(path);

const filesOf = (index: JournalIndex, id: string): string[] => [
  ...(index.journals.get(id) ?? []),
  ...(index.configs.get(id) ?? [])
];

/** The path that the file at `path` has once its topic is `to`. */
const renamedFile = (path: string, to: string): string =>
  joinPath(folderOf(path), to + nameOf(path).slice(stemOf(path).length));

/** What names `to` already though there is no such topic, and would come to mean this one. */
function whatWouldCome(index: JournalIndex, id: string, to: string): string | undefined {
  const [naming] = documentsNaming(index, to);
  if (naming !== undefined)
    return `${naming} names “${to}” already, of which there is no topic, and would come to mean this one. Mend that first.`;
  for (const path of filesOf(index, id)) {
    const target = renamedFile(path, to);
    const [linking] = index.linkUses.get(target)?.byPath.keys() ?? [];
    if (linking !== undefined)
      return `${linking} links to ${target} already, which there is not, and would come to mean this one. Mend that first.`;
  }
  return undefined;
}

/**
 * Renames topic `id` to `to`: its journal and config, the config’s id, and all that names or links to them. What only sounds
 * like it, as its title and prose do, stays.
 */
export function* renameTopic(context: RenameContext, id: string, to: string): Steps<Renaming> {
  const { index } = context;
  const reason = whyNotTopicId(index, id, to);
  if (reason !== undefined) return refused(reason);
  // A name that was none, or one of other case, is not to be had back.
  const draft = startDraft(context, isTopicId(id) && to.toLowerCase() !== id.toLowerCase());
  for (const path of filesOf(index, id)) draft.moves.set(path, renamedFile(path, to));
  yield* nameTopic(draft, id, to);
  return yield* finish(draft);
}

/** Adds to `draft` the edits of all that names topic `id`, so that it names `to`. */
export function* nameTopic(draft: Draft, id: string, to: string): Steps<void> {
  const { index } = draft.context;
  draft.names = { ...noNames, topic: each => (each === id ? to : each) };
  const linking = [...(index.journals.get(id) ?? [])].flatMap(path => pathsOf(index.linkUses.get(path)));
  for (const path of new Set([...documentsNaming(index, id), ...linking])) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) continue;
    const text = textIn(draft, path);
    if (!draft.missing.has(path)) addEdits(draft.edits, path, topicEdits(draft, document, text, id, to));
    yield;
  }
  for (const path of index.topicFiles.get(id.toLowerCase()) ?? []) {
    const config = index.documents.get(path);
    const field = config?.kind === 'config' ? config.fields.find(({ key }) => key === 'id') : undefined;
    if (field?.value !== id) continue;
    const text = textIn(draft, path);
    if (draft.missing.has(path)) continue;
    const edit = renameYaml(text, field.valueRange, id, to) ?? noteYaml(draft, path);
    if (edit !== undefined) addEdits(draft.edits, path, [edit]);
  }
}
