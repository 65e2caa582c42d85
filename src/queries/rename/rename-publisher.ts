import type { Segment } from '../../journal/model';
import { readAttribution } from '../../journal/read-attribution';
import type { Steps } from '../../journal/steps';
import { inDocument } from '../../journal/views';
import { plural } from '../../text/plural';
import { type Range, sliceRange } from '../../text/range';
import type { JournalIndex } from '../../workspace/journal-index';
import { foldedPublisher, foldPublisher } from '../../workspace/publishers';
import { mentionsInSteps } from '../names/mentions';
import { listedName, suggestedName } from '../names/name-at';
import { addEdits, type Draft, type RenameContext, type Renaming, refused, startDraft, textIn } from './draft';
import { finish } from './finish';
import { noNames } from './names';
import { renameYaml } from './yaml-name';

/** Why a publisher cannot be written `name`, as a person would say it; undefined where it can. */
export function whyNotPublisher(name: string): string | undefined {
  if (name.trim() !== name || name === '')
    return 'A publisher’s name has no white space at its ends, and is not empty.';
  // A date tells a name apart from what else may stand between the brackets.
  const text = `${name}, 2026-06-09`;
  const read = readAttribution(text, { start: 0, end: text.length });
  const isName = read.publisher === name && read.date === '2026-06-09' && areBalanced(name) && !/[\r\n]/.test(name);
  const alone = readAttribution(name, { start: 0, end: name.length });
  return isName && alone.publisher === name && foldPublisher(name) !== ''
    ? undefined
    : `“${name}” would not be read as a publisher: a date, a number or a bracket in it means something else there.`;
}

function areBalanced(name: string): boolean {
  let depth = 0;
  for (const char of name) {
    if (char === '(') depth++;
    if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}

/**
 * Writes the publisher that is `folded` as `name` wherever it is cited, in whatever way it is written there. What renaming back
 * would not take apart is said: another publisher of that name, or several ways in which this one was written.
 */
export function* renamePublisher(context: RenameContext, folded: string, name: string): Steps<Renaming> {
  const { index } = context;
  const spellings = index.publishers.get(folded);
  if (spellings === undefined) return refused('No source is of this publisher any more.');
  const reason = whyNotPublisher(name);
  if (reason !== undefined) return refused(reason);
  if (spellings.size === 1 && spellings.has(name)) return refused('That is its name already.');
  const draft = startDraft(context);
  const merge = mergeOf(index, folded, name);
  if (merge !== undefined) draft.merge = merge;
  draft.names = { ...noNames, publisher: each => (foldedPublisher(index, each) === folded ? name : each) };
  const mentions = yield* mentionsInSteps(index);
  for (const { document, segment } of mentions.of({ kind: 'publisher', folded })) {
    const text = textIn(draft, document.path);
    if (draft.missing.has(document.path)) continue;
    for (const range of publisherRanges(index, folded, segment, text)) {
      if (foldPublisher(sliceRange(text, range)) !== folded)
        draft.reasons.push(`${document.path} has something else within the name: “${sliceRange(text, range)}”.`);
      addEdits(draft.edits, document.path, [{ range, text: name }]);
    }
    yield;
  }
  nameInConfigs(draft, folded, name);
  return yield* finish(draft);
}

/** What becomes one by the renaming, in words. */
function mergeOf({ publishers }: JournalIndex, folded: string, name: string): string | undefined {
  const into = foldPublisher(name);
  const other = into === folded ? undefined : publishers.get(into);
  const count = [...(other?.values() ?? [])].reduce((sum, each) => sum + each, 0);
  if (count > 0)
    return `${plural(count, 'source')} ${count === 1 ? 'is' : 'are'} of “${name}” already. The two would be one publisher from then on.`;
  const spellings = [...(publishers.get(folded)?.keys() ?? [])];
  return spellings.length > 1 ? `It is written in ${spellings.length} ways: “${spellings.join('”, “')}”.` : undefined;
}

/** Where a segment of a document with the text `text` names the publisher: in attributions, and where it is suggested. */
function* publisherRanges(index: JournalIndex, folded: string, segment: Segment, text: string): Generator<Range> {
  const { sources, observations } = segment.facts;
  for (const { publisher, publisherRange } of sources) {
    if (publisher !== null && publisherRange !== null && foldedPublisher(index, publisher) === folded)
      yield inDocument(segment, publisherRange);
  }
  for (const observation of observations) {
    const suggested = suggestedName(index, observation);
    if (suggested?.kind !== 'publisher' || suggested.folded !== folded) continue;
    // The name stands first: in `AI Alliance (aialliance.org) — why` before the domain, in `“AI Alliance”` behind a quote.
    const range = inDocument(segment, observation.textRange);
    const written = observation.payloadName ?? observation.payload ?? '';
    const at = sliceRange(text, range).indexOf(written);
    if (at !== -1) yield { start: range.start + at, end: range.start + at + written.length };
  }
}

/** Lets the configs that prefer the publisher name it `name`. */
function nameInConfigs(draft: Draft, folded: string, name: string): void {
  const { index } = draft.context;
  for (const path of [...index.configs.values()].flatMap(paths => [...paths])) {
    const config = index.documents.get(path);
    if (config === undefined || !('fields' in config)) continue;
    for (const { key, items } of config.fields) {
      for (const { value, range } of items) {
        const listed = listedName(index, key, value);
        if (listed?.kind !== 'publisher' || listed.folded !== folded || value === name) continue;
        const text = textIn(draft, path);
        if (draft.missing.has(path)) continue;
        const edit = renameYaml(text, range, value, name);
        if (edit === undefined)
          draft.reasons.push(`${path} names the publisher in YAML in a way that cannot be changed here.`);
        else addEdits(draft.edits, path, [edit]);
      }
    }
  }
}
