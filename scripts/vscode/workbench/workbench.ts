import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { remoteUri, workbenchUrl } from '../addresses.mjs';
import { startBrowser } from '../browser.mjs';
import { installExtension } from '../extensions.mjs';
import { startServer } from '../server.mjs';
import { createEditor, type Editor } from './editor';
import { createLanguage, type Language } from './language';
import { createMessages, type Messages } from './messages';
import { createProblems, type Problems } from './problems';
import { createQuickInput, type QuickInput } from './quick-input';
import { createViews, type Views } from './views';
import { press, type Truthy, until, type Window } from './window';

/** What to open, and how. */
export interface WorkbenchOptions {
  /** The folder, or .code-workspace file, to open. */
  readonly open?: string;
  /** A file to show. */
  readonly file?: string;
  /** Folders of extensions, installed as their packages would be. */
  readonly extensions?: readonly string[];
  /** User settings, beside those that keep the workbench quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
  /** Milliseconds to wait for something to appear. */
  readonly timeout?: number;
}

/** A VS Code window, driven as a user would: keyboard, mouse, and reading what is on the screen. */
export interface Workbench extends Window {
  readonly quickInput: QuickInput;
  readonly editor: Editor;
  readonly language: Language;
  readonly problems: Problems;
  readonly views: Views;
  readonly messages: Messages;
  /** Errors that nobody caught in the page. */
  readonly pageErrors: readonly string[];
  press(keys: string): Promise<void>;
  until<T>(what: string, probe: () => Promise<T>): Promise<Truthy<T>>;
  screenshot(file: string): Promise<void>;
  /** What the extension host logged, such as errors on activation. */
  extensionHostLog(): string;
  /** Like "Developer: Reload Window": extensions start anew, their stored state stays. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a VS Code window.
 * Throws when VS Code or the browser is missing, or does not start.
 */
export async function launchWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  const extensionsDir = fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-extensions-'));
  const closing: (() => unknown)[] = [() => fs.rmSync(extensionsDir, { recursive: true, force: true })];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    for (const folder of options.extensions ?? []) await installExtension(folder, extensionsDir);
    const server = await startServer({ extensionsDir, settings: { ...options.settings } });
    closing.push(server.stop);
    const ui = await startBrowser({ width: options.width ?? 1280, height: options.height ?? 800 });
    closing.push(ui.close);
    const workbench = createWorkbench(ui.page, options.timeout ?? 20_000, server.userDataDir, close);
    const opened = options.open?.endsWith('.code-workspace') ? { workspace: options.open } : { folder: options.open };
    const payload: [string, string][] = options.file ? [['openFile', remoteUri(server, options.file)]] : [];
    await ui.page.goto(workbenchUrl(server, { ...opened, payload }));
    await ready(ui.page);
    return workbench;
  } catch (error) {
    await close();
    throw error;
  }
}

function createWorkbench(page: Page, timeout: number, userDataDir: string, close: () => Promise<void>): Workbench {
  page.setDefaultTimeout(timeout);
  const window: Window = { page, timeout };
  const quickInput = createQuickInput(window);
  const editor = createEditor(window, quickInput);
  const pageErrors: string[] = [];
  page.on('pageerror', error => pageErrors.push(error.stack ?? error.message));
  return {
    ...window,
    quickInput,
    editor,
    language: createLanguage(window, editor),
    problems: createProblems(window),
    views: createViews(window),
    messages: createMessages(window),
    pageErrors,
    press: keys => press(window, keys),
    until: (what, probe) => until(window, what, probe),
    async screenshot(file) {
      await page.screenshot({ path: file });
    },
    extensionHostLog: () => extensionHostLog(path.join(userDataDir, 'logs')),
    async reload() {
      await page.reload();
      await ready(page);
    },
    close
  };
}

/** The workbench has been restored, and the extension host knows its extensions. */
async function ready(page: Page): Promise<void> {
  const slow = { timeout: 60_000 };
  await page.waitForSelector('.monaco-workbench .part.statusbar', slow);
  await page.waitForFunction(
    () =>
      ['code/didStartWorkbench', 'code/didLoadExtensions'].every(mark => performance.getEntriesByName(mark).length > 0),
    null,
    slow
  );
}

function extensionHostLog(logs: string): string {
  return fs
    .readdirSync(logs, { recursive: true, encoding: 'utf8' })
    .filter(name => path.basename(name) === 'remoteexthost.log')
    .map(name => fs.readFileSync(path.join(logs, name), 'utf8'))
    .join('');
}
