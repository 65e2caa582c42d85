import type { ActiveEditor, Editor } from './editor';
import { readRows } from './lists';
import { press, until, type Window } from './window';

/** A row of the suggestion list. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** What the label's right-hand side says. */
  readonly qualifier: string;
  /** The icon, such as `reference` or `snippet`. */
  readonly kind: string | undefined;
  readonly focused: boolean;
}

/** How many underlined places of each severity are in view. */
export interface Squiggles {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly hint: number;
}

/** What the editor shows of an extension's language features. */
export interface Language {
  /** Opens the suggestion list, unless it is open, and reads all of it. */
  suggestions(): Promise<Suggestion[]>;
  acceptSuggestion(label: string): Promise<void>;
  /** The texts of the hover at the cursor. */
  hover(): Promise<string[]>;
  /** Goes to the definition of what is at the cursor, and says where that is. */
  goToDefinition(): Promise<ActiveEditor>;
  /** Opens the code actions at the cursor, and gives their titles. */
  showQuickFixes(): Promise<string[]>;
  /** The titles of the code actions at the cursor. */
  quickFixes(): Promise<string[]>;
  applyQuickFix(title: string): Promise<void>;
  squiggles(): Promise<Squiggles>;
}

const suggestWidget = '.editor-widget.suggest-widget.visible';

export function createLanguage(window: Window, editor: Editor): Language {
  const { page } = window;

  const suggestions = async () => {
    if (!(await page.locator(`${suggestWidget} .monaco-list-row`).first().isVisible())) {
      await editor.focus();
      await press(window, 'Control+Space');
    }
    await page.waitForSelector(`${suggestWidget} .monaco-list-row`);
    return readRows(window, suggestWidget, row => ({
      label: row.querySelector('.label-name')?.textContent ?? '',
      detail: row.querySelector('.details-label')?.textContent ?? '',
      qualifier: row.querySelector('.qualifier-label')?.textContent ?? '',
      kind: /codicon-symbol-([\w-]+)/.exec(row.querySelector('.suggest-icon')?.className ?? '')?.[1],
      focused: row.classList.contains('focused')
    }));
  };

  const openQuickFixes = async () => {
    await editor.focus();
    const rows = page.locator('.action-widget .monaco-list-row.action');
    await until(window, 'the code actions', async () => {
      // What the editor does at the same time, a change of its markers for one, can close the list again.
      await press(window, 'Mod+.');
      const shown = rows.first().waitFor({ state: 'visible', timeout: 3000 });
      return shown.then(() => true).catch(() => false);
    });
    return {
      rows,
      titles: await rows.evaluateAll(elements =>
        elements.map(row => row.querySelector('.title')?.textContent ?? row.textContent ?? '')
      )
    };
  };

  return {
    suggestions,
    async acceptSuggestion(label) {
      const offered = await suggestions();
      const from = offered.findIndex(row => row.focused);
      const to = offered.findIndex(row => row.label === label);
      if (to < 0) throw new Error(`${label} is not suggested, but ${offered.map(row => row.label).join(', ')}`);
      for (let i = from; i < to; i++) await press(window, 'ArrowDown');
      for (let i = from; i > to; i--) await press(window, 'ArrowUp');
      await press(window, 'Enter');
      await page.waitForSelector(suggestWidget, { state: 'hidden' });
    },
    async hover() {
      await editor.focus();
      await press(window, 'Mod+K');
      await press(window, 'Mod+I');
      const contents = page.locator(
        '.monaco-editor .monaco-hover:not(.hidden) .hover-contents, .monaco-resizable-hover .hover-contents'
      );
      await contents.first().waitFor({ state: 'visible' });
      return (await contents.allInnerTexts()).map(text => text.trim()).filter(Boolean);
    },
    async goToDefinition() {
      await editor.focus();
      const before = JSON.stringify(await editor.active());
      await press(window, 'F12');
      await until(window, 'the definition', async () => {
        const at = await editor.active();
        return at.line !== undefined && JSON.stringify(at) !== before;
      });
      return editor.active();
    },
    showQuickFixes: async () => (await openQuickFixes()).titles,
    async quickFixes() {
      const { titles } = await openQuickFixes();
      await press(window, 'Escape');
      return titles;
    },
    async applyQuickFix(title) {
      const { rows, titles } = await openQuickFixes();
      if (!titles.includes(title)) throw new Error(`“${title}” is not offered, but ${titles.join(', ')}`);
      await rows.nth(titles.indexOf(title)).click();
    },
    squiggles: () =>
      page.evaluate(() => ({
        error: document.querySelectorAll('.editor-group-container.active .cdr.squiggly-error').length,
        warning: document.querySelectorAll('.editor-group-container.active .cdr.squiggly-warning').length,
        info: document.querySelectorAll('.editor-group-container.active .cdr.squiggly-info').length,
        hint: document.querySelectorAll('.editor-group-container.active .cdr.squiggly-hint').length
      }))
  };
}
