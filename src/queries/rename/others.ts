import type { Vocabulary } from '../../format/vocabulary';
import type { MarkdownDocument } from '../../journal/model';
import { readDocumentInSteps } from '../../journal/read-document';
import type { Steps } from '../../journal/steps';
import { isWellFormed } from '../../text/utf8';
import { nameOf } from '../../workspace/paths';

/** A Markdown file that is no document of the journal. Only its links are of interest, whatever else it seems to say. */
export interface OtherDocument {
  readonly document: MarkdownDocument;
  readonly text: string;
}

/** The Markdown files of a workspace that are no documents of its journal, as far as they were looked through. */
export interface Others {
  /** Whether all of them were looked through for links to the file or folder at `path`. */
  readonly isSought: (path: string) => boolean;
  /** Those that may have one, or that stand in such a folder; by path. */
  readonly documents: ReadonlyMap<string, OtherDocument>;
}

/** Before any was looked for. */
export const noOthers: Others = { isSought: () => false, documents: new Map() };

/** Reads the Markdown file at `path`, which is no document of the journal. */
export function* readOther(path: string, text: string, vocabulary: Vocabulary): Steps<OtherDocument | undefined> {
  const { document } = yield* readDocumentInSteps(path, text, { kind: 'analysis', vocabulary, reader: 'auto' });
  return 'segments' in document ? { document, text } : undefined;
}

/**
 * Says of a file and its text, without reading that as Markdown, whether it may have a link to one of `paths`: it has the name of
 * one, in any way to write it, or is at one or in one.
 */
export function mayLinkTo(paths: readonly string[]): (path: string, text: string) => boolean {
  const names = new Set(paths.map(nameOf));
  const pattern = new RegExp([...names].map(anySpelling).join('|'));
  return (path, text) =>
    paths.some(each => path === each || path.startsWith(`${each}/`)) || (names.size > 0 && pattern.test(text));
}

/** Matches `name` as an address can have it: each character as it is, escaped, percent-encoded or as a character reference. */
const anySpelling = (name: string): string => Array.from(name, anyCharacter).join('');

function anyCharacter(character: string): string {
  const encoded = isWellFormed(character) ? percentEncoded(character) : '';
  const literal = character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
  return `(?:\\\\?${literal}|&#?\\w{1,31};${encoded === '' ? '' : `|${encoded}`})`;
}

/** `%C3%A9` of `é`, its hexadecimal digits in either case; of `a`, which needs none, `%61`. */
function percentEncoded(character: string): string {
  const written = encodeURIComponent(character);
  const bytes = written.startsWith('%') ? written : `%${character.charCodeAt(0).toString(16)}`;
  return bytes.replace(/[a-f]/gi, digit => `[${digit.toLowerCase()}${digit.toUpperCase()}]`);
}
