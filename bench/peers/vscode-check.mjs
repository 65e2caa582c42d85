// vscode-check.mjs FOLDER: VS Code's Markdown engine reads a workspace, indexes its headings and checks every link.
import { everyCheck, startService, uncancelled } from './vscode-service.mjs';

const [folder = ''] = process.argv.slice(2);
const { service, documents } = startService(folder);
await service.getWorkspaceSymbols('Initial gather', uncancelled);
let problems = 0;
for (const document of documents.values()) {
  problems += (await service.computeDiagnostics(document, everyCheck, uncancelled)).length;
}
console.log(`${problems} problems in ${documents.size} files`);
