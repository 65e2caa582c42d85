// keystroke.ts FOLDER FILE: with the whole workspace loaded, edits of every kind all over FILE, each until the document's
// problems are fresh, and until those of every document are that the edit can matter to.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../src/rules/check';
import { changeText, putText } from '../../src/workspace/workspace';
import { editKinds, planEdits } from '../edits.mjs';
import { median, quantiles, report } from '../report.mjs';
import { loadWorkspace } from './workspace';

const PLACES = 25;
/** Places of which the edits are made, but not counted: by then the code is compiled. */
const WARM_PLACES = 3;

const [folder = '', file = ''] = process.argv.slice(2);
const workspace = loadWorkspace(folder);
const text = readFileSync(join(folder, file), 'utf8');
putText(workspace, file, text, true);

function check(path: string): void {
  const document = workspace.index.documents.get(path);
  if (document !== undefined) checkDocument(workspace.index, document);
}

const own: number[] = [];
const all: number[] = [];
const byKind = new Map<string, number[]>(editKinds.map(kind => [kind, []]));
let affected = 0;
const edits = planEdits(text, PLACES);
const warm = (edits.length / PLACES) * WARM_PLACES;
edits.forEach((edit, turn) => {
  const start = performance.now();
  const paths = changeText(workspace, file, [edit]);
  check(file);
  const fresh = performance.now();
  for (const path of paths ?? []) if (path !== file) check(path);
  const end = performance.now();
  if (paths === undefined) throw new Error(`${file} is not open`);
  if (turn < warm) return;
  own.push(fresh - start);
  all.push(end - start);
  byKind.get(edit.kind)?.push(fresh - start);
  affected += paths.size;
});
report({
  ...quantiles(own),
  all: quantiles(all),
  kinds: Object.fromEntries([...byKind].map(([kind, times]) => [kind, median(times)])),
  affected: affected / own.length
});
