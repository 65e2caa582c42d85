import { until, type Window } from './window';

/** A notification. */
export interface Notification {
  readonly severity: string | undefined;
  readonly message: string;
  readonly buttons: readonly string[];
}

/** An item of the status bar. */
export interface StatusBarItem {
  /** Such as `publisher.extension.item`. */
  readonly id: string;
  readonly text: string;
  readonly aria: string | null;
}

/** Notifications and the status bar. */
export interface Messages {
  /** All notifications, also those whose toast has gone. */
  all(): Promise<Notification[]>;
  /** Waits for a notification that contains or matches a text. */
  waitFor(text: string | RegExp): Promise<Notification>;
  /** Clicks a button of the toast, or of the notification centre, that contains a text. */
  click(text: string, button: string): Promise<void>;
  statusBar(): Promise<StatusBarItem[]>;
}

const centre = '.notifications-center.visible';

export function createMessages(window: Window): Messages {
  const { page } = window;
  const bell = page.locator('[id="status.notifications"]');

  const openCentre = async () => {
    if (!(await page.locator(centre).isVisible())) await bell.click();
    await page.waitForSelector(centre);
  };

  const all = async () => {
    await openCentre();
    const found = await page.locator(`${centre} .notification-list-item`).evaluateAll(elements =>
      elements.map(item => {
        const icon = item.querySelector('.notification-list-item-icon')?.className ?? '';
        return {
          severity: /codicon-(error|warning|info)/.exec(icon)?.[1],
          message: item.querySelector('.notification-list-item-message')?.textContent ?? '',
          buttons: [...item.querySelectorAll('.notification-list-item-buttons-container .monaco-button')].map(
            button => button.textContent ?? ''
          )
        };
      })
    );
    await bell.click();
    await page.waitForSelector(centre, { state: 'hidden' });
    return found;
  };

  return {
    all,
    waitFor: text =>
      until(window, `the notification ${text}`, async () =>
        (await all()).find(({ message }) => (typeof text === 'string' ? message.includes(text) : text.test(message)))
      ),
    async click(text, button) {
      await openCentre();
      const item = page.locator(`${centre} .notification-list-item`).filter({ hasText: text }).first();
      await item.hover();
      await item.locator('.monaco-button').getByText(button, { exact: true }).click();
    },
    statusBar: () =>
      page.locator('.statusbar-item').evaluateAll(elements =>
        elements
          .map(item => ({
            id: item.id,
            text: (item.textContent ?? '').trim(),
            aria: item.getAttribute('aria-label')
          }))
          .filter(({ text }) => text !== '')
      )
  };
}
