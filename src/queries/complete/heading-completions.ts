import { entryHeading } from '../../format/entries';
import { type SectionId, sections } from '../../format/sections';
import { headingLine, headingName } from '../../format/vocabulary';
import { documentOutline } from '../../journal/document-outline';
import type { MarkdownDocument } from '../../journal/model';
import { each } from '../../journal/views';
import { type DocumentPlace, placeAt } from '../place';
import { type Completion, type Completions, completionsAt } from './completion';
import { matching } from './matching';
import { isAtEnd, type Spot } from './spot';

const HEADING = /^ {0,3}(#{1,6})(?:([ \t]+)(.*))?$/;

/** Section headings behind `#`, entry headings with today's date, and kinds behind an entry's date. */
export function completeHeading(spot: Spot): Completions | undefined {
  const { before, offset } = spot;
  const [, marks, space, typed = ''] = HEADING.exec(before) ?? [];
  if (marks === undefined || marks.length > 3) return undefined;
  const isTopic = spot.document.kind === 'topic';
  const [, date, separated] = (isTopic && marks.length === 2 && /^(\d{4}-\d{2}-\d{2})([ \t]+.*)?$/.exec(typed)) || [];
  if (date !== undefined) return completeKind(spot, separated);
  if (!isAtEnd(spot)) return undefined;
  const matched = matching(headings(spot, marks.length, space !== undefined), typed, ({ label }) => label);
  // Before a space was typed, the marks are chosen with the heading.
  const start = offset - (space === undefined ? marks.length : marks.length + space.length + typed.length);
  return completionsAt(
    { start, end: offset },
    before.slice(before.length - (offset - start)),
    withTyped(matched, typed)
  );
}

/** `matched` with what was typed before the first theme, since a new theme is what is meant more often than not. */
function withTyped(matched: readonly Completion[], typed: string): Completion[] {
  const theme = matched.findIndex(({ note }) => note === EARLIER_THEME);
  if (theme === -1 || typed.trim() === '' || matched[theme]?.label === typed.trim()) return [...matched];
  const asTyped: Completion = { label: typed.trim(), kind: 'heading', note: 'a new theme', text: `### ${typed}` };
  return [...matched.slice(0, theme), asTyped, ...matched.slice(theme)];
}

const EARLIER_THEME = 'a theme of earlier entries';

/** Kinds of entry behind `## 2026-06-26`, with the separator where it is missing. */
function completeKind({ index, offset, after }: Spot, separated: string | undefined): Completions | undefined {
  const [, gap, dash, space, typed] = /^([ \t]+)(?:(—|–|--|-)([ \t]*)(\p{L}[\p{L} ]*)?)?$/u.exec(separated ?? '') ?? [];
  if (gap === undefined || (space === '' && typed !== undefined)) return undefined;
  const [right = ''] = /^[\p{L} ]*$/u.exec(after) ?? [];
  if (after.trim() !== '' && right === '') return undefined;
  const written = dash === undefined ? '' : (typed ?? '');
  const lead = dash === undefined ? '— ' : space === '' ? ' ' : '';
  return completionsAt(
    { start: offset - written.length, end: offset + right.length },
    written,
    matching(index.settings.vocabulary.entryKinds, written, kind => kind).map(kind => ({
      label: kind,
      kind: 'entry-kind',
      text: lead + kind
    }))
  );
}

/**
 * The headings that can stand here: of the level that was typed or, as long as more marks may follow, of any that is no higher.
 * Those that are missing come first.
 */
function headings(spot: Spot, typed: number, isWhole: boolean): Completion[] {
  const isOfLevel = (level: number) => (isWhole ? level === typed : level >= typed);
  const { index, document, place, today } = spot;
  const { vocabulary } = index.settings;
  // What is being typed is a heading itself: what counts is where it stands, and that is what the line above it belongs to.
  const above = placeAt(document, Math.max(0, spot.offset - spot.before.length - 1));
  const inEntry = document.kind === 'topic' && above.entry !== undefined;
  const there = sectionsThere(document, inEntry ? [above, place] : []);
  const fits = sections.filter(
    section =>
      section.documents.includes(document.kind) && isOfLevel(section.level) && (section.inEntry !== true || inEntry)
  );
  const toItem = ({ id, description }: (typeof sections)[number]): Completion => ({
    label: headingName(vocabulary, id),
    kind: 'heading',
    ...(there.has(id) && { note: 'is there already' }),
    text: headingLine(vocabulary, id),
    details: () => description
  });
  return [
    ...(document.kind === 'topic' && isOfLevel(2) ? newEntries(spot, today) : []),
    ...fits.filter(({ id }) => !there.has(id)).map(toItem),
    ...(inEntry && isOfLevel(3) ? themes(spot) : []),
    ...fits.filter(({ id }) => there.has(id)).map(toItem)
  ];
}

/** Headings of an entry of today; those that the journal has already are left out. */
function newEntries({ index, document }: Spot, today: string): Completion[] {
  const taken = new Set(documentOutline(document).entries.map(({ text }) => text));
  return index.settings.vocabulary.entryKinds
    .map(kind => entryHeading(today, kind))
    .filter(text => !taken.has(text))
    .map(text => ({ label: text, kind: 'entry', note: 'a new entry', text: `## ${text}` }));
}

/** The sections that the document has; of those of entries, the ones that stand at `places` of one. */
function sectionsThere(document: MarkdownDocument, places: readonly DocumentPlace[]): Set<SectionId> {
  const there = new Set<SectionId>(documentOutline(document).sections);
  if (places.length === 0) return there;
  for (const { id } of sections.filter(section => section.inEntry)) there.delete(id);
  for (const { facts } of places)
    for (const { section } of facts?.headings ?? []) if (section !== null) there.add(section);
  return there;
}

/** The themes of this journal's entries, the latest first, but those that this entry has. */
function themes({ document, place }: Spot): Completion[] {
  const found = new Set<string>();
  const own = new Set<string>();
  for (const { fact, segment, facts } of each(document, 'headings')) {
    if (fact.level !== 3 || fact.section !== null || facts.entries.length === 0 || fact.text === '') continue;
    (segment === place.segment ? own : found).add(fact.text);
  }
  return [...found]
    .filter(text => !own.has(text))
    .map(text => ({ label: text, kind: 'heading', note: EARLIER_THEME, text: `### ${text}` }));
}
