import type { Locator } from 'playwright-core';
import { readRows, revealRow } from './lists';
import { quoted, until, type Window } from './window';

/** A row of a tree view. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** From 1. */
  readonly level: number;
  /** Undefined when it has no children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  /** Undefined when it has no checkbox. */
  readonly checked: boolean | undefined;
  /** The tooltip. */
  readonly aria: string | null;
}

/** The side bar: view containers and their tree views, each by its title. */
export interface Views {
  /** Shows a view container of the activity bar. */
  open(container: string): Promise<void>;
  rows(view: string): Promise<TreeRow[]>;
  click(view: string, label: string): Promise<void>;
  expand(view: string, label: string): Promise<void>;
  toggleCheckbox(view: string, label: string): Promise<void>;
  /** Clicks an action that a row shows when the mouse is over it. */
  clickRowAction(view: string, label: string, action: string): Promise<void>;
  /** Clicks an action in a view's title bar. */
  clickAction(view: string, action: string): Promise<void>;
}

// What a view says of itself stands behind its name.
const pane = (view: string) =>
  `.pane:has(> .pane-header:is([aria-label=${quoted(`${view} Section`)}], [aria-label^=${quoted(`${view} - `)}]))`;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export function createViews(window: Window): Views {
  const { page } = window;

  const row = async (view: string, label: string): Promise<Locator> => {
    await page.waitForSelector(pane(view));
    const name = page.locator('.label-name', { hasText: new RegExp(`^${escaped(label)}$`) });
    return revealRow(
      window,
      pane(view),
      page
        .locator(`${pane(view)} .monaco-list-row`)
        .filter({ has: name })
        .first()
    );
  };

  return {
    async open(container) {
      const label = `.action-label[aria-label^=${quoted(container)}]`;
      const item = page.locator(`.activitybar .action-item:has(${label})`).first();
      await item.waitFor({ state: 'visible' });
      // clicking the one that is shown would hide it
      if (!(await item.evaluate(element => element.classList.contains('checked')))) await item.locator(label).click();
      await page.waitForSelector('.part.sidebar .pane');
    },
    async rows(view) {
      await page.waitForSelector(`${pane(view)} .monaco-list-row`);
      return readRows(window, pane(view), row => {
        const expanded = row.getAttribute('aria-expanded');
        const checked = row.querySelector('[role=checkbox]')?.getAttribute('aria-checked');
        return {
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          level: Number(row.getAttribute('aria-level')),
          expanded: expanded === null ? undefined : expanded === 'true',
          selected: row.classList.contains('selected'),
          checked: checked === undefined || checked === null ? undefined : checked === 'true',
          aria: row.getAttribute('aria-label')
        };
      });
    },
    async click(view, label) {
      await (await row(view, label)).locator('.label-name').click();
    },
    async expand(view, label) {
      const found = await row(view, label);
      if ((await found.getAttribute('aria-expanded')) === 'false') await found.locator('.monaco-tl-twistie').click();
      await until(window, `${label} to expand`, async () => (await found.getAttribute('aria-expanded')) === 'true');
    },
    async toggleCheckbox(view, label) {
      await (await row(view, label)).locator('[role=checkbox]').click();
    },
    async clickRowAction(view, label, action) {
      const found = await row(view, label);
      await found.hover();
      await found.locator(`.actions .action-label[aria-label^=${quoted(action)}]`).click();
    },
    async clickAction(view, action) {
      await page.locator(pane(view)).first().hover();
      const label = `.action-label[aria-label^=${quoted(action)}]`;
      await page
        .locator(`.part.sidebar .title-actions ${label}, ${pane(view)} > .pane-header ${label}`)
        .first()
        .click();
    }
  };
}
