import type { ConfigListKey } from '../../format/config';
import { recordFields } from '../../format/release-record';
import { labelNamed, writtenLabels } from '../../format/vocabulary';
import { each } from '../../journal/views';
import { configList, topicOf } from '../../workspace/journal-index';
import { namedAuthors, namedKeywords, namedPublishers } from '../named';
import { type Completion, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import { isAtEnd, type Spot } from './spot';

/** A label with its marks, as far as they were typed: `**Gap:** `, `**Gap**: `, `Gap: `. */
const LABELLED = /^(?:\*\*|__)?([^*_:]{1,40})(?::(?:\*\*|__)|(?:\*\*|__):|:)[ \t]*(.*)$/;
/** The start of a label, with the marks before it. */
const PARTIAL = /^((?:\*\*?|__?)?)([\p{L}’' -]{0,40})$/u;

/** Labels at a bullet of Meta-observations or of a release record, and what a suggestion's label suggests. */
export function completeObservation(spot: Spot): Completions | undefined {
  const { bullet, place } = spot;
  if (bullet === undefined || (place.section !== 'meta-observations' && place.section !== 'record')) return undefined;
  const [, label, text] = LABELLED.exec(bullet.content) ?? [];
  if (label !== undefined && text !== undefined)
    return place.section === 'record' ? completeRecordValue(spot, label, text) : completePayload(spot, label, text);
  return completeLabel(spot, bullet.content);
}

function completeLabel(
  { index, document, place, offset, after, ...spot }: Spot,
  content: string
): Completions | undefined {
  const [, marks, typed] = PARTIAL.exec(content) ?? [];
  // What follows is the rest of a label that is there already, its marks among it, or nothing.
  const right = /^((?:(?:\*\*|__)(?=\p{L}))?[\p{L}’' -]{0,40}?(?::\*\*|\*\*:?|:(?=[ \t]))[ \t]?|[ \t]*$)/u.exec(
    after
  )?.[0];
  if (marks === undefined || typed === undefined || right === undefined) return undefined;
  const used = new Set<string>();
  for (const { fact } of each(document, place.section === 'record' ? 'records' : 'observations')) used.add(fact.label);
  const names =
    place.section === 'record'
      ? recordFields.map(({ name, description }) => ({ name, description }))
      : writtenLabels(index.settings.vocabulary);
  // Of a record every field stands once: those that are there already come last.
  const ranked = place.section === 'record' ? partition(names, ({ name }) => !used.has(name)) : names;
  const range = { start: offset - content.length, end: offset + right.length };
  const items = matching(ranked, typed, ({ name }) => name).map(
    ({ name, description }): Completion => ({
      label: name,
      kind: 'label',
      text: `**${name}:** `,
      ...(description !== undefined && { details: () => description }),
      ...(isAtEnd({ ...spot, index, document, place, offset, after }) && { goesOn: true })
    })
  );
  return completionsAt(range, content, items);
}

const partition = <Item>(items: readonly Item[], isFirst: (item: Item) => boolean): Item[] => [
  ...items.filter(isFirst),
  ...items.filter(item => !isFirst(item))
];

/** What is put behind `Author to watch:` and the like: what the config of the topic does not have yet comes first. */
function completePayload(spot: Spot, written: string, text: string): Completions | undefined {
  const { index, document, offset } = spot;
  const suggests = labelNamed(index.settings.vocabulary, written)?.suggests;
  if (suggests === undefined || !isAtEnd(spot) || /\s[—–-]\s/.test(text)) return undefined;
  const typed = text.replace(/^["“‘'`]/, '');
  const topic = topicOf(document);
  const has = new Set(suggests.flatMap(key => configList(index, topic, key)).map(each => each.toLowerCase()));
  const found = suggested(spot, suggests).map(({ name, note }) => ({
    name,
    note,
    isNew: !has.has(name.toLowerCase())
  }));
  // What is being typed is suggested by its own bullet already, and is no name to choose.
  const others = found.filter(({ name }) => name !== typed.trim());
  const ranked = partition(others, ({ isNew }) => isNew);
  const kind = suggests.includes('watch_authors')
    ? 'author'
    : suggests.includes('preferred_sources')
      ? 'publisher'
      : 'keyword';
  return completionsAt(
    { start: offset - typed.length, end: offset },
    typed,
    matching(ranked, typed, ({ name }) => name).map(({ name, note, isNew }) => ({
      label: name,
      kind,
      note: isNew ? note : 'in the config',
      text: name
    }))
  );
}

function suggested({ index, document }: Spot, lists: readonly ConfigListKey[]): { name: string; note: string }[] {
  const topic = topicOf(document);
  if (lists.includes('watch_authors')) return namedAuthors(index, topic);
  if (lists.includes('preferred_sources')) return namedPublishers(index, document);
  if (lists.includes('keywords')) return namedKeywords(index, topic);
  return [];
}

/** The values of a field of a release record that has a fixed set of them; several may stand there. */
function completeRecordValue({ offset, after }: Spot, written: string, text: string): Completions | undefined {
  const values = recordFields.find(({ name }) => name.toLowerCase() === written.trim().toLowerCase())?.values;
  if (values === undefined || !/^[ \t]*(?:,|$)/.test(after)) return undefined;
  const typed = text.slice(text.lastIndexOf(',') + 1).trimStart();
  const used = new Set(text.split(',').map(each => each.trim()));
  const items = matching(
    values.filter(value => !used.has(value)),
    typed,
    value => value
  );
  return completionsAt(
    { start: offset - typed.length, end: offset },
    typed,
    items.map(value => ({ label: value, kind: 'value', text: value }))
  );
}
