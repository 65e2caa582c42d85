import type { Locator } from 'playwright-core';
import { press, until, type Window } from './window';

/** A row of a quick pick, the command palette or quick open. */
export interface QuickRow {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says: label, description and detail. */
  readonly aria: string;
  readonly focused: boolean;
}

/** Command palette, quick picks and input boxes. */
export interface QuickInput {
  /** Waits for an input box. */
  input(): Promise<Locator>;
  rows(): Promise<QuickRow[]>;
  /** Types into the open quick pick and accepts the row whose label it is, or whose aria text matches. */
  pick(row: string | RegExp, typed?: string): Promise<void>;
  /** Answers an input box. */
  answer(text: string): Promise<void>;
  /** Runs a command by its title in the palette, such as `Journal: Validate This File`. */
  runCommand(title: string): Promise<void>;
}

export function createQuickInput(window: Window): QuickInput {
  const { page } = window;

  const input = async () => {
    const box = page.locator('.quick-input-widget .quick-input-box input');
    await box.waitFor({ state: 'visible' });
    return box;
  };

  const rows = () =>
    page.locator('.quick-input-list .monaco-list-row').evaluateAll(elements =>
      elements.map(row => ({
        label: row.querySelector('.label-name')?.textContent ?? '',
        description: row.querySelector('.label-description')?.textContent ?? '',
        aria: row.getAttribute('aria-label') ?? '',
        focused: row.classList.contains('focused')
      }))
    );

  const pick = async (row: string | RegExp, typed?: string) => {
    const box = await input();
    if (typed !== undefined) await box.fill(typed);
    const matches = (r: QuickRow) =>
      typeof row === 'string' ? r.label === row || r.aria === row || r.aria.startsWith(`${row},`) : row.test(r.aria);
    const found = await until(window, `the row ${row}`, async () => {
      const index = (await rows()).findIndex(matches);
      return index >= 0 && { index };
    });
    await page.locator('.quick-input-list .monaco-list-row').nth(found.index).click();
  };

  return {
    input,
    rows,
    pick,
    async answer(text) {
      await (await input()).fill(text);
      await press(window, 'Enter');
    },
    async runCommand(title) {
      await press(window, 'F1');
      await pick(title, `>${title}`);
    }
  };
}
