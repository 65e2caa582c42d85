import { isDay } from '../../format/dates';
import { entryKindNamed, type Vocabulary } from '../../format/vocabulary';
import type { Heading, MarkdownDocument } from '../../journal/model';
import type { Located } from '../../journal/views';

/** A heading that looks like an entry's and is not read as one: `Gather — 2026-06-26`. */
export interface EntryLike extends Located<Heading> {
  readonly date: string;
  readonly kind: string;
  /** Whether it has nothing but date and kind, so that they can change places. */
  readonly isWhole: boolean;
}

const DATE = /(?<![\p{L}\p{N}-])\d{4}-\d{2}-\d{2}(?![\p{L}\p{N}-])/u;
const EDGES = /^[^\p{L}\p{N}]+|(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+$/gu;

/** The level-2 headings of a topic journal that have a day and a kind of entry in them, and are neither entry nor section. */
export function* entryLikeHeadings(document: MarkdownDocument, vocabulary: Vocabulary): Generator<EntryLike> {
  if (document.kind !== 'topic') return;
  for (const segment of document.segments) {
    for (const fact of segment.kept.outline.others) {
      const found = DATE.test(fact.text) ? partsOf(fact.text, vocabulary) : undefined;
      if (found !== undefined) yield { fact, segment, facts: segment.facts, ...found };
    }
  }
}

function partsOf(text: string, vocabulary: Vocabulary): Pick<EntryLike, 'date' | 'kind' | 'isWhole'> | undefined {
  const [date = ''] = DATE.exec(text) ?? [];
  if (!isDay(date)) return undefined;
  const others = text.replace(date, ' ').replace(EDGES, '');
  const whole = entryKindNamed(vocabulary, others);
  if (whole !== undefined) return { date, kind: whole, isWhole: true };
  // Among other words a kind is one only as it is written: an “update” may be any.
  const kind = [...vocabulary.entryKinds].sort((a, b) => b.length - a.length).find(each => hasWords(others, each));
  return kind === undefined ? undefined : { date, kind, isWhole: false };
}

const isLetter = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Whether `words` stand in `text`, not as part of longer ones. */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1 && words !== ''; at = text.indexOf(words, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + words.length))) return true;
  }
  return false;
}
