import { configKeys, configListKeys } from '../../format/config';
import { domainOf } from '../../journal/canonical-url';
import type { JournalDocument } from '../../journal/model';
import { each, titleOf } from '../../journal/views';
import { configList, type JournalIndex, journalOf, topicOf } from '../../workspace/journal-index';
import { type Named, namedAuthors, namedKeywords, namedPublishers, suggestedFor } from '../named';
import { type Completion, type CompletionKind, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import { completeSettings } from './settings-completions';
import { type YamlSpot, yamlSpotAt, yamlValue } from './yaml-spot';

/** Keys and values of a topic config or of the settings, whose whole text is `text`. */
export function completeYaml(
  index: JournalIndex,
  document: JournalDocument,
  text: string,
  offset: number
): Completions | undefined {
  const spot = yamlSpotAt(text, offset);
  if (spot === undefined) return undefined;
  return document.kind === 'settings'
    ? completeSettings(spot, offset)
    : completeConfig(index, topicOf(document), spot, offset);
}

/** A key that can be written, with what is put behind its colon. */
export interface YamlKey {
  readonly key: string;
  readonly description: string;
  readonly behind?: string;
}

/** Completes a key: those that are there already are left out. */
export function completeKey(keys: readonly YamlKey[], { typed, after, siblings }: YamlSpot, offset: number) {
  const missing = keys.filter(({ key }) => !siblings.has(key));
  const [right = ''] = /^[\w-]*/.exec(after) ?? [];
  const hasColon = after.charAt(right.length) === ':';
  if (!hasColon && after.trim() !== '') return undefined;
  return completionsAt(
    { start: offset - typed.length, end: offset + right.length },
    typed,
    matching(missing, typed, ({ key }) => key).map(
      ({ key, description, behind = ' ' }): Completion => ({
        label: key,
        kind: 'key',
        text: hasColon ? key : `${key}:${behind}`,
        details: () => description,
        ...(!hasColon && { goesOn: true })
      })
    )
  );
}

/** A value that can be written. */
interface YamlValue extends Named {
  /** False for a number or a day, which is written as it is. */
  readonly isText?: boolean;
}

/** Completes a value or an item: what is to the right may only be what ends it. */
export function completeValue(
  values: readonly YamlValue[],
  kind: CompletionKind,
  spot: YamlSpot,
  offset: number
): Completions | undefined {
  const { typed, after, isFlow } = spot;
  if (!(isFlow ? /^["']?[ \t]*(?:[\],]|$)/ : /^["']?[ \t]*(?:#|$)/).test(after)) return undefined;
  return completionsAt(
    { start: offset - typed.length, end: offset },
    typed,
    matching(values, typed, ({ name }) => name).map(({ name, note, isText = true }) => ({
      label: name,
      kind,
      ...(note !== '' && { note }),
      text: isText ? yamlValue(name, spot) : name
    }))
  );
}

function completeConfig(index: JournalIndex, topic: string, spot: YamlSpot, offset: number): Completions | undefined {
  const [key, ...deeper] = spot.path;
  if (deeper.length > 0) return undefined;
  if (key === undefined && spot.part === 'key') {
    const keys = configKeys.map(({ key, type, description }) => ({
      key,
      description,
      behind: type === 'list' ? '\n  - ' : ' '
    }));
    return completeKey(keys, spot, offset);
  }
  if (key === 'id' && spot.part === 'value') return completeValue([{ name: topic, note: '' }], 'topic', spot, offset);
  const journal = journalOf(index, topic);
  if (key === 'title' && spot.part === 'value') {
    const title = journal === undefined ? undefined : titleOf(journal)?.fact.text;
    return completeValue(
      title === undefined ? [] : [{ name: title, note: 'as the journal has it' }],
      'value',
      spot,
      offset
    );
  }
  const list = configListKeys.find(each => each === key);
  if (list === undefined || spot.part !== 'item') return undefined;
  const has = new Set(configList(index, topic, list).map(each => each.toLowerCase()));
  const values = [...suggestedFor(index, topic, list), ...namedFor(index, topic, list)];
  const fresh = new Map(values.filter(({ name }) => !has.has(name.toLowerCase())).map(each => [each.name, each]));
  return completeValue([...fresh.values()], kinds[list], spot, offset);
}

const kinds: Readonly<Record<(typeof configListKeys)[number], CompletionKind>> = {
  keywords: 'keyword',
  preferred_sources: 'publisher',
  watch_authors: 'author',
  exclude_terms: 'keyword',
  exclude_domains: 'domain'
};

/** What is known by name elsewhere that a list of a config can hold. */
function namedFor(index: JournalIndex, topic: string, list: (typeof configListKeys)[number]): Named[] {
  const journal = journalOf(index, topic);
  if (list === 'watch_authors') return namedAuthors(index, topic);
  if (list === 'keywords') return namedKeywords(index, topic);
  if (list === 'preferred_sources') return namedPublishers(index, journal);
  if (journal === undefined || list === 'exclude_terms') return [];
  return [...each(journal, 'sources')].flatMap(({ fact: { canonical } }) =>
    canonical === null ? [] : [{ name: domainOf(canonical), note: 'cited here' }]
  );
}
