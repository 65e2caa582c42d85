// Starts and stops the VS Code server.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quietSettings } from './settings.mjs';
import { nodeForServer, setUpVSCode, vscodeRoot } from './setup.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] settings and logs; default a temporary folder
 * @property {string} [extensionsDir] installed extensions; default a temporary folder
 * @property {Record<string, unknown>} [settings] user settings, beside the quiet ones
 * @property {Record<string, string>} [env] additional environment, also of the extension host
 * @property {boolean} [driver] load extensions in place (`extensionDevelopmentPath`); VS Code then shows no toasts
 * @property {string} [token] what a browser must know to connect; default: nothing
 * @property {string | number} [port] a port or a range (`9130-9139`); default any free one
 * @property {(text: string) => void} [log] takes what the server prints
 *
 * @typedef {object} Server
 * @property {string} authority such as `127.0.0.1:9130`
 * @property {string} url such as `http://127.0.0.1:9130/`
 * @property {string | undefined} token
 * @property {string} userDataDir
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => void} stop ends all its processes and deletes its temporary files
 */

/**
 * Starts a VS Code server on 127.0.0.1 and waits until it serves. It ends with this process at the latest.
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  setUpVSCode();
  const node = nodeForServer();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-vscode-'));
  const userDataDir = options.userDataDir ?? path.join(scratch, 'user-data');
  const extensionsDir = options.extensionsDir ?? path.join(scratch, 'extensions');
  fs.mkdirSync(extensionsDir, { recursive: true });
  writeSettings(path.join(userDataDir, 'User', 'settings.json'), options.settings);
  const child = spawn(node, serverArguments({ ...options, userDataDir, extensionsDir, scratch }), {
    cwd: scratch,
    detached: process.platform !== 'win32', // a process group of its own, to be ended as one
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'topic-journal-compile-cache'),
      EXTENSIONS_GALLERY: '{}', // no requests to an extension market
      ...process.env,
      XDG_RUNTIME_DIR: scratch, // where VS Code puts its sockets
      ...options.env
    }
  });
  const stop = stopper(child, scratch);
  try {
    const port = await listening(child, options.log);
    const authority = `127.0.0.1:${port}`;
    return { authority, url: `http://${authority}/`, token: options.token, userDataDir, child, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function serverArguments({ driver = false, token, port = 0, userDataDir, extensionsDir, scratch }) {
  return [
    path.join(vscodeRoot, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms'],
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    '--disable-workspace-trust',
    '--disable-telemetry',
    '--disable-experiments',
    ...['--agent-host-bridge-host', '127.0.0.1'], // without a port: no agent host process
    ...['--reconnection-grace-time', '5'],
    ...['--server-data-dir', path.join(scratch, 'server')],
    ...['--user-data-dir', userDataDir, '--extensions-dir', extensionsDir]
  ];
}

function writeSettings(file, settings) {
  const present = fs.existsSync(file);
  if (present && !settings) return;
  const base = present ? JSON.parse(fs.readFileSync(file, 'utf8')) : quietSettings;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...base, ...settings }, null, 2));
}

function stopper(child, scratch) {
  const stop = () => {
    process.removeListener('exit', stop);
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
    try {
      fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch {
      // a temporary folder that is still in use is no reason to fail
    }
  };
  process.on('exit', stop);
  // A signal that nobody handles would end this process without 'exit', and leave the server behind.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    if (process.listenerCount(signal) === 0) process.once(signal, () => process.exit(130));
  }
  return stop;
}

function listening(child, log) {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = what => reject(new Error(`The VS Code server ${what}:\n${output.slice(-4000)}`));
    const read = data => {
      output = (output + data).slice(-20_000);
      log?.(String(data));
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port && output.includes('Extension host agent started')) resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('error', reject);
    child.on('exit', code => fail(`ended with code ${code}`));
    setTimeout(() => fail('did not start within a minute'), 60_000).unref();
  });
}
