import { topicOf } from '../../workspace/journal-index';
import { namedAuthors } from '../named';
import { type Completions, completionsAt } from './completion';
import { matching } from './matching';
import type { Spot } from './spot';

/** `@` at the start of a word, and what was typed of a name of up to four words. */
const MENTION = /(?:^|[\s("“‘'—–])@((?:[\p{L}\p{M}.’'-]{1,30} ){0,3}[\p{L}\p{M}.’'-]{0,30})$/u;

/** Authors behind `@`, in the prose of an entry; what is chosen takes the place of the sign too. */
export function completeAuthor({ index, document, place, before, after, offset }: Spot): Completions | undefined {
  if (place.entry === undefined || (place.heading?.range.end ?? 0) + (place.segment?.start ?? 0) >= offset)
    return undefined;
  const typed = MENTION.exec(before.slice(-140))?.[1];
  if (typed === undefined) return undefined;
  // What is being typed may be named already, by the bullet that it stands in.
  const names = namedAuthors(index, topicOf(document)).filter(({ name }) => name !== typed && name !== `@${typed}`);
  const [rest = ''] = /^[\p{L}\p{M}’'-]*/u.exec(after) ?? [];
  return completionsAt(
    { start: offset - typed.length - 1, end: offset + rest.length },
    `@${typed}`,
    matching(names, typed, ({ name }) => name).map(({ name, note }) => ({
      label: name,
      kind: 'author',
      note,
      text: name
    }))
  );
}
