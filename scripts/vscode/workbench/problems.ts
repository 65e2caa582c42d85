import { readRows } from './lists';
import { press, type Window } from './window';

/** A line of the Problems panel. */
export interface ShownProblem {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly severity: string | undefined;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** The Problems panel. */
export interface Problems {
  /** Opens the panel unless it is open. */
  show(): Promise<void>;
  /** Opens the panel unless it is open, and reads all of it. */
  read(): Promise<ShownProblem[]>;
}

const panel = '.part.panel .markers-panel';

export function createProblems(window: Window): Problems {
  const { page } = window;

  const show = async () => {
    if (await page.locator(panel).first().isVisible()) return;
    await press(window, 'Mod+Shift+M'); // it toggles
    await page.waitForSelector(panel);
  };

  return {
    show,
    async read() {
      await show();
      await page.waitForTimeout(200); // the panel gathers changes before it shows them
      const rows = await readRows(window, panel, row => ({
        isFile: row.getAttribute('aria-level') === '1',
        file: row.querySelector('.label-name')?.textContent ?? '',
        severity: /codicon-(error|warning|info)/.exec(row.querySelector('.marker-icon')?.innerHTML ?? '')?.[1],
        message: row.querySelector('.marker-message')?.textContent ?? '',
        source: row.querySelector('.marker-source')?.textContent ?? '',
        code: row.querySelector('.marker-code')?.textContent ?? '',
        at: row.querySelector('.marker-line')?.textContent ?? ''
      }));
      let file = '';
      return rows.flatMap(({ isFile, at, ...row }) => {
        if (isFile) file = row.file;
        const [, line, column] = /Ln (\d+), Col (\d+)/.exec(at) ?? [];
        return isFile ? [] : [{ ...row, file, line: Number(line), column: Number(column) }];
      });
    }
  };
}
