import { type PlacedSnippet, snippetsAt } from '../../src/queries/snippets';
import { applyEdits } from '../../src/text/edit';
import { putText } from '../../src/workspace/workspace';
import { fillSnippet } from './fill-snippet';
import { readMarks, workspaceOf } from './fixture';

/** The day on which snippets of tests are filled. */
export const TODAY = '2026-06-26';

/** The snippets that fit where `<|>` stands in the document at `path`, beside the files `others`. */
export function snippetsIn(
  path: string,
  picture: string,
  others: Readonly<Record<string, string>> = {}
): { text: string; placed: readonly PlacedSnippet[] } {
  const { text, cursor } = readMarks(picture);
  if (cursor === undefined) throw new Error('The picture has no cursor');
  const workspace = workspaceOf(others);
  putText(workspace, path, text, true);
  const reading = workspace.open.get(path);
  if (reading === undefined) throw new Error(`${path} is no journal document`);
  return { text, placed: snippetsAt({ index: workspace.index, reading, offset: cursor }) };
}

/** The prefixes of those snippets. */
export const prefixesIn = (...given: Parameters<typeof snippetsIn>): string[] =>
  snippetsIn(...given).placed.map(({ snippet }) => snippet.prefix);

/** `text` once `placed` was inserted with its defaults. Snippets take the line endings of the text, as in an editor. */
export function insert(text: string, { range, lines }: PlacedSnippet, file = 'topic-id'): string {
  const filled = fillSnippet({ lines }, TODAY, { time: '09:00', file });
  return applyEdits(text, [{ range, text: text.includes('\r\n') ? filled.replaceAll('\n', '\r\n') : filled }]);
}
