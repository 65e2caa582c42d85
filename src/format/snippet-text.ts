import type { SnippetLine, SnippetPart, Stop, Variable } from './snippets/snippet';

/** What VS Code writes for each variable when a snippet is inserted. */
const variables: Readonly<Record<Variable['variable'], string>> = {
  day: '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  time: '$CURRENT_HOUR:$CURRENT_MINUTE',
  file: '$TM_FILENAME_BASE'
};

/** `text` as it stands in a snippet, where some signs mean something else. */
export const escapeText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const escapeChoice = (text: string): string => text.replace(/[\\,|]/g, '\\$&');

/** Lines in VS Code's notation for snippets: `- [${1:topic-id}] ${2:why}`. Stops are numbered as they are read. */
export function snippetText(lines: readonly SnippetLine[]): string {
  const named = new Map<string, number>();
  let stops = 0;
  const numberOf = (name: string): number => {
    const number = named.get(name) ?? ++stops;
    named.set(name, number);
    return number;
  };
  const write = (part: SnippetPart): string => {
    if (typeof part === 'string') return escapeText(part);
    if ('end' in part) return '$0';
    if ('variable' in part) return variables[part.variable];
    if ('same' in part) return `$${numberOf(part.same)}`;
    const { offers, as } = part;
    const number = as === undefined ? ++stops : numberOf(as);
    if (isChoice(offers)) return `\${${number}|${offers.map(escapeChoice).join(',')}|}`;
    return `\${${number}:${write(offers)}}`;
  };
  return lines.map(parts => parts.map(write).join('')).join('\n');
}

const isChoice = (offers: Stop['offers']): offers is readonly string[] => Array.isArray(offers);
