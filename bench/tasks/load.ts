// load.ts FOLDER: what the index of a workspace keeps in memory, and how long it takes from nothing to all problems.
// Needs --expose-gc.
import { checkDocument } from '../../src/rules/check';
import { report } from '../report.mjs';
import { memoryKept } from './memory';
import { loadWorkspace } from './workspace';

const [folder = ''] = process.argv.slice(2);
const before = memoryKept();
const start = performance.now();
const workspace = loadWorkspace(folder);
const loaded = performance.now();
let problems = 0;
for (const document of workspace.index.documents.values()) problems += checkDocument(workspace.index, document).length;
const checked = performance.now();
const kept = memoryKept() - before;
// The workspace is used once more, or it might have been collected before.
report({ documents: workspace.index.documents.size, load: loaded - start, check: checked - loaded, problems, kept });
