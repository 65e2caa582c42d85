import { configKeys, configSchema } from '../format/config';
import { type DocumentKind, frontMatterKinds, type MarkdownKind } from '../format/documents';
import { frontMatterSchemas } from '../format/front-matter';
import { settingsSchema } from '../format/settings';
import type { Vocabulary } from '../format/vocabulary';
import { findFrontMatter, startOfText } from '../syntax/segments';
import type { FrontMatter, JournalDocument, YamlDocument } from './model';
import { readYamlDirectives } from './read-html';
import { readSegments } from './read-segments';
import { readYaml } from './read-yaml';
import { trimRange } from './separators';

/** A document together with what it was read from, so that the next text of it can be read by its difference. */
export interface DocumentReading {
  readonly document: JournalDocument;
  readonly text: string;
  readonly vocabulary: Vocabulary;
}

/**
 * Reads the document at `path` (relative to the workspace's root, with `/`). `kind` is what its folder makes it; `kind:` in
 * front matter wins over that. With `previous`, an earlier reading of the same path, only the segments that the text's
 * change touches are read. Any text is read; it never throws.
 */
export function readDocument(
  path: string,
  kind: DocumentKind,
  text: string,
  vocabulary: Vocabulary,
  previous?: DocumentReading
): DocumentReading {
  if (kind === 'config' || kind === 'settings')
    return { document: readYamlDocument(path, kind, text), text, vocabulary };
  const found = findFrontMatter(text);
  const named = found === undefined ? undefined : kindNamed(text.slice(found.yaml.start, found.yaml.end));
  const context = { kind: named ?? kind, vocabulary };
  const before = previous?.document;
  const isSame =
    before !== undefined && 'segments' in before && before.kind === context.kind && previous?.vocabulary === vocabulary;
  const start = found?.end ?? startOfText(text);
  const segments = readSegments(
    text,
    start,
    context,
    isSame ? { text: previous?.text ?? '', segments: before.segments } : undefined
  );
  const frontMatter = readFrontMatter(text, found?.yaml, context.kind);
  const { length } = text;
  const lineEnding = text.charAt(text.indexOf('\n') - 1) === '\r' ? '\r\n' : '\n';
  const body = trimRange(text, { start, end: length });
  const textEnd = body.start === body.end ? start : body.end;
  const document = { path, kind: context.kind, length, lineEnding, textEnd, frontMatter, segments } as const;
  return { document, text, vocabulary };
}

/** The kind that the line `kind: brief` of a front matter names. */
function kindNamed(yaml: string): MarkdownKind | undefined {
  const name = /^kind:[ \t]{0,9}["']?(\w+)/m.exec(yaml)?.[1] ?? '';
  return Object.hasOwn(frontMatterKinds, name) ? frontMatterKinds[name] : undefined;
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
