import { SETTINGS_FILE } from '../../src/format/documents';
import type { Range } from '../../src/text/range';
import { createWorkspace, putText, type Workspace } from '../../src/workspace/workspace';

/** A text without its marks, the ranges that `«…»` marked, and where `<|>` stood. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly Range[];
  readonly cursor: number | undefined;
}

/** Reads a picture of a text: `- [«vibe-coding»] why` has one range; pairs may stand one within another. */
export function readMarks(picture: string): MarkedText {
  let text = '';
  let cursor: number | undefined;
  const ranges: Range[] = [];
  const open: number[] = [];
  for (let at = 0; at < picture.length; at++) {
    if (picture.charAt(at) === '«') open.push(text.length);
    else if (picture.charAt(at) === '»') ranges.push({ start: open.pop() ?? 0, end: text.length });
    else if (picture.startsWith('<|>', at)) {
      cursor = text.length;
      at += 2;
    } else text += picture.charAt(at);
  }
  return { text, ranges: ranges.sort((a, b) => a.start - b.start || a.end - b.end), cursor };
}

/** `text` with `«…»` around each of `ranges`: the picture that {@link readMarks} reads. */
export function drawMarks(text: string, ranges: readonly Range[]): string {
  const marks = ranges.flatMap(({ start, end }) => [
    { at: start, mark: '«', order: 1 },
    { at: end, mark: '»', order: start === end ? 2 : 0 }
  ]);
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let drawn = '';
  let from = 0;
  for (const { at, mark } of marks) {
    drawn += text.slice(from, at) + mark;
    from = at;
  }
  return drawn + text.slice(from);
}

/** A workspace of the files given by their paths, marks left out. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const settings = files[SETTINGS_FILE];
  const workspace = createWorkspace(settings === undefined ? undefined : readMarks(settings).text);
  for (const [path, picture] of Object.entries(files)) putText(workspace, path, readMarks(picture).text);
  return workspace;
}
