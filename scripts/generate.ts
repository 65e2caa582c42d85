// Writes what can be derived from the source: the manifest’s contributions, snippets, grammar, schemas, the rules’ pages.
//   npx tsx scripts/generate.ts            writes what is out of date, and says so
//   npx tsx scripts/generate.ts --check    writes nothing; code 1 if anything is out of date
import fs from 'node:fs';
import path from 'node:path';
import { outOfDate } from './generate/outputs';

const root = path.join(__dirname, '..');

const stale = outOfDate(root);
if (process.argv.includes('--check')) {
  for (const { path: name } of stale) console.error(`${name} is out of date: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { path: name, text } of stale) {
    const file = path.join(root, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  const written = stale.map(({ path: name }) => `Wrote ${name}`);
  console.log(written.length > 0 ? written.join('\n') : 'Everything is up to date.');
}
