import * as vscode from 'vscode';
import type { JournalStore } from './journal-store';
import type { Log } from './log';

/** Loads the bundle of `features.ts`, of the extension that is installed at `extensionUri`. */
export type LoadFeatures = (extensionUri: vscode.Uri) => Promise<Features>;

export type Features = Pick<typeof import('./features'), 'registerFeatures'>;

/**
 * Registers the features once `loading` is done; after `subscriptions` were disposed it registers nothing. What cannot be
 * loaded is said, and everything else goes on without it.
 */
export async function addFeatures(
  subscriptions: vscode.Disposable[],
  loading: Promise<Features>,
  store: JournalStore,
  log: Log
): Promise<void> {
  let isDisposed = false;
  subscriptions.push({
    dispose: () => {
      isDisposed = true;
    }
  });
  try {
    const { registerFeatures } = await loading;
    if (!isDisposed) subscriptions.push(registerFeatures(store, log));
  } catch (error) {
    if (isDisposed) return;
    log.error('Failed to load the features:', error instanceof Error ? error : String(error));
    void sayMissing(log);
  }
}

async function sayMissing(log: Log): Promise<void> {
  const show = 'Show Log';
  const message =
    'Topic Journal shows problems only: completion, the outline, its commands that write and its other features could not be loaded.';
  if ((await vscode.window.showErrorMessage(message, show)) === show) log.show();
}
