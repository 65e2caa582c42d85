import type { Snippet, SnippetPart, Stop } from '../../src/format/snippets/snippet';

/** What an editor would know besides the day. */
const usual = { time: '09:00', file: 'topic-id' };

/**
 * The text that is there when `snippet` is inserted on the day `today` and nothing is changed: of each stop what it offers, of
 * each choice the first.
 */
export function fillSnippet({ lines }: Pick<Snippet, 'lines'>, today: string, known = usual): string {
  const values = { ...known, day: today };
  const named = new Map<string, string>();
  const fill = (part: SnippetPart): string => {
    if (typeof part === 'string') return part;
    if ('end' in part) return '';
    if ('variable' in part) return values[part.variable];
    if ('same' in part) return named.get(part.same) ?? '';
    const { offers, as } = part;
    const value = isChoice(offers) ? (offers[0] ?? '') : fill(offers);
    if (as !== undefined) named.set(as, value);
    return value;
  };
  return lines.map(parts => parts.map(fill).join('')).join('\n');
}

const isChoice = (offers: Stop['offers']): offers is readonly string[] => Array.isArray(offers);
