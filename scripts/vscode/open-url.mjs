// Shows an address in the user's own browser.
import { spawn } from 'node:child_process';
import { findBrowser } from './browser.mjs';

/**
 * Opens an address in the browser, if there is a display to show it on.
 * @param {string} url
 * @returns {Promise<boolean>} whether a browser was started
 */
export async function openUrl(url) {
  if (process.platform === 'darwin') return start('open', [url]);
  if (process.platform === 'win32') return start('rundll32', ['url.dll,FileProtocolHandler', url]);
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  if (await start('xdg-open', [url])) return true;
  const browser = findBrowser();
  return browser !== undefined && !browser.headless && start(browser.executablePath, [url]);
}

function start(command, args) {
  return new Promise(resolve => {
    const child = spawn(command, args, { detached: true, stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('spawn', () => resolve(true));
    child.unref();
  });
}
