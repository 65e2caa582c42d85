// vscode-edit.mjs FOLDER FILE: with the workspace indexed, edits FILE until VS Code's Markdown engine has its problems afresh.
import { join } from 'node:path';
import { applyEdit, planEdits } from '../edits.mjs';
import { quantiles, report } from '../report.mjs';
import { everyCheck, startService, uncancelled, uriOf } from './vscode-service.mjs';

const [folder = '', file = ''] = process.argv.slice(2);
const { service, documents, change } = startService(folder);
const uri = uriOf(join(folder, file));
await service.getWorkspaceSymbols('Initial gather', uncancelled);
await service.computeDiagnostics(documents.get(uri), everyCheck, uncancelled);

/** Makes one edit and gives the milliseconds until the problems are there. */
async function measure(edit) {
  const text = applyEdit(documents.get(uri).getText(), edit);
  const start = performance.now();
  await service.computeDiagnostics(change(uri, text), everyCheck, uncancelled);
  return performance.now() - start;
}

const edits = planEdits(documents.get(uri).getText(), 1);
for (const edit of edits.slice(0, 2)) await measure(edit); // to warm up
const times = [];
for (const edit of edits) times.push(await measure(edit));
report(quantiles(times));
