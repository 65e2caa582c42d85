// Runs the grammar tests: test/grammar/*.test.md, by our grammar injected into VS Code's own grammar of Markdown.
// vscode-tmgrammar-test takes ours from package.json, as VS Code does.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { root, run } from '../setup.mjs';

const builtIn = path.join('scripts', 'vscode', 'node_modules', 'code-server', 'lib', 'vscode', 'extensions');

/** Markdown, and what its grammar includes outside of fenced code: HTML, and YAML as front matter. */
function grammarFiles() {
  return ['markdown-basics', 'html', 'yaml'].flatMap(extension => {
    const folder = path.join(builtIn, extension, 'syntaxes');
    if (!fs.existsSync(path.join(root, folder)))
      throw new Error('VS Code is not set up: node scripts/setup.mjs --vscode');
    return fs.readdirSync(path.join(root, folder)).map(name => path.join(folder, name));
  });
}

await run(async () => {
  const grammars = grammarFiles().flatMap(file => ['--grammar', file]);
  const args = ['node_modules/vscode-tmgrammar-test/dist/unit.js', ...grammars, 'test/grammar/*.test.md'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'pipe'] });
  // The languages of fenced code are left out, and each would be a warning.
  createInterface({ input: child.stderr }).on('line', line => {
    if (!line.startsWith('grammar not found for')) console.error(line);
  });
  process.exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code => resolve(code === 0 ? 0 : 1));
  });
});
