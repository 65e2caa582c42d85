import { frontMatterKinds } from '../../src/format/documents';
import { confidences, frontMatterSchemas } from '../../src/format/front-matter';
import type { Injection } from './grammar';
import { DATE_SCOPE, DAY, KEY_SCOPE, oneOf } from './grammar-patterns';

// Within the keys and the plain values that the grammar of YAML found, so that quotes, comments and lists stay its own.
const where = ['meta.map.key.yaml', 'string.unquoted.plain.out.yaml']
  .map(scope => `L:text.html.markdown meta.embedded.block.frontmatter ${scope}`)
  .join(', ');

const keys = [...new Set(Object.values(frontMatterSchemas).flatMap(({ shape }) => Object.keys(shape)))];

/** All of the value of one of `of`. */
const value = (of: readonly string[], text: string, name: string) => ({
  name,
  match: `(?<=${of.map(key => `^${key}: `).join('|')})${text}(?=[ \\t]*+$|[ \\t]++#)`
});

const VALUE_SCOPE = 'constant.language.value.topic-journal';

/** The keys that the format knows in front matter, and their values where there are but a few, or where they are days. */
export const frontMatterGrammar: Injection = {
  name: 'Topic Journal in Markdown: front matter',
  scopeName: 'markdown.topic-journal.front-matter.injection',
  injectionSelector: where,
  patterns: ['key', 'kind', 'confidence', 'day'].map(name => ({ include: `#${name}` })),
  repository: {
    key: {
      name: KEY_SCOPE,
      match: `^${oneOf(keys)}(?=[ \\t]*+:(?:\\s|$))`
    },
    kind: value(['kind'], oneOf(Object.keys(frontMatterKinds)), VALUE_SCOPE),
    confidence: value(['confidence'], oneOf(confidences), VALUE_SCOPE),
    day: value(keys, `${DAY}(?:[ T]\\d\\d:\\d\\d(?::\\d\\d)?+)?+`, DATE_SCOPE)
  }
};
