import type { Injection } from './grammar';
import { DASH, DATE_SCOPE, DAY, SEPARATOR_SCOPE } from './grammar-patterns';

// Ours is asked only within what VS Code's own grammar found to be a heading, so that code, comments and HTML need no second
// reading here. It is no heading of the document in a list, a quote or a fence with Markdown; `heading` is what was taken.
const where = [
  'L:text.html.markdown markup.heading.markdown',
  ...['heading', 'markup.list', 'markup.quote', 'markup.fenced_code']
].join(' - ');

// Words of the kind, up to a closing run of #. The group is atomic: a long run of spaces is read once.
const kind = '(?!#+[ \\t]*$)[^ \\t]+(?:(?>[ \\t]+)(?!#*[ \\t]*$)[^ \\t]+)*';

const mark = { name: 'punctuation.definition.heading.markdown' };

/**
 * Headings of entries. The scopes of VS Code's own grammar stay, so that a theme's headings look as they did; date,
 * separator and kind get scopes below them that themes colour in code.
 */
export const entryHeadingGrammar: Injection = {
  name: 'Topic Journal in Markdown: entry headings',
  scopeName: 'markdown.topic-journal.injection',
  injectionSelector: where,
  patterns: [{ include: '#entry-heading' }],
  repository: {
    'entry-heading': {
      name: 'heading.2.markdown meta.heading.entry.topic-journal',
      match: `(?<!#)(##)[ \\t]+((${DAY})[ \\t]+(${DASH})[ \\t]+(${kind}))(?:[ \\t]+(#+))?[ \\t]*$`,
      captures: {
        1: mark,
        2: { name: 'entity.name.section.markdown' },
        3: { name: DATE_SCOPE },
        4: { name: SEPARATOR_SCOPE },
        5: {
          // A theme that has no colour for types falls back to the one for keywords.
          name: 'entity.name.section.markdown keyword.other.entry-kind.topic-journal entity.name.type.entry-kind.topic-journal',
          patterns: [{ include: 'text.html.markdown#inline' }]
        },
        6: mark
      }
    }
  }
};
