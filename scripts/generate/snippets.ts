import { snippetText } from '../../src/format/snippet-text';
import { snippetsOf } from '../../src/format/snippets';
import type { Snippet, SnippetLine } from '../../src/format/snippets/snippet';
import { vocabularyOf } from '../../src/format/vocabulary';

/** The lines of a snippet and where the cursor goes last: behind an item, and else where the next block may begin. */
function linesOf({ fits, lines }: Snippet): readonly SnippetLine[] {
  const end = { end: true } as const;
  switch (fits.place) {
    case 'items':
    case 'rows':
    case 'closing':
      return lines.map((line, place) => (place === lines.length - 1 ? [...line, end] : line));
    case 'document':
      return [...lines, [end]];
    default:
      return [...lines, [], [end]];
  }
}

/** The format's snippets for one language, as VS Code reads them. */
export function snippetsFile(language: Snippet['language']): string {
  const own = snippetsOf(vocabularyOf()).filter(snippet => snippet.language === language);
  const entries = own.map(snippet => {
    const { name, prefix, description, fits } = snippet;
    const body = snippetText(linesOf(snippet)).split('\n');
    return [name, { ...(fits.place === 'document' && { isFileTemplate: true }), prefix, description, body }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
