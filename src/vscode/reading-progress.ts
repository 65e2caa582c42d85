import * as vscode from 'vscode';
import { plural } from '../text/plural';

/** Is told how far the reading of a folder is. */
export type OnProgress = (done: number, total: number) => void;

/** Shows in the status bar how far the reading of a folder is, from the first document on until it is ended. */
export function createReadingProgress(): { report: OnProgress; end: () => void } {
  let shown: vscode.Progress<{ message: string }> | undefined;
  let percent = -1;
  let end: (() => void) | undefined;
  const start = () => {
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    const options = { location: vscode.ProgressLocation.Window, title: 'Reading the journal' };
    void vscode.window.withProgress(options, progress => {
      shown = progress;
      return ended;
    });
  };
  return {
    report(done, total) {
      if (end === undefined) start();
      const now = Math.floor((100 * done) / total);
      if (now === percent) return;
      percent = now;
      shown?.report({ message: `${done} of ${plural(total, 'document')}` });
    },
    end: () => end?.()
  };
}
