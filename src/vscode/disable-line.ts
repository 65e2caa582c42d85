import type { JournalDocument } from '../journal/model';
import { directivesOf } from '../rules/directives';
import type { Problem } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edit';
import { endOfLine, lineEndingOf, startOfLine, startOfLineAbove } from '../text/lines';
import type { Workspace } from '../workspace/workspace';
import { sameFacts } from './same-facts';
import { tableAround } from './table-around';
import { whatIf } from './what-if';

/**
 * The edits that switch the rule of `problems`, all of one rule and on one line, off for that line, in a document that an
 * editor holds with `text`; in a table they switch it off for the table. Undefined where no comment can do that without
 * changing what the document says, as at its very start.
 */
export function disableLine(
  workspace: Workspace,
  text: string,
  problems: readonly [Problem, ...Problem[]]
): readonly TextEdit[] | undefined {
  const [problem] = problems;
  const candidates = [...extended(workspace, text, problem), ...written(workspace, text, problem)];
  return whatIf(workspace, problem.path, text, tryText => {
    const before = tryText(text);
    const counts = countByCode(before.problems);
    return candidates.find(edits => {
      const after = tryText(applyEdits(text, edits));
      if (before.document === undefined || after.document === undefined) return false;
      const left = countByCode(after.problems);
      const isNoWorse = [...left].every(([code, count]) => count <= (counts.get(code) ?? 0));
      const removed = (counts.get(problem.code) ?? 0) - (left.get(problem.code) ?? 0);
      return isNoWorse && removed >= problems.length && sameFacts(before.document, after.document, edits);
    });
  });
}

function countByCode(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** One more code in the comment that is about the line already. */
function* extended({ index }: Workspace, text: string, { path, range, code }: Problem): Generator<TextEdit[]> {
  const document = index.documents.get(path);
  for (const directive of document === undefined ? [] : directivesOf(document)) {
    const { action, nextLine } = directive;
    if (action !== 'disable-next-line' || range.start < nextLine.start || range.start > nextLine.end) continue;
    const close = text.startsWith('<!--', directive.range.start) ? '-->'.length : 0;
    const inside = text.slice(directive.range.start, directive.range.end - close).trimEnd();
    yield [insert(directive.range.start + inside.length, ` ${code}`)];
  }
}

/**
 * A comment in a line of its own, or at the end of the line above where one between would tear something apart; between the
 * lines of a table there can be none, so one stands before it and one behind it.
 */
function written({ index }: Workspace, text: string, { path, range, code }: Problem): TextEdit[][] {
  const isYaml = isInYaml(index.documents.get(path), range.start);
  const table = isYaml ? undefined : tableAround(text, range.start);
  if (table !== undefined) return [around(text, table.start, table.end, code)];
  const directive = `topic-journal-disable-next-line ${code}`;
  const comment = isYaml ? `# ${directive}` : `<!-- ${directive} -->`;
  const start = startOfLine(text, range.start);
  const line = text.slice(start, endOfLine(text, start));
  const own = [insert(start, `${indentOf(line)}${comment}${lineEndingOf(text)}`)];
  if (start === 0 || isYaml) return [own];
  const above = endOfLine(text, startOfLineAbove(text, start));
  const isParagraph =
    text.slice(startOfLine(text, above), above).trim() !== '' && !/^\s*(?:[-*+#]|\d+[.)]\s)/.test(line);
  const atEnd = [insert(above, ` ${comment}`)];
  return isParagraph ? [atEnd, own] : [own];
}

function around(text: string, start: number, end: number, code: string): TextEdit[] {
  const indent = indentOf(text.slice(start, endOfLine(text, start)));
  const lineEnding = lineEndingOf(text);
  return [
    insert(start, `${indent}<!-- topic-journal-disable ${code} -->${lineEnding}`),
    insert(end, `${lineEnding}${lineEnding}${indent}<!-- topic-journal-enable ${code} -->`)
  ];
}

const insert = (at: number, text: string): TextEdit => ({ range: { start: at, end: at }, text });

const indentOf = (line: string): string => line.slice(0, line.length - line.trimStart().length);

function isInYaml(document: JournalDocument | undefined, offset: number): boolean {
  if (document === undefined || !('segments' in document)) return true;
  const { start, end } = document.frontMatter?.range ?? { start: 0, end: 0 };
  return start < end && start <= offset && offset <= end;
}
