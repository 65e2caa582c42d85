import { separatorDashes } from '../../src/format/entries';

/** The name of the grammar, for the manifest. */
export const GRAMMAR_SCOPE = 'markdown.topic-journal.injection';

// Ours is asked only within what VS Code's own grammar found to be a heading, so that code, comments and HTML need no second
// reading here. It is no heading of the document in a list, a quote or a fence with Markdown; `heading` is what was taken.
const where = [
  'L:text.html.markdown markup.heading.markdown',
  ...['heading', 'markup.list', 'markup.quote', 'markup.fenced_code']
].join(' - ');

const dashes = separatorDashes.map(dash => dash.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');

// Words of the kind, up to a closing run of #. The group is atomic: a long run of spaces is read once.
const kind = '(?!#+[ \\t]*$)[^ \\t]+(?:(?>[ \\t]+)(?!#*[ \\t]*$)[^ \\t]+)*';
const match = `(?<!#)(##)[ \\t]+((\\d{4}-\\d{2}-\\d{2})[ \\t]+(${dashes})[ \\t]+(${kind}))(?:[ \\t]+(#+))?[ \\t]*$`;

const mark = { name: 'punctuation.definition.heading.markdown' };

/**
 * `syntaxes/topic-journal.injection.tmLanguage.json`. The scopes of VS Code's own grammar stay, so that a theme's headings
 * look as they did; date, separator and kind get scopes below them that themes colour in code.
 */
export function grammarFile(): string {
  const grammar = {
    name: 'Topic Journal in Markdown',
    scopeName: GRAMMAR_SCOPE,
    injectionSelector: where,
    patterns: [{ include: '#entry-heading' }],
    repository: {
      'entry-heading': {
        name: 'heading.2.markdown meta.heading.entry.topic-journal',
        match,
        captures: {
          1: mark,
          2: { name: 'entity.name.section.markdown' },
          3: { name: 'constant.numeric.date.topic-journal' },
          4: { name: 'keyword.operator.separator.topic-journal' },
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
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
