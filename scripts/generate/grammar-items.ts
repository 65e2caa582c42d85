import { monthNames } from '../../src/format/dates';
import { attributionRemarks } from '../../src/format/entries';
import { labels } from '../../src/format/labels';
import { outcomes } from '../../src/format/outcomes';
import { recordFields } from '../../src/format/release-record';
import type { Injection } from './grammar';
import {
  DASH,
  DATE_SCOPE,
  DAY,
  inline,
  LABEL_SCOPE,
  OUTCOME_SCOPE,
  oneOf,
  PUBLISHER_SCOPE,
  SEPARATOR_SCOPE,
  TOPIC_SCOPE
} from './grammar-patterns';

// The paragraphs of items, as VS Code's own grammar finds them. Sub-items, quotes and fences with Markdown are none.
const where = [
  'L:text.html.markdown markup.list meta.paragraph',
  ...['markup.list markup.list', 'markup.quote', 'markup.fenced_code']
].join(' - ');

const SPACE = '[ \\t]';

// `\G` is where a paragraph starts, and the rule of a task's box leaves off. Each line of an item is a paragraph to VS Code's
// own grammar: it is the item's first where its mark stands before it.
const MARK = ['', ' ', '  ', '   '].map(more => `[-*+.)]${SPACE}${more}`).join('|');
const START = `\\G(?<=${MARK})`;
/** The start of an item's text, behind its box if it has one. */
const TEXT = `\\G(?:(?<=${MARK})|(?<=\\])${SPACE}++)`;

const ID = '[a-z0-9]++(?:-[a-z0-9]++)*+';
// A link, a reference and a box are none; a definition is no paragraph to VS Code's own grammar.
const TAG = `\\[(?!x\\])${ID}(?:#[0-9-]++)?+\\](?![(\\[])`;

/** What may stand in brackets, with others in it up to a depth: `[^…]` are all others. */
function within(open: string, close: string, others: string, depth: number): string {
  const deeper = depth === 0 ? '' : `|${open}${within(open, close, others, depth - 1)}${close}`;
  return `(?:${others}${deeper})*+`;
}

const LINK_TEXT = within('\\[', '\\]', '[^\\[\\]\\\\]++|\\\\.', 3);
const ADDRESS = `(?:<[^<>]*+>|${within('\\(', '\\)', '[^\\s()]++', 2)})`;
const LINK_TITLE = `(?:${SPACE}++(?:"[^"]*+"|'[^']*+'))?+`;
const LINK = `\\[${LINK_TEXT}\\]\\(${SPACE}*+${ADDRESS}${LINK_TITLE}${SPACE}*+\\)`;
const BRACKET = `\\(${within('\\(', '\\)', '[^()]++', 2)}\\)`;

/** A source's link, and the brackets between it and its attribution, which is the last. */
const SOURCE = `${TEXT}(${LINK}(?:${SPACE}*+${BRACKET}(?=${SPACE}*+\\())*+)${SPACE}*+`;

const YEAR = '(?:19|20)\\d\\d';
const MONTH = `(?i:${[...monthNames, 'sept'].join('|')})\\.?+`;
const DATE = [
  `${YEAR}(?:-\\d\\d(?:-\\d\\d)?+)?+`,
  `${MONTH}${SPACE}++(?:\\d{1,2},?+${SPACE}++)?+${YEAR}`,
  `\\d{1,2}${SPACE}++${MONTH},?+${SPACE}++${YEAR}`
].join('|');
/** A date that is all of its part of an attribution. */
const DATE_PART = `(?:${DATE})(?=${SPACE}*+[,)])`;
const REMARKS = `(?i:${oneOf(attributionRemarks)})${SPACE}*+`;
/** A part that is no publisher and no date: a remark, or without a letter, as the `2604.17413` of `(arXiv, 2604.17413)`. */
const OTHER_PART = `(?!,${SPACE}*+${DATE_PART}),(?:[^(),\\p{L}]*+|${SPACE}*+${REMARKS})(?=[,)])`;
const WORD = '(?:[^(), \\t]++|\\([^()]*+\\))++';
// What stands between two words is taken as one, so that a long run of spaces is read twice and not once for each of them.
const GAP = `(?!${SPACE}*+(?:,${SPACE}*+${DATE_PART}|${OTHER_PART}))[ \\t,]++`;
const PUBLISHER = `(${WORD}(?:${GAP}${WORD})*+)(?:${SPACE}*+${OTHER_PART})*+`;
const DATED = [
  `(\\()${SPACE}*+`,
  `(?:${PUBLISHER}${SPACE}*+(,)${SPACE}*+)?+`,
  `(${DATE_PART})${SPACE}*+(?:,[^()]*+)?+(\\))`
].join('');
/** Without a date it is one where it stands before a note or nothing, and is no remark. */
const UNDATED = [
  `(\\()${SPACE}*+(?!${REMARKS}\\))(?=[^()\\p{L}]*+[(\\p{L}])`,
  `${PUBLISHER}${SPACE}*+(\\))(?=${SPACE}++${DASH}${SPACE}|${SPACE}*+$)`
].join('');

const observed = labels.map(({ name }) => name);
const NAME = `(?i:${oneOf([...observed, ...recordFields.map(({ name }) => name)])})`;

const bracketOf = (end: 'begin' | 'end') => ({ name: `punctuation.definition.attribution.${end}.topic-journal` });
const bracket = { name: 'punctuation.definition.link.topic-journal' };
const colon = { name: 'punctuation.separator.key-value.topic-journal' };

/** `**Gap:**` and `**Gap**:`, or the same in italics. */
const markedLabel = (marks: string, style: string) => ({
  match: `${TEXT}(?:(${marks})(${NAME})(?:(:)(\\1)|(\\1)${SPACE}*+(:)))`,
  captures: {
    0: { name: 'meta.label.topic-journal' },
    1: { name: `markup.${style}.markdown punctuation.definition.${style}.markdown` },
    2: { name: `markup.${style}.markdown ${LABEL_SCOPE}` },
    3: { name: `markup.${style}.markdown ${colon.name}` },
    4: { name: `markup.${style}.markdown punctuation.definition.${style}.markdown` },
    5: { name: `markup.${style}.markdown punctuation.definition.${style}.markdown` },
    6: colon
  }
});

/** A task's box, and the rest of its line. */
const task = (state: 'open' | 'closed', box: string, scope: string, patterns: readonly object[]) => ({
  name: `meta.task.${state}.topic-journal`,
  begin: `${START}(\\[)(${box})(\\])(?=\\s|$)`,
  beginCaptures: {
    1: { name: 'punctuation.definition.task.begin.topic-journal' },
    2: { name: scope },
    3: { name: 'punctuation.definition.task.end.topic-journal' }
  },
  end: '$',
  patterns: [...patterns, ...inline]
});

/**
 * Tags, attributions, labels, boxes and closings in lists. What counts only in a journal, as a plain `Model:` or an
 * attribution that does not follow its link, is left to semantic tokens: these lists may be of any Markdown.
 */
export const itemsGrammar: Injection = {
  name: 'Topic Journal in Markdown: items',
  scopeName: 'markdown.topic-journal.items.injection',
  injectionSelector: where,
  patterns: [
    { include: '#closed-task' },
    { include: '#open-task' },
    { include: '#tags' },
    { include: '#dated-source' },
    { include: '#undated-source' },
    { include: '#bold-label' },
    { include: '#italic-label' },
    { include: '#plain-label' }
  ],
  repository: {
    'closed-task': task('closed', '[xX]', 'constant.language.ticked.topic-journal', [{ include: '#closing' }]),
    'open-task': task('open', ' ', 'constant.language.unticked.topic-journal', []),
    closing: {
      name: 'meta.closing.topic-journal',
      match: `(?<=${SPACE})(${DASH})${SPACE}++((?i:${oneOf(outcomes.map(({ name }) => name))}))${SPACE}++(${DAY})(?![^\\s:;,()\\[\\]])(:)?+`,
      captures: {
        1: { name: SEPARATOR_SCOPE },
        2: { name: OUTCOME_SCOPE },
        3: { name: DATE_SCOPE },
        4: colon
      }
    },
    tags: {
      match: `${TEXT}(${TAG}(?::?+${SPACE}*+,?+${SPACE}*+${TAG})*+)`,
      captures: { 1: { patterns: [{ include: '#tag' }] } }
    },
    tag: {
      name: 'meta.link.cross-link.topic-journal',
      match: `(\\[)(${ID})(?:(#)([0-9-]++))?+(\\])`,
      captures: {
        1: bracket,
        2: { name: TOPIC_SCOPE },
        3: { name: 'punctuation.separator.date.topic-journal' },
        4: { name: DATE_SCOPE },
        5: bracket
      }
    },
    'dated-source': {
      match: `${SOURCE}(${DATED})`,
      captures: {
        1: { patterns: inline },
        2: { name: 'meta.attribution.topic-journal' },
        3: bracketOf('begin'),
        4: { name: PUBLISHER_SCOPE },
        5: { name: 'punctuation.separator.attribution.topic-journal' },
        6: { name: DATE_SCOPE },
        7: bracketOf('end')
      }
    },
    'undated-source': {
      match: `${SOURCE}(${UNDATED})`,
      captures: {
        1: { patterns: inline },
        2: { name: 'meta.attribution.topic-journal' },
        3: bracketOf('begin'),
        4: { name: PUBLISHER_SCOPE },
        5: bracketOf('end')
      }
    },
    'bold-label': markedLabel('\\*\\*|__', 'bold'),
    'italic-label': markedLabel('\\*|_', 'italic'),
    'plain-label': {
      match: `${TEXT}((?i:${oneOf(observed)}))${SPACE}*+(:)(?=\\s|$)`,
      captures: { 0: { name: 'meta.label.topic-journal' }, 1: { name: LABEL_SCOPE }, 2: colon }
    }
  }
};
