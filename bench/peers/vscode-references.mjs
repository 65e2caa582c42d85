// vscode-references.mjs FOLDER: with the workspace indexed, VS Code's Markdown engine finds the references of entries at their
// headings.
import { asked } from '../queries.mjs';
import { quantiles, report } from '../report.mjs';
import { startService, uncancelled } from './vscode-service.mjs';

const [folder = ''] = process.argv.slice(2);
const { service, documents } = startService(folder);

/** The first entry of each journal: its document, and a place in its heading. */
const places = [...documents.values()].flatMap(document => {
  const at = document.uri.includes('/topics/') ? /^## \d{4}-/m.exec(document.getText()) : null;
  return at === null ? [] : [{ document, position: document.positionAt(at.index + 4) }];
});

async function time(questions) {
  const times = [];
  for (const { document, position } of questions) {
    const start = performance.now();
    await service.getReferences(document, position, { includeDeclaration: true }, uncancelled);
    times.push(performance.now() - start);
  }
  return times;
}

const [first, ...others] = asked(places);
const [build] = await time([first]);
await time(others); // to warm up
const times = await time(others);
report({ entries: { ...quantiles(times), most: Math.max(...times) }, build });
