import * as vscode from 'vscode';

/**
 * Waits until a condition holds, looking now and whenever an event fires, and gives what the condition gave.
 * Throws, naming what was waited for, after the time limit.
 */
export function waitFor<T>(
  what: string,
  event: vscode.Event<unknown>,
  condition: () => T,
  milliseconds = 10_000
): Promise<Exclude<T, false | undefined>> {
  return new Promise((resolve, reject) => {
    const check = () => {
      try {
        const value = condition();
        if (value) done(() => resolve(value as Exclude<T, false | undefined>));
      } catch (error) {
        done(() => reject(error));
      }
    };
    const timer = setTimeout(
      () => done(() => reject(new Error(`Waited ${milliseconds} ms in vain for ${what}`))),
      milliseconds
    );
    const subscription = event(check);
    const done = (settle: () => void) => {
      clearTimeout(timer);
      subscription.dispose();
      settle();
    };
    check();
  });
}

/**
 * Waits until the diagnostics of a document satisfy a condition, and gives them.
 * Throws, showing what they are instead, after the time limit.
 */
export async function waitForDiagnostics(
  uri: vscode.Uri,
  what: string,
  condition: (diagnostics: readonly vscode.Diagnostic[]) => boolean
): Promise<readonly vscode.Diagnostic[]> {
  const current = () => vscode.languages.getDiagnostics(uri);
  try {
    return await waitFor(what, vscode.languages.onDidChangeDiagnostics, () => condition(current()) && current());
  } catch (error) {
    throw new Error(`${(error as Error).message}; there are ${JSON.stringify(current(), null, 2)}`);
  }
}

/** Gives a diagnostic's code as text, whether it has a link or not. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** For what VS Code has no event: fires twenty times a second. */
export const clock: vscode.Event<void> = listener => {
  const timer = setInterval(listener, 50);
  return new vscode.Disposable(() => clearInterval(timer));
};
