import { entryHeading } from '../../format/entries';
import { headingLine, type Vocabulary } from '../../format/vocabulary';
import { type StoppedText, stoppedText } from './draft';
import type { Reminder } from './reminders';

/** Stands for the name of the first theme. */
const THEME = 'Theme';

/**
 * A new entry: what is to be remembered as a comment, a theme with an empty bullet, and the sections that every entry has,
 * each with an empty bullet. It ends with its last bullet.
 */
export function entryText(
  vocabulary: Vocabulary,
  { date, kind }: { readonly date: string; readonly kind: string },
  reminders: readonly Reminder[],
  lineEnding: string
): StoppedText {
  const bullet = ['- ', { stop: '' }];
  return stoppedText(
    [
      `## ${entryHeading(date, kind)}`,
      '',
      ...commentOf(reminders),
      ['### ', { stop: THEME }],
      '',
      bullet,
      '',
      headingLine(vocabulary, 'cross-links'),
      '',
      bullet,
      '',
      headingLine(vocabulary, 'meta-observations'),
      '',
      bullet
    ],
    lineEnding
  );
}

function commentOf(reminders: readonly Reminder[]): string[] {
  if (reminders.length === 0) return [];
  const groups = reminders.map(({ title, items }) => [`${title}:`, ...items.map(item => `- ${inComment(item)}`)]);
  return ['<!--', ...groups.flatMap((group, at) => (at === 0 ? group : ['', ...group])), '-->', ''];
}

/** `text` without what would end a comment, or begin another. */
const inComment = (text: string): string => text.replace(/--+/g, '–');
