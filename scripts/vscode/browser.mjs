// Finds a browser on this machine, and opens one for the tests.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { home } from './setup.mjs';

const packages = JSON.parse(fs.readFileSync(path.join(home, 'browser', 'package.json'), 'utf8')).dependencies;

/** Where the browser from npm is unpacked. */
export const unpackedBrowser = path.join(
  home,
  'browser',
  'node_modules',
  `.chromium-${packages['@sparticuz/chromium']}`
);

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge'
];

const usualPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(folder =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map(file =>
      path.join(process.env[folder] ?? 'C:\\', file)
    )
  )
};

/**
 * Finds the browser to use: `CHROME_PATH`, else what is on the PATH, else what is in the usual places, else the one from
 * npm if it has been unpacked. Gives nothing when there is none.
 * Throws when `CHROME_PATH` names no file.
 * @returns {{ executablePath: string, env?: Record<string, string>, headless?: boolean } | undefined} env: what
 * it needs to run; headless: it can open no window
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROME_PATH names a file that does not exist: ${named}`);
    return { executablePath: named };
  }
  const installed = [...onPath(), ...(usualPlaces[process.platform] ?? [])].find(
    file => fs.existsSync(file) && runs(file)
  );
  if (installed) return { executablePath: installed };
  const executablePath = path.join(unpackedBrowser, 'chromium');
  if (!fs.existsSync(executablePath)) return undefined;
  // The system's own libraries first: the bundled ones are for machines that lack them.
  const bundled = path.join(unpackedBrowser, 'libraries', 'lib');
  const missing = runs(executablePath) ? [] : [bundled];
  const libraries = [process.env.LD_LIBRARY_PATH, ...missing].filter(Boolean).join(':');
  const env = { FONTCONFIG_FILE: path.join(unpackedBrowser, 'fonts.conf') };
  return { executablePath, headless: true, env: libraries ? { ...env, LD_LIBRARY_PATH: libraries } : env };
}

/**
 * Opens a page in a browser without a window, which can reach nothing but this machine.
 * Throws when there is no browser, or it does not start.
 * @param {{ width?: number, height?: number }} [size]
 */
export async function startBrowser({ width = 1400, height = 900 } = {}) {
  const found = findBrowser();
  if (!found) throw new Error('There is no browser: install Chromium, or name one in CHROME_PATH.');
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'
    ]
  });
  const context = await browser.newContext({ viewport: { width, height } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // Functions that a test hands to the page may come from a compiler that calls this helper to keep their names.
  await context.addInitScript('globalThis.__name ??= given => given');
  const page = await context.newPage();
  return { browser, page, close: () => browser.close().catch(() => {}) };
}

function onPath() {
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return names.flatMap(name => folders.flatMap(folder => endings.map(ending => path.join(folder, name + ending))));
}

/** Some systems have a `chromium` that only says how to install it, and a binary may lack libraries. */
function runs(file) {
  if (process.platform === 'win32') return true; // --version would open a window
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
