import type { Page } from 'playwright-core';

/** The page that shows the workbench, and how long to wait for something to appear in it. */
export interface Window {
  readonly page: Page;
  /** Milliseconds. */
  readonly timeout: number;
}

/** What is left of a type where a value is true. */
export type Truthy<T> = Exclude<T, false | null | undefined>;

/**
 * Asks again and again until the answer is truthy, and gives it.
 * Throws, naming what was waited for, when it takes too long.
 */
export async function until<T>(
  window: Window,
  what: string,
  probe: () => Promise<T>,
  timeout = window.timeout
): Promise<Truthy<T>> {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value as Truthy<T>;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`);
    await window.page.waitForTimeout(50);
  }
}

/** Presses a key or a chord, such as `Control+P`; `Mod` is Cmd on a Mac and Ctrl elsewhere. */
export function press(window: Window, keys: string): Promise<void> {
  return window.page.keyboard.press(keys.replace('Mod', 'ControlOrMeta'));
}

/** Quotes a text for use in a CSS attribute selector. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
