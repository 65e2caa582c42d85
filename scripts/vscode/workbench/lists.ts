import type { Locator } from 'playwright-core';
import { until, type Window } from './window';

// VS Code's lists and trees have only the rows in view in the DOM, so that reading one means scrolling through it.

/** The list inside a container. */
function list(window: Window, container: string): Locator {
  return window.page.locator(`${container} .monaco-list`).first();
}

async function wheel(window: Window, delta: number): Promise<void> {
  await window.page.mouse.wheel(0, delta);
  await window.page.waitForTimeout(40);
}

async function scrollToTop(window: Window, container: string): Promise<void> {
  const first = list(window, container).locator('.monaco-list-row[data-index="0"]');
  if (await first.count()) return;
  await list(window, container).hover(); // the wheel scrolls what is under the mouse
  for (let turns = 0; turns < 400 && !(await first.count()); turns++) await wheel(window, -600);
}

/**
 * Gives what `read` makes of every row of the list in a container, also of those that have to be scrolled into view.
 * `read` runs in the page and may use nothing from outside itself.
 */
export async function readRows<T>(window: Window, container: string, read: (row: HTMLElement) => T): Promise<T[]> {
  const seen = new Map<number, T>();
  let atEnd = false;
  const take = async () => {
    const before = seen.size;
    const rows = await list(window, container)
      .locator('.monaco-list-row')
      .evaluateAll(
        (elements, body) =>
          elements.map(row => ({
            index: Number(row.getAttribute('data-index')),
            last: row.getAttribute('data-last-element') === 'true',
            value: new Function('row', `return (${body})(row)`)(row)
          })),
        read.toString()
      );
    for (const { index, last, value } of rows) {
      seen.set(index, value as T);
      atEnd ||= last;
    }
    return seen.size > before;
  };
  await take();
  if (seen.size > 0 && !(atEnd && seen.has(0))) {
    await scrollToTop(window, container);
    await list(window, container).hover();
    await take();
    for (let still = 0; !atEnd && still < 20; ) {
      await wheel(window, 150);
      still = (await take()) ? 0 : still + 1;
    }
    await scrollToTop(window, container);
  }
  return [...seen].sort(([a], [b]) => a - b).map(([, value]) => value);
}

/**
 * Scrolls until a row of the list in a container is there.
 * Throws when it does not come.
 */
export async function revealRow(window: Window, container: string, row: Locator): Promise<Locator> {
  const last = list(window, container).locator('.monaco-list-row[data-last-element="true"]');
  await until(window, `a row in ${container}`, async () => {
    if (await row.count()) return true;
    await list(window, container).hover();
    if (await last.count()) await scrollToTop(window, container);
    else await wheel(window, 150);
    return false;
  });
  return row;
}
