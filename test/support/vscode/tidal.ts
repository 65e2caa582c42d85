import { openFile, replaceText } from './editing';
import { waitForCodes } from './journal';

const tidal = 'journals/topics/tidal-power.md';

/** Opens the tidal journal with one text in place of another, and gives the first problem with its place. */
export async function withProblem(text: string, replacement: string, ...codes: readonly string[]) {
  const editor = await openFile(tidal);
  await replaceText(editor, text, replacement);
  const [problem] = await waitForCodes(tidal, ...codes);
  if (problem === undefined) throw new Error('There is no problem');
  return { editor, uri: editor.document.uri, problem };
}
