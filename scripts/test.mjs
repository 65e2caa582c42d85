// Sets up what is missing and runs every check there is:
//   npm test                      all
//   npm test -- unit window       some, by name, and what they need
// Ends with one line, `N passed, N failed`, and code 0 if nothing failed.
import { since } from './progress.mjs';
import { setUp } from './setup.mjs';

const bold = text => (process.stdout.isTTY ? `\x1b[1m${text}\x1b[0m` : text);

async function main() {
  await setUp();
  const { stages } = await import('./test/stages.mjs');
  const { runStage } = await import('./test/run-stage.mjs');
  const total = { passed: 0, failed: 0 };
  const failures = new Set();
  for (const stage of selected(stages, process.argv.slice(2))) {
    const begun = Date.now();
    console.log(bold(`\n${stage.title} (${stage.name})`));
    const missing = stage.needs?.find(name => failures.has(name));
    if (missing) console.log(`  Not run, because “${missing}” failed.`);
    const { passed, failed } = missing ? { passed: 0, failed: 1 } : await runStage(stage);
    if (failed > 0) failures.add(stage.name);
    total.passed += passed;
    total.failed += failed;
    console.log(`  ${failed > 0 ? `FAILED: ${failed} of ${passed + failed}` : `${passed} passed`} in ${since(begun)}`);
  }
  if (failures.size > 0) console.log(`\nFailed: ${[...failures].join(', ')}`);
  return total;
}

/** Gives the stages with these names and the stages that they need; all, when no name is given. */
function selected(stages, names) {
  const unknown = names.find(name => !stages.some(stage => stage.name === name));
  if (unknown) throw new Error(`There is no “${unknown}” to test, but ${stages.map(({ name }) => name).join(', ')}.`);
  if (names.length === 0) return stages;
  const wanted = new Set(stages.filter(({ name }) => names.includes(name)).flatMap(s => [s.name, ...(s.needs ?? [])]));
  return stages.filter(({ name }) => wanted.has(name));
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130)); // ends what runs, too
const { passed, failed } = await main().catch(error => {
  console.error(`\n${error.message}`);
  return { passed: 0, failed: 1 };
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
