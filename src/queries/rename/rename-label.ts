import { SETTINGS_FILE } from '../../format/documents';
import { foldName } from '../../format/names';
import { labelNamed } from '../../format/vocabulary';
import type { Steps } from '../../journal/steps';
import { inDocument } from '../../journal/views';
import type { JournalIndex } from '../../workspace/journal-index';
import { mentionsInSteps } from '../names/mentions';
import type { LabelName } from '../names/name';
import { addEdits, type RenameContext, type Renaming, refused, startDraft, textIn } from './draft';
import { finish } from './finish';
import { noNames } from './names';

/** Why the label cannot be renamed at all, as a person would say it; undefined where it can. */
export function whyNotLabel(index: JournalIndex, { label }: LabelName): string | undefined {
  const known = labelNamed(index.settings.vocabulary, label);
  return known === undefined
    ? undefined
    : `“${known.name}” is a label that the journal knows. What it is called here is said under “vocabulary”, “labels” in ${SETTINGS_FILE}.`;
}

/** Writes a label that the format does not know as `wanted`, wherever it labels an observation. */
export function* renameLabel(context: RenameContext, name: LabelName, wanted: string): Steps<Renaming> {
  const { index } = context;
  const reason = whyNotLabel(index, name);
  if (reason !== undefined) return refused(reason);
  const to = wanted.trim();
  if (to === '' || /[\r\n:\\`*_<>[\]]/.test(to))
    return refused('A label is some words without a colon or marks of Markdown.');
  if (to === name.label) return refused('That is its name already.');
  const folded = foldName(name.label);
  const draft = startDraft(context);
  draft.names = { ...noNames, label: each => (foldName(each) === folded ? to : each) };
  const written = new Set<string>();
  const mentions = yield* mentionsInSteps(index);
  for (const { document, segment } of mentions.of(name)) {
    for (const { label, labelRange } of segment.facts.observations) {
      if (foldName(label) !== folded) continue;
      written.add(label);
      textIn(draft, document.path);
      addEdits(draft.edits, document.path, [{ range: inDocument(segment, labelRange), text: to }]);
    }
    yield;
  }
  const others = foldName(to) === folded ? [] : mentions.of({ ...name, label: to });
  if (written.size === 0) return refused('No observation has this label.');
  if (others.length > 0 || labelNamed(index.settings.vocabulary, to) !== undefined)
    draft.merge = `There is a label “${to}” already. The two would be one from then on.`;
  else if (written.size > 1) draft.merge = `It is written in ${written.size} ways: “${[...written].join('”, “')}”.`;
  return yield* finish(draft);
}
