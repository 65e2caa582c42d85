import { copyString } from '../text/copy';
import { endOfLine, startOfNextLine } from '../text/lines';
import { type Range, sliceRange } from '../text/range';
import type { Directive } from './model';

const ACTIONS: Readonly<Record<string, Directive['action']>> = {
  'topic-journal-disable': 'disable',
  'topic-journal-enable': 'enable',
  'topic-journal-disable-next-line': 'disable-next-line'
};

/**
 * The directive that a comment at `start` to `end` of `text` gives, whose inside is `inside`, `topic-journal-disable
 * unknown-topic`; null for any other comment.
 */
function readDirective(text: string, start: number, end: number, inside: string): Directive | null {
  const [first = '', ...codes] = inside.trim().split(/[\s,]+/);
  const action = Object.hasOwn(ACTIONS, first) ? ACTIONS[first] : undefined;
  if (action === undefined) return null;
  const below = startOfNextLine(text, end);
  const nextLine = { start: below, end: endOfLine(text, below) };
  return { range: { start, end }, nextLine, action, codes: codes.filter(Boolean).map(copyString) };
}

/** The directives in the comments of the HTML at `range`. */
export function readDirectives(text: string, range: Range): Directive[] {
  const found: Directive[] = [];
  // Searched in the HTML alone: going on to the end of the text for every tag of it takes quadratic time.
  const html = sliceRange(text, range);
  for (let start = html.indexOf('<!--'); start !== -1; ) {
    const close = html.indexOf('-->', start + 4);
    if (close === -1) break;
    const inside = html.slice(start + 4, close);
    const directive = readDirective(text, range.start + start, range.start + close + 3, inside);
    if (directive !== null) found.push(directive);
    start = html.indexOf('<!--', close + 3);
  }
  return found;
}

/** The directives in the comments of the YAML at `range`, `# topic-journal-disable config-unknown-key`. */
export function readYamlDirectives(text: string, range: Range): Directive[] {
  const found: Directive[] = [];
  const next = (from: number) => text.indexOf('# topic-journal-', from);
  for (let at = next(range.start); at !== -1 && at < range.end; at = next(at + 1)) {
    if (at > 0 && !/\s/.test(text.charAt(at - 1))) continue;
    const end = endOfLine(text, at);
    const directive = readDirective(text, at, end, text.slice(at + 1, end));
    if (directive !== null) found.push(directive);
  }
  return found;
}

/** The anchors that `html` names: the values of `id`, and of `name` on a link. */
export function readHtmlAnchors(html: string): string[] {
  const found: string[] = [];
  for (const match of withoutComments(html).matchAll(/\s(?:id|name)=(?:"([^"<>]{1,200})"|'([^'<>]{1,200})')/gi)) {
    found.push(copyString(match[1] ?? match[2] ?? ''));
  }
  return found;
}

function withoutComments(html: string): string {
  const [before = '', ...comments] = html.split('<!--');
  const behind = comments.map(comment => {
    const end = comment.indexOf('-->');
    return end === -1 ? '' : comment.slice(end + '-->'.length);
  });
  return [before, ...behind].join('');
}
