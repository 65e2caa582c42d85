import { configKeys, configSchema } from '../format/config';
import { type DocumentKind, frontMatterKinds, type MarkdownKind } from '../format/documents';
import { frontMatterSchemas } from '../format/front-matter';
import { settingsSchema } from '../format/settings';
import type { Vocabulary } from '../format/vocabulary';
import { findFrontMatter, startOfText } from '../syntax/segments';
import type { TextChange } from '../text/change';
import { type Range, sliceRange } from '../text/range';
import type { FrontMatter, JournalDocument, MarkdownDocument, YamlDocument } from './model';
import { readYamlDirectives } from './read-html';
import { changeSegments, moveSegments, type OnSegment, readSegmentsInSteps, type SegmentTexts } from './read-segments';
import { readYaml } from './read-yaml';
import type { Reader } from './readers';
import { trimRange } from './separators';
import { runToEnd, type Steps } from './steps';

/** A document together with what it was read from, so that the next text of it can be read by its difference. */
export interface DocumentReading {
  readonly document: JournalDocument;
  /** What stands before the first segment: a byte order mark, front matter, or all of a YAML document. */
  readonly head: string;
  /** The text of each segment. */
  readonly texts: readonly string[];
  /** What its folder makes it. */
  readonly kind: DocumentKind;
  readonly vocabulary: Vocabulary;
  readonly reader: Reader;
}

/** The whole text that was read. */
export const textOf = ({ head, texts }: DocumentReading): string => head + texts.join('');

/**
 * Reads the document at `path` (relative to the workspace's root, with `/`). `kind` is what its folder makes it; `kind:` in
 * front matter wins over that. Any text is read; it never throws.
 */
export const readDocument = (
  path: string,
  kind: DocumentKind,
  text: string,
  vocabulary: Vocabulary,
  reader: Reader = 'auto',
  onSegment?: OnSegment
): DocumentReading => runToEnd(readDocumentInSteps(path, text, { kind, vocabulary, reader }, undefined, onSegment));

/**
 * {@link readDocument} in steps, one for each segment. What `known`, the document as it was read before, says as well, keeps
 * its facts, the very same objects.
 */
export function* readDocumentInSteps(
  path: string,
  text: string,
  setting: Pick<DocumentReading, 'kind' | 'vocabulary' | 'reader'>,
  known?: JournalDocument,
  onSegment?: OnSegment
): Steps<DocumentReading> {
  const { kind } = setting;
  if (kind === 'config' || kind === 'settings')
    return { ...setting, document: readYamlDocument(path, kind, text), head: text, texts: [] };
  const found = findFrontMatter(text);
  const start = found?.end ?? startOfText(text);
  const head = text.slice(0, start);
  const context = { ...setting, kind: kindOf(head, found?.yaml, kind) };
  const frontMatter = readFrontMatter(head, found?.yaml, context.kind);
  const segments = known !== undefined && 'segments' in known ? known.segments : [];
  const read = yield* readSegmentsInSteps(text, start, context, segments, onSegment);
  return { ...setting, document: documentOf(path, context.kind, head, frontMatter, read), head, texts: read.texts };
}

/**
 * Reads a document anew of which `change` alone became another since `earlier`: only what the change touches is read. The
 * result equals that of reading all.
 */
export function changeDocument(earlier: DocumentReading, change: TextChange): DocumentReading {
  const { document, head, texts, kind, vocabulary, reader } = earlier;
  if (!('segments' in document) || kind === 'config' || kind === 'settings') return readAgain(earlier, change);
  const { path, frontMatter, segments } = document;
  const setting = { kind, vocabulary, reader };
  if (change.end <= head.length && frontMatter !== null && head.length > 0) {
    const changed = changeText(head, change);
    const found = findFrontMatter(changed);
    // The text behind is read as before only where the front matter still ends with a line of its own right before it.
    if (found?.end !== changed.length || !changed.endsWith('\n')) return readAgain(earlier, change);
    if (kindOf(changed, found.yaml, kind) !== document.kind) return readAgain(earlier, change);
    const read = { segments: moveSegments(segments, changed.length - head.length), texts };
    const fresh = readFrontMatter(changed, found.yaml, document.kind);
    return { ...setting, document: documentOf(path, document.kind, changed, fresh, read), head: changed, texts };
  }
  if (change.start < head.length || segments.length === 0) return readAgain(earlier, change);
  const read = changeSegments({ segments, texts }, change, { ...setting, kind: document.kind });
  // What now stands first may have become front matter, or a byte order mark.
  const first = read.texts[0] ?? '';
  const isFirst = head.length === startOfText(head);
  const hasFrontMatter = () => findFrontMatter(head + read.texts.join('')) !== undefined;
  if (isFirst && (startOfText(first) > head.length || (first.startsWith('---') && hasFrontMatter())))
    return readAgain(earlier, change);
  return { ...setting, document: documentOf(path, document.kind, head, frontMatter, read), head, texts: read.texts };
}

const changeText = (text: string, { start, end, text: inserted }: TextChange): string =>
  text.slice(0, start) + inserted + text.slice(end);

const readAgain = (earlier: DocumentReading, change: TextChange): DocumentReading =>
  readDocument(
    earlier.document.path,
    earlier.kind,
    changeText(textOf(earlier), change),
    earlier.vocabulary,
    earlier.reader
  );

function documentOf(
  path: string,
  kind: MarkdownKind,
  head: string,
  frontMatter: FrontMatter | null,
  { segments, texts }: SegmentTexts
): MarkdownDocument {
  const last = segments.at(-1);
  const length = last === undefined ? head.length : last.start + last.length;
  return {
    path,
    kind,
    length,
    lineEnding: lineEndingIn(head, texts),
    textEnd: textEndIn(head, length, texts),
    frontMatter,
    segments
  };
}

function lineEndingIn(head: string, texts: readonly string[]): '\n' | '\r\n' {
  const text = head.includes('\n') ? head : (texts.find(each => each.includes('\n')) ?? '');
  return text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
}

/** Behind the last character of the text behind `head` that is no white space; the end of `head` where there is none. */
function textEndIn(head: string, length: number, texts: readonly string[]): number {
  let end = length;
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index] ?? '';
    const { start, end: last } = trimRange(text, { start: 0, end: text.length });
    if (start < last) return end - text.length + last;
    end -= text.length;
  }
  return head.length;
}

/** The kind that the line `kind: brief` of the front matter at `yaml` names; else `kind`. */
function kindOf(head: string, yaml: Range | undefined, kind: MarkdownKind): MarkdownKind {
  const name = yaml === undefined ? '' : (/^kind:[ \t]{0,9}["']?(\w+)/m.exec(sliceRange(head, yaml))?.[1] ?? '');
  return (Object.hasOwn(frontMatterKinds, name) ? frontMatterKinds[name] : undefined) ?? kind;
}

function readFrontMatter(
  text: string,
  yaml: { start: number; end: number } | undefined,
  kind: MarkdownKind
): FrontMatter | null {
  const schema = frontMatterSchemas[kind];
  const first = startOfText(text);
  // Of a document that needs front matter and has none, every field is missing, on its first line.
  const where = yaml === undefined ? { start: first, end: first } : { start: first, end: first + 3 };
  const range = yaml ?? where;
  if (yaml === undefined && schema === undefined) return null;
  const { fields, faults } = readYaml(text.slice(range.start, range.end), range.start, where, schema, undefined);
  return { range, fields, faults, directives: readYamlDirectives(text, range) };
}

function readYamlDocument(path: string, kind: 'config' | 'settings', text: string): YamlDocument {
  const start = startOfText(text);
  const whole = { start, end: start };
  const body = text.slice(start);
  const facts =
    kind === 'config'
      ? readYaml(
          body,
          start,
          whole,
          configSchema,
          configKeys.map(({ key }) => key)
        )
      : readYaml(body, start, whole, settingsSchema, undefined);
  return {
    path,
    kind,
    length: text.length,
    ...facts,
    directives: readYamlDirectives(text, { start, end: text.length })
  };
}
