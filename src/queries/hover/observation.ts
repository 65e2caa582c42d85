import { foldName } from '../../format/names';
import { recordFields } from '../../format/release-record';
import { labelNamed } from '../../format/vocabulary';
import type { Observation } from '../../journal/model';
import { configList, type JournalIndex } from '../../workspace/journal-index';
import { stemOf } from '../../workspace/paths';
import { isApplied } from '../../workspace/suggestions';
import { inWords } from './date-words';
import type { HoverContext } from './hovered';
import { bold, list, paragraphs, plain } from './markdown';
import { newestSegments } from './newest-segments';

/** How many observations that name an author are listed. */
const MOST = 5;

/** The label of an observation: what it means, and of a suggestion of `topic` whether the config has taken it up. */
export function labelHover({ index }: HoverContext, topic: string, observation: Observation): string {
  const label = labelNamed(index.settings.vocabulary, observation.label);
  if (label === undefined) return `${bold(observation.label)} — no label that this workspace knows`;
  const applied = isApplied(index, topic, observation);
  const isDismissed = observation.task?.ticked === true;
  return paragraphs(
    `${bold(label.name)} — ${plain(label.description ?? 'a label of this workspace')}`,
    applied === null
      ? ''
      : applied
        ? `Applied: the config of ${bold(topic)} has ${bold(observation.payload ?? '')}.`
        : isDismissed
          ? 'Closed, and not applied.'
          : `Not applied: the config of ${bold(topic)} does not have ${bold(observation.payload ?? '')}.`
  );
}

/** The label of a release record's bullet. */
export function recordHover(label: string): string {
  const field = recordFields.find(({ name }) => foldName(name) === foldName(label));
  if (field === undefined) return '';
  return paragraphs(
    `${bold(field.name)} — ${plain(field.description)}`,
    field.values === undefined ? '' : `One or more of: ${field.values.map(plain).join(', ')}`
  );
}

/** An author: which configs watch for them, and which observations name them. */
export function authorHover({ index }: HoverContext, name: string): string {
  const folded = foldName(name);
  const watching = [...index.configs.keys()]
    .filter(topic => configList(index, topic, 'watch_authors').some(author => foldName(author) === folded))
    .sort();
  const named = namedIn(index, folded);
  return paragraphs(
    bold(name),
    watching.length === 0 ? 'Watched by no topic.' : `Watched by ${watching.map(plain).join(', ')}.`,
    named.length === 0 ? '' : `Named in observations:\n\n${list(named, MOST)}`
  );
}

function namedIn(index: JournalIndex, folded: string): string[] {
  return newestSegments(index, 'observations').flatMap(({ path, kept }) => {
    const { observations, entries } = kept.facts;
    return observations
      .filter(
        ({ labelId, payload }) => labelId === 'author-to-watch' && payload !== null && foldName(payload) === folded
      )
      .map(({ entry }) => {
        const date = entries[entry]?.date ?? null;
        return date === null ? plain(stemOf(path)) : `${plain(stemOf(path))}, ${inWords(date)}`;
      });
  });
}
