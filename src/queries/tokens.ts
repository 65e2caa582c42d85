import { isTopicId } from '../format/names';
import { outcomes } from '../format/outcomes';
import { labelNamed } from '../format/vocabulary';
import type { Bullet, MarkdownDocument, SegmentFacts } from '../journal/model';
import { type Range, shiftRange } from '../text/range';
import { frontMatterTopics, isKnownTopic, type JournalIndex } from '../workspace/journal-index';

/** What a token is, beside what a grammar sees in the text alone. */
export type TokenType = 'topic' | 'unknownTopic' | 'date' | 'publisher' | 'label' | 'outcome' | 'closedItem';

/** A stretch of text that means something in this journal. */
export interface Token {
  readonly range: Range;
  readonly type: TokenType;
}

/**
 * The tokens of `document` that touch `range`, in the order of the text; none lies within another. In
 * `- [soil#2026-06-11] why` they are `soil` and `2026-06-11`; in `- [x] text — answered 2026-06-26` `text`, `answered` and
 * `2026-06-26`. Only the segments in `range` are looked at.
 */
export function tokensIn(index: JournalIndex, document: MarkdownDocument, range: Range): Token[] {
  const tokens: Token[] = [];
  const topicToken = (topic: string, at: Range): Token => ({
    range: at,
    type: isKnownTopic(index, topic) ? 'topic' : 'unknownTopic'
  });
  for (const { range: at, value } of frontMatterTopics(document)) tokens.push(topicToken(value, at));
  for (const { start, length, kept } of document.segments) {
    if (start > range.end) break;
    if (start + length < range.start) continue;
    for (const token of segmentTokens(index, kept.facts, topicToken)) {
      tokens.push({ range: shiftRange(token.range, start), type: token.type });
    }
  }
  const touching = tokens.filter(each => each.range.start <= range.end && each.range.end >= range.start);
  return withoutNested(touching.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

/** The tokens of a segment, with ranges relative to it. */
function* segmentTokens(
  index: JournalIndex,
  facts: SegmentFacts,
  topicToken: (topic: string, at: Range) => Token
): Generator<Token> {
  for (const { topic, topicRange, dateRange, inSection } of facts.crossLinks) {
    if (!inSection && !(isTopicId(topic) && isKnownTopic(index, topic))) continue;
    yield topicToken(topic, topicRange);
    if (dateRange !== null) yield { range: dateRange, type: 'date' };
  }
  for (const source of facts.sources) {
    const { publisherRange, dateRange } = source;
    if (publisherRange !== null) yield { range: publisherRange, type: 'publisher' };
    if (dateRange !== null) yield { range: dateRange, type: 'date' };
    yield* closingTokens(source);
  }
  for (const observation of facts.observations) {
    const { label, labelRange } = observation;
    if (labelNamed(index.settings.vocabulary, label) !== undefined) yield { range: labelRange, type: 'label' };
    yield* closingTokens(observation);
  }
  for (const { labelRange } of facts.records) yield { range: labelRange, type: 'label' };
  for (const claim of facts.claims) yield* closingTokens(claim);
}

/** What is closed, and how. */
function* closingTokens({ task, textRange }: Bullet): Generator<Token> {
  if (!task?.ticked) return;
  yield { range: textRange, type: 'closedItem' };
  if (task.closing === null) return;
  const { outcomeRange, outcome, dateRange, date } = task.closing;
  if (outcomes.some(({ name }) => name === outcome)) yield { range: outcomeRange, type: 'outcome' };
  if (dateRange !== null && date !== null) yield { range: dateRange, type: 'date' };
}

/** `tokens`, which are in order, without empty ones and those that reach into one before them: a closed item is all one. */
function withoutNested(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens.filter(({ range }) => {
    if (range.start >= range.end || range.start < end) return false;
    end = range.end;
    return true;
  });
}
