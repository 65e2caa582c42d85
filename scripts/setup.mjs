// Makes everything present that the other scripts need, on a machine that has only Node and npm.
//   node scripts/setup.mjs [--vscode] [--browser]
// Uses Node's builtins only, and takes no time when there is nothing to do.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './packages.mjs';

/** The repository. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Sets up the development packages and, when asked, VS Code and a browser that tests can drive.
 * Throws an error that says what to do.
 * @param {{ vscode?: boolean, browser?: boolean }} [also]
 */
export async function setUp({ vscode = false, browser = false } = {}) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Node 20.19 or newer is needed, and this is ${process.version}: see https://nodejs.org`);
  }
  await installPackages(root, 'the development packages');
  if (vscode) {
    await installPackages(
      path.join(root, 'scripts', 'vscode'),
      'a VS Code to try and test in (170 MB to download, once)'
    );
    const { setUpVSCode } = await import('./vscode/setup.mjs');
    setUpVSCode();
  }
  if (browser) {
    const { provideBrowser } = await import('./vscode/provide-browser.mjs');
    await provideBrowser();
  }
}

/**
 * Runs a script's main function: an error is shown as a message, without a stack, and ends it with code 1.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(process.env.DEBUG ? error : `\n${error.message}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = name => process.argv.includes(name);
  await run(() => setUp({ vscode: asked('--vscode'), browser: asked('--browser') }));
}
