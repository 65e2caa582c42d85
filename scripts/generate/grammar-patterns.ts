// Pieces of regular expressions that more than one grammar has. They are for Oniguruma: `++` and `*+` give nothing back once
// they have taken it, so that a line is read once, however it is made.

import { separatorDashes } from '../../src/format/entries';

/** `texts` as alternatives, each as it is written. */
export const oneOf = (texts: readonly string[]): string =>
  `(?:${texts.map(text => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(' ', '[ \\t]++')).join('|')})`;

/** A day: `2026-06-26`. */
export const DAY = '\\d{4}-\\d{2}-\\d{2}';

/** A dash that separates. */
export const DASH = oneOf(separatorDashes);

/** What Markdown has within a line, and the HTML in it. */
export const inline = [{ include: 'text.html.markdown#inline' }, { include: 'text.html.derivative' }];

// The names that end in topic-journal are ours; the first words of each are such as themes colour in code.
export const DATE_SCOPE = 'constant.numeric.date.topic-journal';
export const SEPARATOR_SCOPE = 'keyword.operator.separator.topic-journal';
/** A theme that has no colour for functions falls back to the one for keywords, and likewise below. */
export const LABEL_SCOPE = 'keyword.other.label.topic-journal entity.name.function.label.topic-journal';
export const KEY_SCOPE = 'keyword.other.key.topic-journal entity.name.function.key.topic-journal';
export const TOPIC_SCOPE = 'string.other.link.topic.topic-journal entity.name.tag.topic.topic-journal';
export const PUBLISHER_SCOPE = 'string.unquoted.publisher.topic-journal entity.name.type.publisher.topic-journal';
export const OUTCOME_SCOPE = 'keyword.control.outcome.topic-journal';
