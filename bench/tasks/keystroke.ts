// keystroke.ts FOLDER FILE: with the whole workspace loaded, one letter typed into a bullet in the middle of FILE until its
// problems and those of every document that the edit can matter to are fresh.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../src/rules/check';
import { putText } from '../../src/workspace/workspace';
import { loadWorkspace, quantiles, report } from './workspace';

const WARM = 10;
const TIMES = 60;

const [folder = '', file = ''] = process.argv.slice(2);
const workspace = loadWorkspace(folder);
let text = readFileSync(join(folder, file), 'utf8');
putText(workspace, file, text, true);
const times: number[] = [];
let affected = 0;
for (let turn = 0; turn < WARM + TIMES; turn++) {
  const at = text.indexOf(' — ', Math.floor(text.length / 2)) + 3;
  text = `${text.slice(0, at)}x${text.slice(at)}`;
  const start = performance.now();
  const paths = putText(workspace, file, text, true);
  for (const path of paths) {
    const document = workspace.index.documents.get(path);
    if (document !== undefined) checkDocument(workspace.index, document);
  }
  if (turn >= WARM) times.push(performance.now() - start);
  affected += paths.size;
}
report({ ...quantiles(times), affected: affected / (WARM + TIMES), megabytes: text.length / 1e6 });
