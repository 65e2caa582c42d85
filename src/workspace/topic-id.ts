import { isTopicId, toTopicId } from '../format/names';
import { slugOf } from '../format/slug';

/** Letters that are no letter of ASCII with a mark, and what is written where they cannot be. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng'
};

/** A file’s name is no longer than this. */
const LONGEST = 80;

/** `What we’re Übersetzing` as an id: `what-were-ubersetzing`; empty where no letter or digit can be written in ASCII. */
export const topicIdOf = (title: string): string =>
  shorten(
    toTopicId(
      title
        .toLowerCase()
        .replace(/['’‘ʼ]/g, '')
        .replace(/[ßæœøđðþłıħŋ]/g, letter => SPELLED[letter] ?? letter)
    )
  );

/** A title as part of a file’s name, in its own letters where it has none of ASCII; empty where it has none at all. */
export function fileSlugOf(title: string): string {
  const id = topicIdOf(title);
  return isTopicId(id)
    ? id
    : shorten(
        slugOf(title)
          .replace(/^-+|-+$/g, '')
          .replace(/--+/g, '-')
      );
}

/** The whole words of an id that have room. */
function shorten(id: string): string {
  if (id.length <= LONGEST) return id;
  const end = id.lastIndexOf('-', LONGEST);
  return id.slice(0, end > 0 ? end : LONGEST).replace(/-$/, '');
}
