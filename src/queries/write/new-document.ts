import { isDay } from '../../format/dates';
import { kindName } from '../../format/documents';
import { confidences } from '../../format/front-matter';
import { sections } from '../../format/sections';
import { headingLine } from '../../format/vocabulary';
import type { WorkspaceEdit } from '../../text/edit';
import { oneLine } from '../../text/one-line';
import type { Range } from '../../text/range';
import { fileExists, type JournalIndex, nextIssue } from '../../workspace/journal-index';
import { joinPath } from '../../workspace/paths';
import { fileSlugOf } from '../../workspace/topic-id';
import { yamlText } from '../../workspace/yaml-text';

/** What brief or analysis is wanted. */
export interface DocumentQuestion {
  readonly index: JournalIndex;
  readonly kind: 'brief' | 'analysis';
  readonly title: string;
  /** The ids of the topics that it is about. */
  readonly topics: readonly string[];
  /** The day of a brief, or on which an analysis was last looked at: today, as a rule. */
  readonly date: string;
  /** What stands for the prose of an analysis; nothing by default. */
  readonly placeholder?: string;
}

/** What becomes of a wish for a document; `range` is what is to be written first. */
export type DocumentAnswer =
  | { readonly outcome: 'new'; readonly path: string; readonly edit: WorkspaceEdit; readonly range: Range }
  | { readonly outcome: 'exists'; readonly path: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * The file of a new brief, with the next number, or of a new analysis: all fields of its front matter and, but for a release
 * record, which few have, all sections with nothing in them but an empty bullet in a brief’s first. Where there is a file of that name the answer says so.
 */
export function newDocument({ index, kind, title, topics, date, placeholder = '' }: DocumentQuestion): DocumentAnswer {
  const { settings } = index;
  const folder = settings.folderOf(kind);
  const slug = fileSlugOf(title);
  if (!isDay(date)) return refused(`“${date}” is no day of the calendar, as 2026-06-26 is.`);
  if (slug === '') return refused('A title needs a letter or a digit: the file is named by it.');
  if (folder === undefined) return refused(`The settings do not say in which folder a new ${kindName(kind)} belongs.`);
  const path = joinPath(folder, kind === 'brief' ? `${date}-${slug}.md` : `${slug}.md`);
  if (fileExists(index, path)) return { outcome: 'exists', path };
  if (settings.kindOf(path) !== kind) return refused(`The settings leave ${path} out of the journal.`);
  const head = ['---', ...fieldsOf(index, kind, topics, date), '---', '', `# ${oneLine(title)}`, '', ''].join('\n');
  const body = sections.filter(section => section.documents.includes(kind) && section.items !== 'record');
  const parts = body.map(section => `${headingLine(index.settings.vocabulary, section.id)}\n`);
  if (kind === 'analysis') {
    const text = [head + placeholder + (placeholder === '' ? '' : '\n'), ...parts].join(placeholder === '' ? '' : '\n');
    return created(path, text, { start: head.length, end: head.length + placeholder.length });
  }
  const [first = '', ...others] = parts;
  const opening = `${head}${first}\n- `;
  return created(path, [`${opening}\n`, ...others].join('\n'), { start: opening.length, end: opening.length });
}

const created = (path: string, text: string, range: Range): DocumentAnswer => ({
  outcome: 'new',
  path,
  edit: [{ path, create: text }],
  range
});

const refused = (reason: string): DocumentAnswer => ({ outcome: 'refused', reason });

function fieldsOf(index: JournalIndex, kind: 'brief' | 'analysis', topics: readonly string[], date: string): string[] {
  const about = `topics: [${topics.map(yamlText).join(', ')}]`;
  if (kind === 'analysis') return ['kind: analysis', `last_reviewed: ${date}`, about];
  return [
    'kind: brief',
    `issue: ${nextIssue(index)}`,
    `edition: ${date}`,
    'category: General',
    `confidence: ${confidences[1]}`,
    `updated: ${date}`,
    'sources: 0',
    about
  ];
}
