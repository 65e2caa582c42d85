import { isTopicId } from '../format/names';
import { outcomes } from '../format/outcomes';
import { labelNamed } from '../format/vocabulary';
import type { Bullet, CrossLink, MarkdownDocument, SegmentFacts } from '../journal/model';
import { type Range, shiftRange } from '../text/range';
import { configOf, isKnownTopic, type JournalIndex, journalOf } from '../workspace/journal-index';
import { relativeUrl, tagUrl, targetEntry } from './tag-target';
import { topicTitle } from './topic-title';

/** A stretch of a document that a preview shows as what it means. */
export type PreviewMark = { readonly range: Range } & (
  | {
      /** In `- [soil#2026-06-26] why`, `[soil#2026-06-26]`: a link to the journal, and to the entry where it names one. */
      readonly kind: 'tag';
      /** As a link in the document writes it. */
      readonly url: string;
      readonly title: string;
      /** Whether the topic has no such entry. */
      readonly isLost: boolean;
    }
  /** A tag of a Cross-links section whose topic nobody knows. */
  | { readonly kind: 'unknown-topic'; readonly title: string }
  /** In `- **Gap:** text`, `Gap`; likewise of a release record. */
  | { readonly kind: 'label'; readonly title: string }
  /** In `- [x] text — answered 2026-06-26: so`, `answered 2026-06-26`. */
  | { readonly kind: 'outcome'; readonly outcome: string; readonly title: string }
  /** There, `text`. */
  | { readonly kind: 'closed' }
  /** There, `[x]`. */
  | { readonly kind: 'box'; readonly isTicked: boolean }
);

/** From the outermost to the innermost of those with the same range. */
const kinds: readonly PreviewMark['kind'][] = ['box', 'closed', 'label', 'outcome', 'unknown-topic', 'tag'];

/**
 * What a preview of `document` shows as links, badges, boxes and struck text, in the order of the text; of two that overlap
 * the later one lies within the other. While not all documents are in the index, `isWhole` is false and nothing is said to be
 * unknown.
 */
export function previewMarks(index: JournalIndex, document: MarkdownDocument, isWhole: boolean): PreviewMark[] {
  const marks: PreviewMark[] = [];
  for (const { start, kept } of document.segments) {
    for (const mark of segmentMarks(index, document.path, kept.facts, isWhole))
      marks.push({ ...mark, range: shiftRange(mark.range, start) });
  }
  marks.sort(
    (a, b) =>
      a.range.start - b.range.start || b.range.end - a.range.end || kinds.indexOf(a.kind) - kinds.indexOf(b.kind)
  );
  return nested(marks);
}

function* segmentMarks(
  index: JournalIndex,
  from: string,
  facts: SegmentFacts,
  isWhole: boolean
): Generator<PreviewMark> {
  for (const link of facts.crossLinks) {
    const mark = tagMark(index, from, link);
    if (mark !== undefined && (isWhole || (mark.kind === 'tag' && !mark.isLost))) yield mark;
  }
  for (const { label, labelRange } of facts.observations) {
    const known = labelNamed(index.settings.vocabulary, label);
    if (known !== undefined) yield { kind: 'label', range: labelRange, title: known.description ?? '' };
  }
  for (const { labelRange } of facts.records) yield { kind: 'label', range: labelRange, title: '' };
  for (const bullet of facts.untagged) yield* boxMark(bullet);
  for (const bullet of facts.records) yield* boxMark(bullet);
  for (const list of [facts.sources, facts.observations, facts.claims]) {
    for (const bullet of list) {
      yield* boxMark(bullet);
      yield* closingMarks(bullet);
    }
  }
}

function tagMark(index: JournalIndex, from: string, link: CrossLink): PreviewMark | undefined {
  const { range, topic, date, inSection } = link;
  const isKnown = isKnownTopic(index, topic);
  if (!isKnown) {
    const title = `There is no topic “${topic}”: no journal or config has this name.`;
    return inSection ? { kind: 'unknown-topic', range, title } : undefined;
  }
  if (!inSection && !isTopicId(topic)) return undefined;
  const name = topicTitle(index, topic) ?? topic;
  const journal = journalOf(index, topic);
  const url = tagUrl(index, from, topic, date);
  if (journal === undefined || url === undefined) {
    const config = configOf(index, topic);
    const title = `${name} — it has a config, but no journal yet.`;
    return config && { kind: 'tag', range, url: relativeUrl(from, config.path), title, isLost: false };
  }
  if (date === null) return { kind: 'tag', range, url, title: name, isLost: false };
  const entry = targetEntry(index, journal, date);
  const title = entry === undefined ? `“${topic}” has no entry of ${date}.` : `${name} — ${entry.text}`;
  return { kind: 'tag', range, url, title, isLost: entry === undefined };
}

function* boxMark({ task }: Bullet): Generator<PreviewMark> {
  if (task !== null) yield { kind: 'box', range: task.boxRange, isTicked: task.ticked };
}

function* closingMarks({ task, textRange }: Bullet): Generator<PreviewMark> {
  if (!task?.ticked) return;
  yield { kind: 'closed', range: textRange };
  const { closing } = task;
  const outcome = outcomes.find(({ name }) => name === closing?.outcome);
  if (closing === null || outcome === undefined) return;
  const { outcomeRange, dateRange, date } = closing;
  const end = dateRange === null || date === null ? outcomeRange.end : dateRange.end;
  const range = { start: outcomeRange.start, end };
  yield { kind: 'outcome', range, outcome: outcome.name, title: outcome.description };
}

/** `marks`, which are in order, without empty ones and those that reach beyond the end of one in which they begin. */
function nested(marks: readonly PreviewMark[]): PreviewMark[] {
  const around: number[] = [];
  return marks.filter(({ range: { start, end } }) => {
    while (around.length > 0 && (around.at(-1) ?? 0) <= start) around.pop();
    if (start >= end || end > (around.at(-1) ?? end)) return false;
    around.push(end);
    return true;
  });
}
