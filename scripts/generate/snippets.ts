import { type Snippet, type SnippetPart, snippets } from '../../src/format/snippets';

/** The user's local day, as VS Code writes it when a snippet is inserted. */
const DAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** The lines of a snippet in VS Code's notation, with the cursor behind them at the end. */
function bodyOf({ lines }: Snippet): string[] {
  let stops = 0;
  const write = (part: SnippetPart): string => {
    if (typeof part === 'string') return escapeText(part);
    if ('day' in part) return DAY;
    const stop = ++stops;
    const { offers } = part;
    if (typeof offers === 'string') return `\${${stop}:${escapeText(offers)}}`;
    return 'day' in offers ? `\${${stop}:${DAY}}` : `\${${stop}|${offers.map(escapeChoice).join(',')}|}`;
  };
  return [...lines.map(parts => parts.map(write).join('')), '$0'];
}

/** `snippets/markdown.json`: the format's snippets for VS Code. */
export function snippetsFile(): string {
  const entries = snippets.map(snippet => {
    const { name, prefix, description } = snippet;
    return [name, { prefix, description, body: bodyOf(snippet) }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
