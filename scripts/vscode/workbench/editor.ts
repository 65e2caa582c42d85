import type { QuickInput } from './quick-input';
import { press, quoted, until, type Window } from './window';

/** What the active editor shows. */
export interface ActiveEditor {
  /** The file's name. */
  readonly title: string | undefined;
  readonly dirty: boolean;
  /** From 1. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** The active text editor. */
export interface Editor {
  /** Opens a file of the workspace by its name or path. */
  open(name: string): Promise<void>;
  focus(): Promise<void>;
  active(): Promise<ActiveEditor>;
  /** The lines in view, from the top. */
  visibleLines(): Promise<string[]>;
  type(text: string): Promise<void>;
  /** Puts the cursor on a line and column, both from 1. */
  goTo(line: number, column?: number): Promise<void>;
  /** Saves the file, which has to have unsaved changes. */
  save(): Promise<void>;
}

export function createEditor(window: Window, quickInput: QuickInput): Editor {
  const { page } = window;

  const focus = async () => {
    await until(window, 'a focused text editor', async () => {
      if (await page.evaluate(() => Boolean(document.activeElement?.closest('.editor-instance .monaco-editor'))))
        return true;
      await press(window, 'Mod+1');
      return false;
    });
  };

  const active = () =>
    page.evaluate((): ActiveEditor => {
      const tab = document.querySelector<HTMLElement>('.editor-group-container.active .tab.active');
      const position = document.getElementById('status.editor.selection')?.textContent ?? '';
      const [, line, column] = /Ln (\d+), Col (\d+)/.exec(position) ?? [];
      return {
        title: tab?.getAttribute('data-resource-name') ?? undefined,
        dirty: tab?.classList.contains('dirty') ?? false,
        line: line === undefined ? undefined : Number(line),
        column: column === undefined ? undefined : Number(column)
      };
    });

  return {
    focus,
    active,
    async open(name) {
      const base = name.split('/').at(-1) ?? name;
      await press(window, 'Mod+P');
      const input = await quickInput.input();
      await until(window, `${name} in quick open`, async () => {
        await input.fill(''); // right after the start file search finds nothing: ask again
        await input.fill(name);
        for (let waits = 0; waits < 20; waits++) {
          if ((await quickInput.rows()).some(row => row.label === base && row.focused)) return true;
          await page.waitForTimeout(50);
        }
        return false;
      });
      await press(window, 'Enter');
      await page.waitForSelector(`.editor-group-container.active .tab.active[data-resource-name=${quoted(base)}]`);
      await focus();
    },
    visibleLines: () =>
      page
        .locator('.editor-group-container.active .editor-instance .view-lines')
        .first()
        .evaluate(view =>
          [...view.querySelectorAll<HTMLElement>('.view-line')]
            .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
            .map(line => (line.textContent ?? '').replace(/\u00a0/g, ' '))
        ),
    async type(text) {
      await focus();
      await page.keyboard.type(text);
    },
    async goTo(line, column = 1) {
      await focus();
      await press(window, 'Control+G');
      await quickInput.answer(`:${line}:${column}`);
      await until(window, `the cursor at ${line}:${column}`, async () => {
        const at = await active();
        return at.line === line && at.column === column;
      });
    },
    async save() {
      await focus();
      await until(window, 'something to save', async () => (await active()).dirty);
      await until(window, 'the file to be saved', async () => {
        await press(window, 'Mod+S'); // what has the focus for a moment may take the key
        for (let waits = 0; waits < 40; waits++) {
          if (!(await active()).dirty) return true;
          await page.waitForTimeout(50);
        }
        return false;
      });
    }
  };
}
