import type { MarkdownDocument } from '../../journal/model';
import type { Steps } from '../../journal/steps';
import { changeBetween } from '../../text/change';
import type { TextEdit } from '../../text/edit';
import { shiftRange, sliceRange } from '../../text/range';
import { crossLinksOf, documentsNaming, type JournalIndex, topicOf } from '../../workspace/journal-index';
import { entriesNamed } from '../names/entries';
import type { EntryName } from '../names/name';
import { addEdits, type Draft, type RenameContext, type Renaming, refused, startDraft, textIn } from './draft';
import { type NamedEntry, namedEntry, wantedWords, wordsOf } from './entry-words';
import { finish } from './finish';
import { type EntryWords, noNames } from './names';
import { dayEdits } from './tag-edits';

/**
 * Gives the entry `name` another heading, `wanted`, or another day alone: its heading, its line in the Index, every link to it
 * and to headings whose anchors depend on it, and the tags that name it by its day, if no other entry is of that day.
 */
export function* renameEntry(context: RenameContext, name: EntryName, wanted: string): Steps<Renaming> {
  const { index } = context;
  const named = namedEntry(index, name);
  if (typeof named === 'string') return refused(named);
  const after = wantedWords(index, named, wanted);
  if (typeof after === 'string') return refused(after);
  const { path } = named.document;
  const before = wordsOf(named);
  // What was not well-formed is not to be had back, and what named it rightly already is mended.
  const draft = startDraft(context, named.entry.entry.wellFormed);
  draft.names = { ...noNames, heading: { path, anchor: named.entry.anchor, before, after } };
  const text = textIn(draft, path);
  if (draft.missing.size > 0) return { outcome: 'needs', paths: [path], linked: [] };
  const edit = headingEdit(named, text, after);
  if (edit === undefined)
    return refused('The heading has marks of Markdown in it. Change it by hand, or take them out.');
  addEdits(draft.edits, path, [edit]);
  if (before.date !== null && after.date !== null && before.date !== after.date)
    yield* renameDay(draft, topicOf(named.document), before.date, after.date);
  return yield* finish(draft);
}

/** The edit that lets the heading say `after`; of one with marks in it only the day can become another. */
function headingEdit({ entry: { entry, heading, range } }: NamedEntry, text: string, after: EntryWords) {
  const written = sliceRange(text, range);
  const isPlain = written === heading.text;
  const behindDate = heading.text.slice(entry.dateRange.end - entry.dateRange.start);
  if (!isPlain && (after.date === null || after.text !== after.date + behindDate)) return undefined;
  if (!isPlain && !written.startsWith(heading.text.slice(0, heading.text.length - behindDate.length))) return undefined;
  const wanted = isPlain ? after.text : after.date + written.slice(entry.dateRange.end - entry.dateRange.start);
  const change = changeBetween(written, wanted);
  const edit: TextEdit = {
    range: shiftRange({ start: change.start, end: change.end }, range.start),
    text: change.text
  };
  return edit;
}

/** Lets the tags of the day `from` of `topic` name the day `to`, if its only entry moves there. */
function* renameDay(draft: Draft, topic: string, from: string, to: string): Steps<void> {
  const { index } = draft.context;
  const entriesOf = (date: string) => entriesNamed(index, { kind: 'entry', topic, date, heading: null }).length;
  const naming = yield* documentsByDay(index, topic);
  if (naming.has(to) && entriesOf(to) === 0) {
    draft.reasons.push(
      `A tag names ${topic}#${to} already, of which there is no entry, and would come to mean this one.`
    );
  }
  if (!naming.has(from) || entriesOf(from) > 1) return;
  if (entriesOf(to) > 0) {
    draft.reasons.push(`Tags name this entry as ${topic}#${from}, and there is another entry of ${to} already.`);
  }
  draft.names = { ...draft.names, day: (id, date) => (id === topic && date === from ? to : date) };
  for (const document of naming.get(from) ?? []) {
    const text = textIn(draft, document.path);
    if (draft.missing.has(document.path)) continue;
    addEdits(draft.edits, document.path, dayEdits(draft, document, text, { topic, day: from, to }));
    yield;
  }
}

/** The documents whose tags name entries of `topic`, by the days that they name. */
function* documentsByDay(index: JournalIndex, topic: string): Steps<Map<string | null, Set<MarkdownDocument>>> {
  const days = new Map<string | null, Set<MarkdownDocument>>();
  for (const path of documentsNaming(index, topic)) {
    const document = index.documents.get(path);
    if (document === undefined || !('segments' in document)) continue;
    for (const { fact } of crossLinksOf(index, document))
      if (fact.topic === topic) days.set(fact.date, (days.get(fact.date) ?? new Set()).add(document));
    yield;
  }
  return days;
}
