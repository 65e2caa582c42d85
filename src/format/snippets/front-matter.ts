import { frontMatterSchemas } from '../front-matter';
import { offer, type SnippetLine } from './snippet';

/** The front matter of a new brief or analysis; `values` says what stands behind the keys. */
export function frontMatter(
  kind: 'brief' | 'analysis',
  values: Readonly<Record<string, SnippetLine>>
): readonly SnippetLine[] {
  const keys = Object.keys(frontMatterSchemas[kind]?.def.shape ?? {});
  const known: Readonly<Record<string, SnippetLine>> = {
    kind: [kind],
    topics: ['[', offer('topic-id'), ']'],
    ...values
  };
  return [['---'], ...keys.map(key => [`${key}: `, ...(known[key] ?? [offer('')])]), ['---'], []];
}
