// vscode-search.mjs FOLDER: with the workspace indexed, VS Code's Markdown engine finds symbols at each letter that is typed.
import { typedSymbols } from '../queries.mjs';
import { quantiles, report } from '../report.mjs';
import { startService, uncancelled } from './vscode-service.mjs';

const [folder = ''] = process.argv.slice(2);
const { service } = startService(folder);

/** Gives the milliseconds of each question. */
async function time(questions, ask) {
  const times = [];
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
  }
  return times;
}

const spread = times => ({ ...quantiles(times), most: Math.max(...times) });

const symbols = query => service.getWorkspaceSymbols(query, uncancelled);
const [build] = await time([''], symbols);
await time(typedSymbols, symbols); // to warm up
report({ symbols: spread(await time(typedSymbols, symbols)), build });
