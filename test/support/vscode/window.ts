import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launchWorkbench, type Workbench, type WorkbenchOptions } from '../../../scripts/vscode/workbench/workbench';

const root = path.resolve(__dirname, '../../..');
const screenshots = path.join(root, 'out', 'screenshots');
/** Where the pictures of the README are kept; written only when `TOPIC_JOURNAL_PICTURES` is set. */
const pictures = path.join(root, 'docs', 'images');

/** Waits as long as a person at least waits between two keys: VS Code is told by another process where Enter is ours. */
export const likeAPerson = ({ page }: Workbench): Promise<void> => page.waitForTimeout(400);

/**
 * Presses Enter until it begins an item that is shown as `line`. VS Code is told by another process where Enter is ours; where
 * that was busy the line is broken as anywhere, which is undone.
 */
export async function enterBegins(workbench: Workbench, line: string): Promise<void> {
  const isShown = async () => (await workbench.editor.visibleLines()).some(each => each.trimEnd() === line);
  await workbench.until(`an item that was begun, ${line}`, async () => {
    await likeAPerson(workbench);
    await workbench.press('Enter');
    for (let looks = 0; looks < 40; looks++) {
      if (await isShown()) return true;
      await workbench.page.waitForTimeout(50);
    }
    await workbench.press('Mod+Z');
    return false;
  });
}

/** A window for the tests of a `describe`. */
export interface TestWindow {
  readonly workbench: Workbench;
  /** The copy of the folder that is open. */
  readonly folder: string;
  /** Leaves a picture in out/screenshots. */
  screenshot(name: string): Promise<void>;
  /** The same of a picture that the documentation shows, which is renewed when `TOPIC_JOURNAL_PICTURES` is set. */
  picture(name: string): Promise<void>;
}

/**
 * To be called in a `describe`: opens a window with a copy of a folder and the extension, installed as its package would
 * be, before its tests. A failed test leaves a picture.
 * @param folder from the top of the repository, such as `samples`; null for one that is empty
 */
export function useWindow(
  folder: string | null,
  options: Omit<WorkbenchOptions, 'open' | 'extensions'> = {}
): TestWindow {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'topic-journal-window-'));
  const copy = path.join(scratch, path.basename(folder ?? 'journal'));
  let workbench: Workbench | undefined;
  const opened = () => {
    if (!workbench) throw new Error('The window is not open yet');
    return workbench;
  };
  const screenshot = async (name: string) => {
    fs.mkdirSync(screenshots, { recursive: true });
    await opened().screenshot(path.join(screenshots, `${name}.png`));
  };

  before(async () => {
    if (folder === null) fs.mkdirSync(copy);
    else fs.cpSync(path.join(root, folder), copy, { recursive: true });
    workbench = await launchWorkbench({ ...options, open: copy, extensions: [root] });
  });

  afterEach(async function () {
    const { currentTest } = this;
    if (currentTest?.state !== 'failed') return;
    await screenshot(`failed ${currentTest.titlePath().join(' ')}`.replace(/[^\w-]+/g, '-'));
  });

  after(async () => {
    await workbench?.close();
    fs.rmSync(scratch, { recursive: true, force: true });
  });

  return {
    get workbench() {
      return opened();
    },
    folder: copy,
    screenshot,
    async picture(name) {
      await screenshot(name);
      if (process.env['TOPIC_JOURNAL_PICTURES'] === undefined) return;
      fs.mkdirSync(pictures, { recursive: true });
      fs.copyFileSync(path.join(screenshots, `${name}.png`), path.join(pictures, `${name}.png`));
    }
  };
}
