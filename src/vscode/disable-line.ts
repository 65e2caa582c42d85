import type { JournalDocument } from '../journal/model';
import { directivesOf } from '../rules/directives';
import type { Problem } from '../rules/rule';
import { applyEdits, type TextEdit } from '../text/edit';
import { endOfLine, lineEndingOf, startOfLine } from '../text/lines';
import type { Workspace } from '../workspace/workspace';
import { whatIf } from './what-if';

/**
 * The edit that switches the rule of `problem` off for the line where it starts, in a document that an editor holds with
 * `text`. Undefined where no comment can do that without changing what the document says, as at its very start.
 */
export function disableLine(workspace: Workspace, text: string, problem: Problem): TextEdit | undefined {
  const { path } = problem;
  const candidates = [...extended(workspace, text, problem), ...written(workspace, text, problem)];
  return whatIf(workspace, path, text, problemsWith => {
    const before = countByCode(problemsWith(text));
    return candidates.find(edit => {
      const after = countByCode(problemsWith(applyEdits(text, [edit])));
      const isNoWorse = [...after].every(([code, count]) => count <= (before.get(code) ?? 0));
      return isNoWorse && (after.get(problem.code) ?? 0) < (before.get(problem.code) ?? 0);
    });
  });
}

function countByCode(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** One more code in the comment that is about the line already. */
function* extended({ index }: Workspace, text: string, { path, range, code }: Problem): Generator<TextEdit> {
  const document = index.documents.get(path);
  for (const directive of document === undefined ? [] : directivesOf(document)) {
    const { action, nextLine } = directive;
    if (action !== 'disable-next-line' || range.start < nextLine.start || range.start > nextLine.end) continue;
    const close = text.startsWith('<!--', directive.range.start) ? '-->'.length : 0;
    const inside = text.slice(directive.range.start, directive.range.end - close).trimEnd();
    const at = directive.range.start + inside.length;
    yield { range: { start: at, end: at }, text: ` ${code}` };
  }
}

/** A comment in a line of its own, or at the end of the line above where one between would tear something apart. */
function written({ index }: Workspace, text: string, { path, range, code }: Problem): TextEdit[] {
  const isYaml = isInYaml(index.documents.get(path), range.start);
  const directive = `topic-journal-disable-next-line ${code}`;
  const comment = isYaml ? `# ${directive}` : `<!-- ${directive} -->`;
  const start = startOfLine(text, range.start);
  const line = text.slice(start, endOfLine(text, start));
  const indent = line.slice(0, line.length - line.trimStart().length);
  const own = { range: { start, end: start }, text: `${indent}${comment}${lineEndingOf(text)}` };
  if (start === 0 || isYaml) return [own];
  const above = endOfLine(text, startOfLine(text, start - 1));
  const isParagraph =
    text.slice(startOfLine(text, above), above).trim() !== '' && !/^\s*(?:[-*+#]|\d+[.)]\s)/.test(line);
  const atEnd = { range: { start: above, end: above }, text: ` ${comment}` };
  return isParagraph ? [atEnd, own] : [own];
}

function isInYaml(document: JournalDocument | undefined, offset: number): boolean {
  if (document === undefined || !('segments' in document)) return true;
  const { start, end } = document.frontMatter?.range ?? { start: 0, end: 0 };
  return start < end && start <= offset && offset <= end;
}
