// load.ts FOLDER: a workspace from nothing to all of its problems.
import { checkDocument } from '../../src/rules/check';
import { heapKept, loadWorkspace, report } from './workspace';

const [folder = ''] = process.argv.slice(2);
const before = heapKept();
const start = performance.now();
const workspace = loadWorkspace(folder);
const loaded = performance.now();
let problems = 0;
for (const document of workspace.index.documents.values()) problems += checkDocument(workspace.index, document).length;
const checked = performance.now();
report({
  documents: workspace.index.documents.size,
  load: loaded - start,
  check: checked - loaded,
  total: checked - start,
  problems,
  peak: process.resourceUsage().maxRSS / 1e3,
  kept: heapKept() - before
});
